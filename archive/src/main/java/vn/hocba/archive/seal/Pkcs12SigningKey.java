package vn.hocba.archive.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.seal.SealingException.Part;

/** A key in a PKCS#12 file, opened once: for demonstrations and for organisations without a hardware module. */
public final class Pkcs12SigningKey implements SigningKey {

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private Pkcs12SigningKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * Opens the file's only private key.
   *
   * @throws SealingException with part KEY if the file is missing or damaged, has not exactly one key, or the
   *     password is wrong
   */
  public static Pkcs12SigningKey open(Path file, char[] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<String> keys = Collections.list(store.aliases()).stream().filter(alias -> holdsKey(store, alias)).toList();
      if (keys.size() != 1) {
        throw new SealingException(Part.KEY, file.getFileName() + " holds " + keys.size() + " private keys, not one");
      }
      return new Pkcs12SigningKey((PrivateKey) store.getKey(keys.get(0), password),
          Stream.of(store.getCertificateChain(keys.get(0))).map(X509Certificate.class::cast).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw new SealingException(Part.KEY, "Cannot open " + file.getFileName(), e);
    }
  }

  private static boolean holdsKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A loaded key store answers", e);
    }
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(String digestAlgorithm, byte[] data) {
    try {
      Signature signature = Signature.getInstance(SignatureSchemes.of(digestAlgorithm, chain.get(0)));
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new SealingException(Part.KEY, "Cannot sign as " + chain.get(0).getSubjectX500Principal(), e);
    }
  }
}
