package vn.hocba.archive.trust.ocsp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.Chains;

/**
 * A question for the status of one certificate that leads to an anchor.
 *
 * @param certificate that is asked about
 * @param issuer which signed it
 */
record OcspQuestion(X509Certificate certificate, X509Certificate issuer) {

  private static final int LONGEST_CHAIN = 10;
  private static final int LARGEST = 16_384;

  /**
   * Reads a chain that the worker named: of it nothing is believed unseen.
   *
   * @param chain DER, the certificate first, its issuer behind it
   * @throws IOException when these are no certificates, or the first was not issued by the second, or leads to no anchor
   */
  static OcspQuestion read(List<byte[]> chain, List<X509Certificate> anchors) throws IOException {
    if (chain.size() < 2 || chain.size() > LONGEST_CHAIN || chain.stream().anyMatch(one -> one.length > LARGEST)) {
      throw new IOException("no chain of certificates");
    }
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> read = new ArrayList<>();
      for (byte[] one : chain) {
        read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
      }
      OcspQuestion question = new OcspQuestion(read.get(0), read.get(1));
      if (!question.issued() || !Chains.lead(question.issuer, read, anchors)) {
        throw new IOException("a certificate that leads to no anchor: " + question.certificate.getSubjectX500Principal().getName());
      }
      return question;
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IOException("no chain of certificates", e);
    }
  }

  private boolean issued() throws GeneralSecurityException {
    if (issuer.getBasicConstraints() < 0 || !issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    certificate.verify(issuer.getPublicKey());
    return true;
  }

  /** By which an answer is found again. */
  String key() {
    try {
      return Sha256.hex(certificate.getEncoded()) + Sha256.hex(issuer.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("it was read from its encoding", e);
    }
  }

  CertificateID id() throws IOException {
    try {
      // SHA-1 names the issuer here and protects nothing (RFC 5019 §2.1.1): other names are not known to every service
      return new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
          new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
    } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  /** The request, DER. */
  byte[] request(byte[] nonce) throws IOException {
    try {
      return new OCSPReqBuilder().addRequest(id()).setRequestExtensions(new Extensions(new Extension(
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded()))).build().getEncoded();
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }
}
