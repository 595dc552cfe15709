package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.model.identifier.EntityIdentifier;
import eu.europa.esig.dss.model.tsl.CertificateTrustTime;
import eu.europa.esig.dss.model.tsl.TrustedCertificateSourceWithTime;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import vn.hocba.archive.trust.Anchor;

/** Trust anchors as DSS asks for them: for which time each is trusted (sunset date, ETSI EN 319 102-1 §5.2.6.3). */
final class DatedAnchors extends CommonTrustedCertificateSource implements TrustedCertificateSourceWithTime {

  private static final long serialVersionUID = 1;
  private final transient Map<EntityIdentifier, CertificateTrustTime> times = new HashMap<>();

  void add(Anchor anchor) {
    CertificateToken token = addCertificate(new CertificateToken(anchor.certificate()));
    CertificateTrustTime time = anchor.from() == null && anchor.until() == null ? new CertificateTrustTime(true)
        : new CertificateTrustTime(start(anchor.from()), anchor.until() == null ? null : start(anchor.until().plusDays(1)));
    times.put(token.getEntityKey(), time);
  }

  @Override
  public CertificateTrustTime getTrustTime(CertificateToken certificate) {
    return times.getOrDefault(certificate.getEntityKey(), new CertificateTrustTime(false));
  }

  private static Date start(LocalDate day) {
    return day == null ? null : Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
