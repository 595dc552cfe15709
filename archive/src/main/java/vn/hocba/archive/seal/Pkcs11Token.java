package vn.hocba.archive.seal;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;

/** One slot of a hardware module or smart card as one description opens it, with the PIN it names. Thread-safe. */
final class Pkcs11Token {

  private final Pkcs11Slot slot;
  private final Pin pin;

  /** @param slot the number that the maker's tool shows, not its place in a list */
  Pkcs11Token(Path library, long slot, Pin pin) {
    this.slot = Pkcs11Slot.of(library, slot);
    this.pin = pin;
  }

  /** Does what signs with this provider. */
  Provider provider() {
    return slot.provider();
  }

  /**
   * The keys and certificates of the slot, after login.
   *
   * @throws KeyTrouble if the slot is empty, or the PIN is refused or is not the one that the slot is in use with
   */
  KeyStore keys() {
    return slot.keys(pin);
  }

  /** Reads the slot anew at the next use. */
  void forget() {
    slot.forget();
  }
}
