package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.SignatureValidationContext;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
   * What authorities told.
   *
   * @param unanswered a chain for each certificate whose status its authority did not tell, that certificate first
   */
  public record Collected(ValidationData data, List<List<X509Certificate>> unanswered) {}

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
      try {
        Asked asked = new Asked(certificates, certificates, at);
        asked.requireAnswers();
        return asked.data();
      } catch (DSSException | IllegalInputException e) {
        throw new SealingException(Part.OCSP, "The status of certificates cannot be read", e);
      }
    });
  }

  /** The same of those authorities that answer; a silent one is waited for once. */
  public Collected collectWhatAnswers(Collection<X509Certificate> certificates, Instant at) {
    Collected all = new Collected(new ValidationData(List.of(), List.of(), List.of()), List.of());
    Map<Object, List<X509Certificate>> byAuthority = new LinkedHashMap<>();
    certificates.forEach(one -> byAuthority.computeIfAbsent(one.getIssuerX500Principal(), name -> new ArrayList<>()).add(one));
    for (List<X509Certificate> group : byAuthority.values()) {
      Collected told = LibraryContext.call(() -> ofOneAuthority(group, certificates, at));
      all = new Collected(all.data().and(told.data()), Stream.concat(all.unanswered().stream(), told.unanswered().stream())
          .distinct().toList());
    }
    return all;
  }

  private Collected ofOneAuthority(List<X509Certificate> group, Collection<X509Certificate> others, Instant at) {
    try {
      Asked asked = new Asked(group, others, at);
      return new Collected(asked.data(), asked.context.lacking().stream().map(one -> asked.chain(one.getCertificate())).toList());
    } catch (DSSException | IllegalInputException unreadable) {
      List<X509Certificate> issuers = Stream.concat(others.stream(), services.roots().stream()).toList();
      return new Collected(new ValidationData(List.of(), List.of(), List.of()),
          group.stream().map(one -> Chains.complete(List.of(one), issuers)).toList());
    }
  }

  /** DSS, which tells what it lacks to its heirs only. */
  private static final class Context extends SignatureValidationContext {

    Context(Instant at) {
      super(Date.from(at));
    }

    List<CertificateToken> lacking() {
      return allRequiredRevocationDataPresent().getRelatedTokens().stream().filter(CertificateToken.class::isInstance)
          .map(CertificateToken.class::cast).distinct().toList();
    }
  }

  /** One question to the authorities of some certificates. */
  private final class Asked {

    private final TrustServiceLoader ocsp =
        new TrustServiceLoader(exchange, services, Part.OCSP, "application/ocsp-request").leavingSilentOnes();
    private final TrustServiceLoader crl = new TrustServiceLoader(exchange, services, Part.CRL, null).leavingSilentOnes();
    private final Context context;

    Asked(Collection<X509Certificate> certificates, Collection<X509Certificate> others, Instant at) {
      CommonCertificateVerifier verifier = Verifiers.online(services, ocsp, crl);
      CommonCertificateSource known = new CommonCertificateSource();
      others.forEach(one -> known.addCertificate(new CertificateToken(one)));
      verifier.setAdjunctCertSources(known);
      context = new Context(at);
      context.initialize(verifier);
      certificates.stream().map(CertificateToken::new).forEach(context::addCertificateTokenForVerification);
      context.validate();
    }

    void requireAnswers() {
      if (!context.checkAllRequiredRevocationDataPresent()) {
        SealingException cause = ocsp.failure() != null ? ocsp.failure() : crl.failure();
        throw new SealingException(cause == null ? Part.OCSP : cause.part(), "An authority does not tell the status of a"
            + " certificate", cause);
      }
    }

    List<X509Certificate> chain(X509Certificate of) {
      return Chains.complete(List.of(of), Stream.concat(context.getProcessedCertificates().stream()
          .map(CertificateToken::getCertificate), services.roots().stream()).toList());
    }

    ValidationData data() {
      List<byte[]> certificates = context.getProcessedCertificates().stream().map(CertificateToken::getEncoded).toList();
      List<byte[]> lists = new ArrayList<>();
      List<byte[]> answers = new ArrayList<>();
      for (RevocationToken<?> token : context.getProcessedRevocations()) {
        (token.getRevocationType() == RevocationType.CRL ? lists : answers).add(token.getEncoded());
      }
      return new ValidationData(certificates, lists, answers);
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
