package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * A slot as this process uses it, whoever asks: its library is loaded once, it is logged in to once, and a PIN that it
 * refused is not tried again. Thread-safe.
 */
final class Pkcs11Slot {

  private static final ConcurrentHashMap<String, Pkcs11Slot> SLOTS = new ConcurrentHashMap<>();
  /** Words of a library for a login that failed whatever the PIN was; all others may have been counted. */
  private static final Pattern NOT_COUNTED = Pattern.compile("CKR_(DEVICE|TOKEN|SESSION|HOST|CRYPTOKI).*");

  /** The PIN that opened the slot. */
  private record Login(Pin pin, String print) {

    /** Whether it still stands where it was read. */
    boolean stands() {
      try {
        return RefusedPins.print(pin.read()).equals(print);
      } catch (KeyTrouble gone) {
        return false;
      }
    }
  }

  private final Path library;
  private final long number;
  private final RefusedPins refused = new RefusedPins();
  private Provider provider;
  private KeyStore opened;
  private Login login;

  private Pkcs11Slot(Path library, long number) {
    this.library = library;
    this.number = number;
  }

  static Pkcs11Slot of(Path library, long number) {
    return SLOTS.computeIfAbsent(library + " " + number, id -> new Pkcs11Slot(library, number));
  }

  /** Does what signs in the slot. @throws KeyTrouble SLOT */
  synchronized Provider provider() {
    if (provider == null) {
      Provider installed = Security.getProvider("SunPKCS11");
      if (installed == null) {
        throw new KeyTrouble(Fault.SLOT, "This Java machine cannot speak PKCS#11");
      }
      try {
        // "--" marks a configuration given as text instead of a file's name
        provider = installed.configure("--name = " + Integer.toHexString((library + " " + number).hashCode())
            + "\nlibrary = " + library + "\nslot = " + number + "\n");
      } catch (ProviderException | IllegalArgumentException e) {
        throw new KeyTrouble(Fault.SLOT, "Cannot use " + library + ", slot " + number, e);
      }
    }
    return provider;
  }

  /**
   * The keys and certificates of the slot. Whoever asks needs its PIN, also where another's login opened the slot already.
   *
   * @throws KeyTrouble SLOT, PIN_REFUSED, PIN_DIFFERS, SECRET
   */
  synchronized KeyStore keys(Pin pin) {
    char[] secret = pin.read();
    try {
      String print = RefusedPins.print(secret);
      if (login != null && !login.print().equals(print)) {
        if (login.stands()) {
          throw new KeyTrouble(Fault.PIN_DIFFERS, this + " is in use with another PIN");
        }
        logout();
      }
      if (opened == null) {
        refused.require(print, pin, toString());
        opened = load(secret, print, pin);
        login = new Login(pin, print);
        refused.accepted(print);
      }
      return opened;
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  private KeyStore load(char[] secret, String print, Pin pin) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider());
      store.load(null, secret);
      return store;
    } catch (IOException | GeneralSecurityException | ProviderException e) {
      if (refusesPin(e)) {
        login = null;
        refused.refused(print, pin);
        throw new KeyTrouble(Fault.PIN_REFUSED, this + " refuses the PIN", e);
      }
      throw new KeyTrouble(Fault.SLOT, "Cannot log in to " + this, e);
    }
  }

  /** A token may tell a wrong PIN in a word of its own: whatever it answered to a login is taken for one. */
  private static boolean refusesPin(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof FailedLoginException) {
        return true;
      }
      if (one instanceof LoginException && one.getCause() != null) {
        return !NOT_COUNTED.matcher(String.valueOf(one.getCause().getMessage())).matches();
      }
    }
    return false;
  }

  private void logout() {
    opened = null;
    login = null;
    try {
      ((AuthProvider) provider()).logout();
    } catch (LoginException | ProviderException e) {
      throw new KeyTrouble(Fault.SLOT, "Cannot log out of " + this, e);
    }
  }

  /** Reads the slot anew at the next use: a card that was taken out and put back, or has other keys now. */
  synchronized void forget() {
    opened = null;
  }

  @Override
  public String toString() {
    return "slot " + number + " of " + library;
  }
}
