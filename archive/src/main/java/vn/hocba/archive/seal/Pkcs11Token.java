package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * One slot of a hardware module or smart card, spoken to through the maker's PKCS#11 library. All keys of the slot
 * share one login: a card counts wrong PINs and locks itself. Thread-safe.
 */
final class Pkcs11Token {

  /** A slot has one provider in this process: the library is loaded once, whoever asks. */
  private static final ConcurrentHashMap<String, Provider> PROVIDERS = new ConcurrentHashMap<>();

  private final Path library;
  private final long slot;
  private final Supplier<char[]> pin;
  private KeyStore opened;

  /** @param slot the number that the maker's tool shows, not its place in a list */
  Pkcs11Token(Path library, long slot, Supplier<char[]> pin) {
    this.library = library;
    this.slot = slot;
    this.pin = pin;
  }

  /** Does what signs with this provider. */
  Provider provider() {
    return PROVIDERS.computeIfAbsent(library + " " + slot, id -> {
      Provider installed = Security.getProvider("SunPKCS11");
      if (installed == null) {
        throw new SealingException(Part.KEY, "This Java machine cannot speak PKCS#11");
      }
      try {
        // "--" marks a configuration given as text instead of a file's name
        return installed.configure("--name = " + Integer.toHexString(id.hashCode())
            + "\nlibrary = " + library + "\nslot = " + slot + "\n");
      } catch (ProviderException | IllegalArgumentException e) {
        throw new SealingException(Part.KEY, "Cannot use " + library + ", slot " + slot, e);
      }
    });
  }

  /**
   * The keys and certificates of the slot, after login.
   *
   * @throws SealingException with part KEY if the slot is empty or the PIN is refused
   */
  synchronized KeyStore keys() {
    if (opened == null) {
      char[] secret = pin.get();
      try {
        KeyStore store = KeyStore.getInstance("PKCS11", provider());
        store.load(null, secret);
        opened = store;
      } catch (IOException | GeneralSecurityException | ProviderException e) {
        throw new SealingException(Part.KEY, "Cannot log in to slot " + slot + " of " + library, e);
      } finally {
        Arrays.fill(secret, ' ');
      }
    }
    return opened;
  }

  /** Forgets the login after a failure: a card that was taken out and put back needs a new one. */
  synchronized void forget() {
    opened = null;
  }
}
