package vn.hocba.archive.preservation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A hash algorithm that batches are built with; weaker ones come first. */
public enum DigestMethod {
  SHA256("SHA-256", NISTObjectIdentifiers.id_sha256),
  SHA384("SHA-384", NISTObjectIdentifiers.id_sha384),
  SHA512("SHA-512", NISTObjectIdentifiers.id_sha512);

  private final String javaName;
  private final ASN1ObjectIdentifier oid;

  DigestMethod(String javaName, ASN1ObjectIdentifier oid) {
    this.javaName = javaName;
    this.oid = oid;
  }

  /** For what comes in parts. */
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // part of every Java platform in use
    }
  }

  /** Of several byte strings, one after the other. */
  byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  ASN1ObjectIdentifier oid() {
    return oid;
  }

  AlgorithmIdentifier identifier() {
    return new AlgorithmIdentifier(oid);
  }
}
