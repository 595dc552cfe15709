package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.RegisteredCertificate;

/**
 * Says whether a certificate may sign now. Its authority is asked at most once a minute: a class is signed in less, and
 * each signature keeps what was answered and when.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateDesk {

  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject
  private Certificates certificates;
  @Inject
  private SigningOffice office;
  @Inject
  private Clock clock;
  private final ConcurrentHashMap<Long, Checked> answers = new ConcurrentHashMap<>();

  /** What was answered, and when. */
  record Checked(CertificateCheck.Found found, Instant at) {

    /** What could not be asked does not forbid to sign: it is told, kept, and asked again when the document is sealed. */
    boolean permits() {
      return found.status() == CertificateStatus.GOOD || found.status() == CertificateStatus.COULD_NOT_CHECK;
    }
  }

  /** Empty when the register does not let it sign; else what its authority says. */
  public Optional<Checked> look(long certificateId) {
    Optional<RegisteredCertificate> usable = certificates.find(certificateId).filter(c -> c.usable(clock.instant()));
    return usable.map(this::answer);
  }

  private Checked answer(RegisteredCertificate c) {
    return answers.compute(c.id(), (id, known) -> known != null && known.permits()
        && known.at().plus(FRESH).isAfter(clock.instant()) ? known : ask(c));
  }

  /**
   * Whether what that certificate signed before cannot be proved any more: it was revoked, or is over. Taken out of use by
   * the school alone does not matter, nor does silence.
   */
  public boolean spoils(long certificateId) {
    RegisteredCertificate c = certificates.find(certificateId).orElseThrow();
    if (c.state() == RegisteredCertificate.State.REVOKED || clock.instant().isAfter(c.validUntil())) {
      return true;
    }
    CertificateStatus status = answer(c).found().status();
    return status == CertificateStatus.REVOKED || status == CertificateStatus.OUT_OF_TIME;
  }

  /** Asks again, whatever was answered a moment ago, so that the register knows what sealing has found. */
  public void askAgain(long certificateId) {
    certificates.find(certificateId).filter(c -> c.state() != RegisteredCertificate.State.REVOKED)
        .ifPresent(c -> answers.put(c.id(), ask(c)));
  }

  private Checked ask(RegisteredCertificate c) {
    Checked asked = new Checked(office.look(c.certificates()), clock.instant());
    certificates.checked(c.id(), asked.found());
    return asked;
  }
}
