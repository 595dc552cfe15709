package vn.hocba.audit;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;
import vn.hocba.archive.Sha256;

/**
 * What one line of an audit chain says, and the bytes its hash is over (docs/formats.md).
 *
 * @param chain the school, or {@link #NO_SCHOOL}
 * @param before hash of the line before, {@link #FIRST} for the first
 * @param format version of the canonical bytes
 * @param at see {@link #instant}
 * @param actor user name, or {@link AuditTrail#SYSTEM}
 * @param address where the request came from; null for background work, as the next two
 * @param device the beginning of the hash of what the device was given at its first sign-in
 * @param agent what the browser calls itself
 */
public record AuditLine(long chain, String before, int format, String at, String actor, String actorName, String action,
    String subjectKind, String subjectId, Long classId, Long enrolmentId, boolean refused, String oldValue,
    String newValue, String reason, String detail, String address, String device, String agent) {

  /** The version written now. */
  public static final int FORMAT = 1;
  /** The chain of what concerns no school. */
  public static final long NO_SCHOOL = 0;
  /** What the first line of a chain follows. */
  public static final String FIRST = "0".repeat(64);

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * An instant as lines carry it: UTC with six decimals, always 27 characters, so that it sorts as text and no
   * database's or server's time zone has a say in it.
   */
  public static String instant(Instant instant) {
    return INSTANT.format(instant);
  }

  /** The same line after another one. */
  public AuditLine after(String hash) {
    return new AuditLine(chain, hash, format, at, actor, actorName, action, subjectKind, subjectId, classId,
        enrolmentId, refused, oldValue, newValue, reason, detail, address, device, agent);
  }

  /** Canonical JSON (RFC 8785); numbers but the format are texts, for RFC 8785 keeps only 53 bits of a number. */
  public byte[] canonical() {
    JsonObject o = new JsonObject();
    o.addProperty("format", format);
    o.addProperty("chain", Long.toString(chain));
    o.addProperty("before", before);
    o.addProperty("at", at);
    o.addProperty("actor", actor);
    o.addProperty("actorName", actorName);
    o.addProperty("action", action);
    o.addProperty("subjectKind", subjectKind);
    o.addProperty("subjectId", subjectId);
    o.addProperty("classId", text(classId));
    o.addProperty("enrolmentId", text(enrolmentId));
    o.addProperty("refused", refused);
    o.addProperty("old", oldValue);
    o.addProperty("new", newValue);
    o.addProperty("reason", reason);
    o.addProperty("detail", detail);
    o.addProperty("address", address);
    o.addProperty("device", device);
    o.addProperty("agent", agent);
    try {
      return new JsonCanonicalizer(o.toString()).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 over {@link #canonical}, 64 lower-case hexadecimal digits. */
  public String hash() {
    return Sha256.hex(canonical());
  }

  private static String text(Long number) {
    return number == null ? null : number.toString();
  }
}
