package vn.hocba.archive.trustcentre;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key with its certificate and those above it.
 *
 * @param key the private key
 * @param chain own certificate first, the root last
 */
public record IssuedKey(PrivateKey key, List<X509Certificate> chain) {

  private static final String ALIAS = "key";

  public IssuedKey {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  public BigInteger serial() {
    return certificate().getSerialNumber();
  }

  /**
   * Writes a PKCS#12 file that is there whole or not at all.
   *
   * @param file replaced if it exists; readable by its owner only, where the file system knows owners
   */
  public void writePkcs12(Path file, char[] password) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part");
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password, chain.toArray(X509Certificate[]::new));
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot write key store " + file.getFileName(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Reads what {@link #writePkcs12} wrote; a wrong password is an {@link IOException}. */
  static IssuedKey readPkcs12(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      var entry = (KeyStore.PrivateKeyEntry) store.getEntry(ALIAS, new KeyStore.PasswordProtection(password));
      return new IssuedKey(entry.getPrivateKey(),
          List.of(entry.getCertificateChain()).stream().map(X509Certificate.class::cast).toList());
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot read key store " + file.getFileName(), e);
    }
  }
}
