package vn.hocba.archive.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import vn.hocba.archive.Sha256;

/**
 * Keeps the newest revocation list of each address (RFC 5280 §5), so that whoever verifies needs no network. What an address
 * answers is taken only when it is a list newer than the one kept, signed by an authority that leads to an anchor: over plain
 * HTTP anybody on the way can answer, and a forged list of tomorrow would keep the true ones out for ever.
 */
public final class RevocationShelf {

  /** How far the clocks of authorities may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Path directory;
  private final Predicate<X509CRL> issued;

  /**
   * A shelf.
   *
   * @param directory existing or not; nothing else lies in it
   * @param issued whether an authority in the chain of an anchor signed a list
   */
  public RevocationShelf(Path directory, Predicate<X509CRL> issued) {
    this.directory = directory;
    this.issued = issued;
  }

  /**
   * Keeps a list.
   *
   * @param now by which it must have been issued
   * @return whether it took the place of an older one, or is the first of its address
   * @throws IOException when it is no revocation list, not yet one, signed by nobody known or by another than the one kept, or
   *     cannot be written; the one kept stays
   */
  public boolean take(URI address, byte[] list, Instant now) throws IOException {
    if (list.length > AnchorDirectory.LARGEST_LIST) {
      throw new IOException("larger than " + AnchorDirectory.LARGEST_LIST + " bytes");
    }
    X509CRL fresh = read(list);
    if (fresh.getThisUpdate().toInstant().isAfter(now.plus(AHEAD))) {
      throw new IOException("of the future: " + fresh.getThisUpdate().toInstant());
    }
    if (!issued.test(fresh)) {
      throw new IOException("signed by no known authority: " + fresh.getIssuerX500Principal().getName());
    }
    Path file = directory.resolve(Sha256.hex(address.toString()).substring(0, 16) + ".crl");
    if (!isNewer(fresh, file)) {
      return false;
    }
    Files.createDirectories(directory);
    Path whole = Files.write(directory.resolve(file.getFileName() + ".new"), list);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** One that is kept and broken is older than any. */
  private static boolean isNewer(X509CRL fresh, Path kept) throws IOException {
    if (!Files.exists(kept)) {
      return true;
    }
    byte[] bytes = Files.readAllBytes(kept);
    if (!isList(bytes)) {
      return true;
    }
    X509CRL before = read(bytes);
    if (!before.getIssuerX500Principal().equals(fresh.getIssuerX500Principal())) { // of two known ones neither speaks for the other
      throw new IOException("of " + fresh.getIssuerX500Principal().getName() + " where " + before.getIssuerX500Principal().getName()
          + " answered before; if that is right, take " + kept + " away");
    }
    return before.getThisUpdate().before(fresh.getThisUpdate());
  }

  /** Whether it is a revocation list and not too large, whoever signed it. */
  public static boolean isList(byte[] list) {
    try {
      return list.length <= AnchorDirectory.LARGEST_LIST && read(list) != null;
    } catch (IOException none) {
      return false;
    }
  }

  /** @throws IOException for what is no revocation list */
  static X509CRL read(byte[] list) throws IOException {
    try {
      X509CRL read = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
      if (read != null) {
        return read;
      }
    } catch (CRLException | CertificateException | ClassCastException e) {
      throw new IOException("no revocation list", e);
    }
    throw new IOException("no revocation list");
  }
}
