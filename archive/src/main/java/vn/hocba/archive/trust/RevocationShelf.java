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
import vn.hocba.archive.Sha256;

/**
 * Keeps the newest revocation list of each address (RFC 5280 §5), so that whoever verifies needs no network. What an address
 * answers is taken only when it is a list newer than the one kept; whose signature it bears is checked by whoever uses it.
 */
public final class RevocationShelf {

  private final Path directory;

  /** @param directory existing or not; nothing else lies in it */
  public RevocationShelf(Path directory) {
    this.directory = directory;
  }

  /**
   * Keeps a list.
   *
   * @return whether it took the place of an older one, or is the first of its address
   * @throws IOException when it is no revocation list, or cannot be written; the one kept stays
   */
  public boolean take(URI address, byte[] list) throws IOException {
    if (list.length > AnchorDirectory.LARGEST_LIST) {
      throw new IOException("larger than " + AnchorDirectory.LARGEST_LIST + " bytes");
    }
    X509CRL fresh = read(list);
    Path file = directory.resolve(Sha256.hex(address.toString()).substring(0, 16) + ".crl");
    if (Files.exists(file) && !read(Files.readAllBytes(file)).getThisUpdate().before(fresh.getThisUpdate())) {
      return false;
    }
    Files.createDirectories(directory);
    Path whole = Files.write(directory.resolve(file.getFileName() + ".new"), list);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
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
