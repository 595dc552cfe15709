package vn.hocba.archive.seal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.SignatureValidationContext;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * Looks at a signer's certificate before it signs: its time, its way to a trusted root, its purpose, and whether its
 * authority revoked it, which is asked by OCSP and else read in a revocation list. Thread-safe; keep one.
 */
public final class CertificateCheck implements AutoCloseable {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int CONTENT_COMMITMENT = 1;

  private final Exchange exchange;
  private final TrustServices services;

  /**
   * What was found.
   *
   * @param source {@code OCSP} or {@code CRL}; null where no authority was asked or none answered
   */
  public record Found(CertificateStatus status, String source) {}

  /** @param services whose roots are trusted and whose time limit holds */
  public CertificateCheck(TrustServices services) {
    this.services = services;
    this.exchange = new Exchange(services.timeout());
  }

  /** @param chain the signer's certificate first; the root may be missing */
  public Found look(List<X509Certificate> chain, Instant at) {
    X509Certificate signer = chain.getFirst();
    if (at.isBefore(signer.getNotBefore().toInstant()) || at.isAfter(signer.getNotAfter().toInstant())) {
      return new Found(CertificateStatus.OUT_OF_TIME, null);
    }
    List<X509Certificate> whole = Chains.complete(chain, services.roots());
    if (!signs(signer) || !trusted(whole, at)) {
      return new Found(CertificateStatus.NOT_TRUSTED, null);
    }
    return LibraryContext.call(() -> {
      try {
        return revocation(whole, at);
      } catch (DSSException | IllegalInputException | SealingException e) {
        return new Found(CertificateStatus.COULD_NOT_CHECK, null);
      }
    });
  }

  private static boolean signs(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    return signer.getBasicConstraints() < 0
        && (usage == null || usage[DIGITAL_SIGNATURE] || usage[CONTENT_COMMITMENT]);
  }

  private boolean trusted(List<X509Certificate> chain, Instant at) {
    try {
      for (int i = 0; i + 1 < chain.size(); i++) {
        chain.get(i).verify(chain.get(i + 1).getPublicKey());
        chain.get(i + 1).checkValidity(Date.from(at));
        if (chain.get(i + 1).getBasicConstraints() < 0) {
          return false;
        }
      }
      return services.roots().contains(chain.getLast());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Found revocation(List<X509Certificate> chain, Instant at) {
    SignatureValidationContext context = new SignatureValidationContext(Date.from(at));
    context.initialize(Verifiers.online(services,
        new TrustServiceLoader(exchange, services, Part.OCSP, "application/ocsp-request"),
        new TrustServiceLoader(exchange, services, Part.CRL, null)));
    List<CertificateToken> tokens = chain.stream().map(CertificateToken::new).toList();
    tokens.forEach(context::addCertificateTokenForVerification);
    context.validate();
    Optional<RevocationToken<?>> newest = context.getRevocationData(tokens.getFirst()).stream()
        .max(Comparator.comparing(token -> token.getThisUpdate() == null ? new Date(0) : token.getThisUpdate()));
    if (newest.isEmpty()) {
      return new Found(CertificateStatus.COULD_NOT_CHECK, null);
    }
    String source = newest.get().getRevocationType().name();
    return new Found(newest.get().getStatus().isRevoked() ? CertificateStatus.REVOKED
        : newest.get().getStatus().isGood() ? CertificateStatus.GOOD : CertificateStatus.COULD_NOT_CHECK, source);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
