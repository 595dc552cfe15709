package vn.hocba.archive.trust.ocsp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What an authority answered about one certificate, signed by it or by whom it appointed, and of now (RFC 6960 §3.2).
 *
 * @param encoded the whole answer, DER
 * @param until when its authority has a newer one at the latest
 */
record OcspAnswer(byte[] encoded, Instant until) {

  /** How far the clock of an authority may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  /**
   * Reads one.
   *
   * @throws IOException when it is none, or of another certificate, signed by somebody else, of another time, or tells nothing
   */
  static OcspAnswer read(byte[] bytes, OcspQuestion question, byte[] nonce, Instant now) throws IOException {
    try {
      OCSPResp whole = new OCSPResp(bytes);
      if (whole.getStatus() != OCSPResp.SUCCESSFUL || !(whole.getResponseObject() instanceof BasicOCSPResp answer)) {
        throw new IOException("it answers with status " + whole.getStatus());
      }
      requireNonce(answer, nonce);
      SingleResp single = only(answer, question);
      requireTime(answer, single, now);
      if (!signed(answer, question.issuer(), now)) {
        throw new IOException("signed by nobody whom the authority appointed");
      }
      return new OcspAnswer(whole.getEncoded(), single.getNextUpdate().toInstant());
    } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("no answer about a certificate", e);
    } catch (RuntimeException e) { // the edge: parsers of hostile bytes throw whatever they please
      throw new IOException("no answer about a certificate", e);
    }
  }

  /** Services that prepare their answers send none back (RFC 5019 §4). */
  private static void requireNonce(BasicOCSPResp answer, byte[] nonce) throws IOException {
    Extension sent = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (sent != null && !Arrays.equals(ASN1OctetString.getInstance(sent.getParsedValue()).getOctets(), nonce)) {
      throw new IOException("an answer to another question");
    }
  }

  private static SingleResp only(BasicOCSPResp answer, OcspQuestion question)
      throws IOException, OCSPException, OperatorCreationException, GeneralSecurityException {
    X509CertificateHolder issuer = new JcaX509CertificateHolder(question.issuer());
    SingleResp found = null;
    for (SingleResp one : answer.getResponses()) {
      if (one.getCertID().getSerialNumber().equals(question.certificate().getSerialNumber())
          && one.getCertID().matchesIssuer(issuer, new JcaDigestCalculatorProviderBuilder().build())) {
        if (found != null) {
          throw new IOException("two answers about the certificate");
        }
        found = one;
      }
    }
    if (found == null || found.getCertStatus() != CertificateStatus.GOOD && found.getCertStatus() instanceof UnknownStatus) {
      throw new IOException("nothing is said of the certificate");
    }
    return found;
  }

  private static void requireTime(BasicOCSPResp answer, SingleResp single, Instant now) throws IOException {
    Date latest = Date.from(now.plus(AHEAD));
    if (single.getThisUpdate().after(latest) || answer.getProducedAt().after(latest)) {
      throw new IOException("of the future: " + single.getThisUpdate().toInstant());
    }
    if (single.getNextUpdate() == null || !single.getNextUpdate().after(Date.from(now))) {
      throw new IOException("it does not hold now: " + single.getNextUpdate());
    }
  }

  /** By the authority, or by one that it issued a certificate for that purpose (RFC 6960 §4.2.2.2). */
  private static boolean signed(BasicOCSPResp answer, X509Certificate authority, Instant now)
      throws OperatorCreationException, OCSPException, GeneralSecurityException {
    List<X509Certificate> appointed = Stream.of(answer.getCerts()).map(OcspAnswer::certificate)
        .filter(one -> isAppointed(one, authority, now)).toList();
    for (X509Certificate one : Stream.concat(Stream.of(authority), appointed.stream()).toList()) {
      if (fits(answer, one)) {
        return true;
      }
    }
    return false;
  }

  private static X509Certificate certificate(X509CertificateHolder holder) {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isAppointed(X509Certificate one, X509Certificate authority, Instant now) {
    try {
      one.checkValidity(Date.from(now));
      one.verify(authority.getPublicKey());
      return one.getIssuerX500Principal().equals(authority.getSubjectX500Principal()) && one.getExtendedKeyUsage() != null
          && one.getExtendedKeyUsage().contains(KeyPurposeId.id_kp_OCSPSigning.getId());
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  private static boolean fits(BasicOCSPResp answer, X509Certificate by) throws OCSPException, OperatorCreationException {
    try {
      return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(by.getPublicKey()));
    } catch (OCSPException anotherKind) { // a key of another kind than the signature's
      return false;
    }
  }
}
