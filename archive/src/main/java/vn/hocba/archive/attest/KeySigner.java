package vn.hocba.archive.attest;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.hocba.archive.seal.SigningKey;

/** Lets a signer's key, wherever it is kept, sign for the CMS generator. */
final class KeySigner implements ContentSigner {

  private final SigningKey key;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  KeySigner(SigningKey key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    String algorithm = key.chain().getFirst().getPublicKey().getAlgorithm();
    return new DefaultSignatureAlgorithmIdentifierFinder()
        .find("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm));
  }

  @Override
  public OutputStream getOutputStream() {
    return data;
  }

  @Override
  public byte[] getSignature() {
    return key.sign("SHA-256", data.toByteArray());
  }
}
