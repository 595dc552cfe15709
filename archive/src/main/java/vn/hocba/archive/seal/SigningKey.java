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

  /** How many signatures one authorisation of the key allows; 1 where each needs its own. */
  default int atOnce() {
    return 1;
  }

  /** Whether an authorisation needs a one-time code that only the owner gets, so that nothing is signed unattended. */
  default boolean needsCode() {
    return false;
  }

  /** Has the owner's code sent to them; does nothing where they have a device that makes it. @throws SealingException with part KEY */
  default void sendCode() {}

  /**
   * Signs several with one authorisation.
   *
   * @param data at most {@link #atOnce()}, each not yet digested
   * @param code the owner's one-time code; null where none is needed
   * @return the raw signature values, in the same order; all of them, or none was used
   * @throws SealingException with part {@link SealingException.Part#KEY} if the key cannot be used
   */
  default List<byte[]> signAll(String digestAlgorithm, List<byte[]> data, String code) {
    return data.stream().map(d -> sign(digestAlgorithm, d)).toList();
  }
}
