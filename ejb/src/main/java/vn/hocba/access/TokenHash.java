package vn.hocba.access;

import java.security.SecureRandom;
import java.util.Base64;
import vn.hocba.archive.Sha256;

/** The form a token is kept in: tokens are long and random, so one SHA-256 is enough. */
public final class TokenHash {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;

  private TokenHash() {}

  /** A new token, 256 random bits. */
  public static String fresh() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static String of(String token) {
    return Sha256.hex(token);
  }
}
