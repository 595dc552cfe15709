package vn.hocba.archive.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * The PINs that a token or service has refused, as long as this process runs: a card counts wrong PINs and locks itself
 * after a few, so that none is tried twice, whichever description it stands in. Thread-safe.
 */
final class RefusedPins {

  private static final byte[] SALT = new byte[16];

  static {
    new SecureRandom().nextBytes(SALT);
  }

  /** By the PIN's print: where it was seen to be refused, and when it was written there. */
  private final Map<String, Map<Pin, Instant>> refused = new HashMap<>();

  /** What a PIN is known again by; of no use outside this process. */
  static String print(char[] pin) {
    MessageDigest digest = Sha256.digest();
    digest.update(SALT);
    return HexFormat.of().formatHex(digest.digest(new String(pin).getBytes(StandardCharsets.UTF_8)));
  }

  /** @throws KeyTrouble PIN_REFUSED for one that was refused and whose file was not written since */
  synchronized void require(String print, Pin pin, String where) {
    Map<Pin, Instant> seen = refused.get(print);
    if (seen != null) {
      Instant before = seen.putIfAbsent(pin, pin.written());
      if (before == null || before.equals(pin.written())) {
        throw new KeyTrouble(Fault.PIN_REFUSED, where + " refused this PIN before; it is not tried again until it is written anew");
      }
    }
  }

  synchronized void refused(String print, Pin pin) {
    refused.computeIfAbsent(print, p -> new HashMap<>()).put(pin, pin.written());
  }

  synchronized void accepted(String print) {
    refused.remove(print);
  }
}
