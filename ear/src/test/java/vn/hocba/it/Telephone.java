package vn.hocba.it;

import java.time.Clock;
import vn.hocba.access.factor.TotpRules;

/** The authenticator on somebody's telephone: it knows the secret as it was shown, and never shows a code twice. */
final class Telephone {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;
  private long last;

  /** @param letters the secret as it is shown */
  Telephone(String letters) {
    String shown = letters.replace(" ", "");
    secret = new byte[shown.length() * 5 / Byte.SIZE];
    for (int bit = 0; bit < secret.length * Byte.SIZE; bit++) {
      int value = ALPHABET.indexOf(shown.charAt(bit / 5));
      if ((value >> 4 - bit % 5 & 1) == 1) {
        secret[bit / Byte.SIZE] |= (byte) (1 << 7 - bit % Byte.SIZE);
      }
    }
  }

  /** A code that counts now and has not been shown; at most two within thirty seconds. */
  String code() {
    last = Math.max(last + 1, TotpRules.step(Clock.systemUTC().instant()));
    return TotpRules.code(secret, last);
  }

  /** The code shown last. */
  String again() {
    return TotpRules.code(secret, last);
  }
}
