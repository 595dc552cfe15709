package vn.hocba.archive.seal;

import java.security.cert.X509Certificate;
import java.util.List;

/** A signer's key, wherever it is kept: in a file, in a token, at a remote signing service. Thread-safe. */
public interface SigningKey {

  /** The certificate of the key first, the root last; never empty. */
  List<X509Certificate> chain();

  /**
   * Signs.
   *
   * @param digestAlgorithm name as in the JCA, such as {@code SHA-256}
   * @param data what is to be signed, not yet digested
   * @return the raw signature value
   * @throws SealingException with part {@link SealingException.Part#KEY} if the key cannot be used
   */
  byte[] sign(String digestAlgorithm, byte[] data);
}
