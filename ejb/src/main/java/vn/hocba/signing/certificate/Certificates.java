package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.signing.certificate.RegisteredCertificate.State;

/** Keeps the register of certificates; asks no permission, so only services and workers use it. */
@Stateless
@PermitAll
public class Certificates {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  public RegisteredCertificate add(RegisteredCertificate certificate) {
    em.persist(certificate);
    em.flush();
    return certificate;
  }

  public Optional<RegisteredCertificate> find(long id) {
    return Optional.ofNullable(em.find(RegisteredCertificate.class, id));
  }

  public Optional<RegisteredCertificate> findForChange(long id) {
    return Optional.ofNullable(em.find(RegisteredCertificate.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Every time that the school registered it, the last one first. */
  public List<RegisteredCertificate> registrations(long schoolId, String fingerprint) {
    return em.createQuery("select c from RegisteredCertificate c where c.schoolId = :s and c.fingerprint = :f order by c.registration desc",
        RegisteredCertificate.class).setParameter("s", schoolId).setParameter("f", fingerprint).getResultList();
  }

  /** Those in use first, the one that ends soonest first. */
  public List<RegisteredCertificate> ofSchool(long schoolId) {
    return em.createQuery("select c from RegisteredCertificate c where c.schoolId = :s order by c.validUntil, c.id",
        RegisteredCertificate.class).setParameter("s", schoolId).getResultList();
  }

  /** What that person, or with null the seal, may sign with at that time, the one that lasts longest first. */
  public List<RegisteredCertificate> usable(long schoolId, Long staffId, Instant at) {
    return of(schoolId, staffId).stream().filter(c -> c.usable(at)).toList();
  }

  private List<RegisteredCertificate> of(long schoolId, Long staffId) {
    var query = em.createQuery("select c from RegisteredCertificate c where c.schoolId = :s and c.state = :in and "
        + (staffId == null ? "c.staffId is null" : "c.staffId = :o") + " order by c.validUntil desc, c.id desc",
        RegisteredCertificate.class).setParameter("s", schoolId).setParameter("in", State.IN_USE);
    if (staffId != null) {
      query.setParameter("o", staffId);
    }
    return query.getResultList();
  }

  /** Those in use that end before then, of one person or (null) of the whole school, the soonest first. */
  public List<RegisteredCertificate> endingBefore(long schoolId, Long staffId, Instant then) {
    return em.createQuery("select c from RegisteredCertificate c where c.schoolId = :s and c.state = :in"
        + " and c.validUntil < :t" + (staffId == null ? "" : " and c.staffId = " + staffId)
        + " order by c.validUntil, c.id", RegisteredCertificate.class).setParameter("s", schoolId)
        .setParameter("in", State.IN_USE).setParameter("t", then).getResultList();
  }

  /** Writes down what a check told; one that its authority revoked is out of use from then on. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void checked(long id, CertificateCheck.Found found) {
    RegisteredCertificate certificate = findForChange(id).orElseThrow();
    State before = certificate.state();
    certificate.checked(found, clock.instant());
    if (certificate.state() != before) {
      audit.record(Action.END_CERTIFICATE, certificate.schoolId(), "CERTIFICATE", String.valueOf(id), "REVOKED");
    }
  }
}
