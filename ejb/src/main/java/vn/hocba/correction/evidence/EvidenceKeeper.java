package vn.hocba.correction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Schools;

/** Lists the evidence there is for the worker, and takes out what nothing refers to; each removal is written down. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvidenceKeeper {

  private static final String UNUSED = "not exists (select c.id from Correction c where c.fileId = f.id)"
      + " and not exists (select r.id from CorrectionRequest r where r.fileId = f.id)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;

  /** In the order of their identifiers, after one; the empty text begins. */
  public List<EvidenceFile> after(String id, int most) {
    return em.createQuery("select f from EvidenceFile f where f.id > :i order by f.id", EvidenceFile.class)
        .setParameter("i", id).setMaxResults(most).getResultList();
  }

  /** Kept before that moment, and named by no correction and no request. */
  public List<EvidenceFile> unused(Instant before, int most) {
    return em.createQuery("select f from EvidenceFile f where f.keptAt < :b and " + UNUSED + " order by f.keptAt",
        EvidenceFile.class).setParameter("b", before).setMaxResults(most).getResultList();
  }

  /**
   * Takes the entry out unless something names it by now.
   *
   * @return whether no other entry has the same file
   */
  public boolean forget(String id) {
    EvidenceFile file = em.createQuery("select f from EvidenceFile f where f.id = :i and " + UNUSED, EvidenceFile.class)
        .setParameter("i", id).getResultStream().findFirst().orElse(null);
    if (file == null) {
      return false;
    }
    ClassSubject book = file.classSubjectId() == null ? null
        : schools.classSubject(file.classSubjectId()).orElseThrow();
    long classId = book == null ? file.classId() : book.classId();
    audit.record(AuditEvent.of(Action.REMOVE_EVIDENCE, file.schoolId(), book == null ? "CLASS" : "GRADEBOOK",
        String.valueOf(book == null ? classId : book.id())).inClass(classId).saying("SHA-256 " + file.sha256()));
    em.remove(file);
    em.flush();
    return em.createQuery("select count(f) from EvidenceFile f where f.sha256 = :h", Long.class)
        .setParameter("h", file.sha256()).getSingleResult() == 0;
  }
}
