package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.SignatureValidationContext;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.seal.SealingException.Part;

/** Asks the authorities of certificates whether they were revoked, and keeps all that they answered. Thread-safe; keep one. */
public final class ValidationDataCollector implements AutoCloseable {

  private final Exchange exchange;
  private final TrustServices services;

  public ValidationDataCollector(TrustServices services) {
    this.services = services;
    this.exchange = new Exchange(services.timeout());
  }

  /**
   * Collects for all certificates that lead to a trusted root; others are nobody's of ours and left out.
   *
   * @throws SealingException with part OCSP or CRL when an authority that a certificate names gives no usable answer
   */
  public ValidationData collect(Collection<X509Certificate> certificates, Instant at) {
    if (certificates.isEmpty()) {
      return new ValidationData(List.of(), List.of(), List.of());
    }
    return LibraryContext.call(() -> {
      TrustServiceLoader ocsp = new TrustServiceLoader(exchange, services, Part.OCSP, "application/ocsp-request");
      TrustServiceLoader crl = new TrustServiceLoader(exchange, services, Part.CRL, null);
      CommonCertificateVerifier verifier = Verifiers.online(services, ocsp, crl);
      SignatureValidationContext context = new SignatureValidationContext(Date.from(at));
      context.initialize(verifier);
      certificates.stream().map(CertificateToken::new).forEach(context::addCertificateTokenForVerification);
      try {
        context.validate();
        requireStatus(context, ocsp, crl);
        return data(context);
      } catch (DSSException | IllegalInputException e) {
        throw new SealingException(Part.OCSP, "The status of certificates cannot be read", e);
      }
    });
  }

  private static void requireStatus(SignatureValidationContext context, TrustServiceLoader ocsp, TrustServiceLoader crl) {
    if (!context.checkAllRequiredRevocationDataPresent()) {
      SealingException cause = ocsp.failure() != null ? ocsp.failure() : crl.failure();
      throw new SealingException(cause == null ? Part.OCSP : cause.part(), "An authority does not tell the status of a"
          + " certificate", cause);
    }
  }

  private static ValidationData data(SignatureValidationContext context) {
    List<byte[]> certificates = context.getProcessedCertificates().stream().map(CertificateToken::getEncoded).toList();
    List<byte[]> lists = new ArrayList<>();
    List<byte[]> answers = new ArrayList<>();
    for (RevocationToken<?> token : context.getProcessedRevocations()) {
      (token.getRevocationType() == RevocationType.CRL ? lists : answers)
          .add(token.getEncoded());
    }
    return new ValidationData(certificates, lists, answers);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
