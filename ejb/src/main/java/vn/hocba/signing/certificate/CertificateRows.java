package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hocba.configuration.Setting;
import vn.hocba.school.Schools;

/** Reads the register of certificates as people see it; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class CertificateRows {

  @Inject
  private Certificates certificates;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** All of a school, the one that ends soonest first. */
  public List<CertificateService.Row> ofSchool(long schoolId) {
    Instant now = clock.instant();
    return certificates.ofSchool(schoolId).stream().map(c -> row(c, now)).toList();
  }

  /** What ends before then ends soon. */
  public Instant soon() {
    return clock.instant().plus(Duration.ofDays(Setting.CERTIFICATE_WARNING_DAYS.number(1, 366)));
  }

  private CertificateService.Row row(RegisteredCertificate c, Instant now) {
    String owner = schools.nameOf(c.staffId());
    String named = owner == null ? schools.school(c.schoolId()).orElseThrow().name() : owner;
    boolean inUse = c.state() == RegisteredCertificate.State.IN_USE;
    boolean over = c.validUntil().isBefore(now);
    return new CertificateService.Row(c.id(), owner, c.commonName(), CertificateNames.common(c.issuer()), c.serial(),
        c.validFrom(), c.validUntil(), c.keyHome(), c.state(), c.checked(), c.checkedBy(), c.checkedAt(),
        CertificateNames.differ(c.commonName(), named),
        inUse && !over && c.validUntil().isBefore(soon()), inUse && over, c.usable(now),
        c.endReason(), c.registration());
  }
}
