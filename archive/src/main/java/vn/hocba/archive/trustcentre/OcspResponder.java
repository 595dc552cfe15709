package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Says of a certificate whether it is good, revoked or unknown (RFC 6960). */
final class OcspResponder {

  private static final Duration VALIDITY = Duration.ofHours(12);
  private static final int MAX_QUESTIONS = 20;
  private final Authorities authorities;
  private final CertificateRegister register;
  private final Clock clock;
  private final DigestCalculatorProvider digests;

  OcspResponder(Authorities authorities, CertificateRegister register, Clock clock) throws IOException {
    this.authorities = authorities;
    this.register = register;
    this.clock = clock;
    try {
      digests = new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  byte[] answer(byte[] request) throws IOException {
    try {
      OCSPReq question = new OCSPReq(request);
      Req[] list = question.getRequestList();
      if (list.length == 0 || list.length > MAX_QUESTIONS) {
        return refusal(OCSPRespBuilder.MALFORMED_REQUEST);
      }
      boolean byRoot = asksFor(authorities.root(), list[0].getCertID());
      IssuedKey issuer = byRoot ? authorities.root() : authorities.issuing();
      IssuedKey responder = byRoot ? authorities.rootOcsp() : authorities.ocsp();
      X509CertificateHolder certificate = new JcaX509CertificateHolder(responder.certificate());
      var builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
      Date now = Date.from(clock.instant());
      Date next = Date.from(clock.instant().plus(VALIDITY));
      for (Req one : list) {
        builder.addResponse(one.getCertID(), status(issuer, byRoot ? "root" : "issuing", one.getCertID()), now, next);
      }
      Extension nonce = question.getExtension(
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      if (nonce != null) {
        builder.setResponseExtensions(new Extensions(nonce));
      }
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, builder.build(
          CertificateFactory.signer(responder.key()), new X509CertificateHolder[] {certificate}, now)).getEncoded();
    } catch (IOException | IllegalArgumentException e) {
      return refusal(OCSPRespBuilder.MALFORMED_REQUEST);
    } catch (OCSPException | CertificateEncodingException e) {
      return refusal(OCSPRespBuilder.INTERNAL_ERROR);
    }
  }

  private CertificateStatus status(IssuedKey issuer, String name, CertificateID id) {
    if (!asksFor(issuer, id)) {
      return new UnknownStatus();
    }
    var entry = register.find(id.getSerialNumber()).filter(found -> found.issuer().equals(name)).orElse(null);
    if (entry == null) {
      return new UnknownStatus();
    }
    // CertificateStatus.GOOD is a null, so no Optional carries it.
    return entry.revokedAt() == null ? CertificateStatus.GOOD
        : new RevokedStatus(Date.from(entry.revokedAt()), CRLReason.unspecified);
  }

  private boolean asksFor(IssuedKey issuer, CertificateID id) {
    try {
      return id.matchesIssuer(new JcaX509CertificateHolder(issuer.certificate()), digests);
    } catch (OCSPException | CertificateEncodingException e) {
      return false;
    }
  }

  private static byte[] refusal(int status) throws IOException {
    try {
      return new OCSPRespBuilder().build(status, null).getEncoded();
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }
}
