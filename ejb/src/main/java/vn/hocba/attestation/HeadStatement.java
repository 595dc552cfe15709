package vn.hocba.attestation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What is signed once a day: the heads of all chains (docs/formats.md). Numbers are texts, for RFC 8785 keeps only 53
 * bits of a number.
 *
 * @param taken when, an ISO 8601 instant
 * @param node the server that took it
 * @param before SHA-256 of the statement before, 64 zeros for the first
 * @param prints SHA-256 of the row prints that belong to it
 */
public record HeadStatement(int format, String taken, String node, String before, String prints, List<Head> heads) {

  static final int FORMAT = 1;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * One chain's head.
   *
   * @param from the first row whose print belongs to this statement; one past the head when none is new
   */
  public record Head(String chain, String from, String sequence, String hash) {

    Head(long chain, long from, long sequence, String hash) {
      this(Long.toString(chain), Long.toString(from), Long.toString(sequence), hash);
    }

    long first() {
      return Long.parseLong(from);
    }

    long last() {
      return Long.parseLong(sequence);
    }
  }

  /** Canonical JSON (RFC 8785). */
  byte[] canonical() throws IOException {
    return new JsonCanonicalizer(GSON.toJson(this)).getEncodedUTF8();
  }

  /** @throws IOException for anything but what {@link #canonical} gives */
  static HeadStatement read(byte[] bytes) throws IOException {
    try {
      HeadStatement statement = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), HeadStatement.class);
      if (statement != null && statement.format == FORMAT && Arrays.equals(bytes, statement.canonical())) {
        return statement;
      }
    } catch (JsonParseException e) {
      throw new IOException(e);
    }
    throw new IOException("no statement of format " + FORMAT);
  }

  /** What it says about a chain. */
  Optional<Head> of(long chain) {
    return heads.stream().filter(h -> h.chain().equals(Long.toString(chain))).findFirst();
  }
}
