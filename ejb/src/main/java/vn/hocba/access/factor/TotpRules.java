package vn.hocba.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes as every authenticator application computes them: RFC 6238, SHA-1, 30 seconds, 6 digits. */
public final class TotpRules {

  /** Bytes of a secret (RFC 4226 R6). */
  public static final int SECRET_BYTES = 20;
  static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  /** Clocks differ and people type slowly: the step before and the step after count too (RFC 6238 §5.2). */
  private static final int TOLERANCE = 1;

  private TotpRules() {}

  /** The number of the 30 seconds an instant is in. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of one step. */
  public static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /**
   * The step whose code was typed.
   *
   * @param after the last step whose code was accepted: no code counts twice
   * @return empty when it is the code of no step that counts
   */
  public static OptionalLong match(byte[] secret, String typed, Instant at, long after) {
    OptionalLong found = OptionalLong.empty();
    for (long step = step(at) - TOLERANCE; step <= step(at) + TOLERANCE; step++) {
      boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII),
          typed.getBytes(StandardCharsets.UTF_8));
      if (same && step > after && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
