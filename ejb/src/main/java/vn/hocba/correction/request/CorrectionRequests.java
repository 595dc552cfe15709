package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps requests for corrections and their witnesses; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class CorrectionRequests {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Written at once: others refer to it by number, and a second witness of a seat must fail here. */
  public <T> T add(T record) {
    em.persist(record);
    em.flush();
    return record;
  }

  public Optional<CorrectionRequest> find(long id) {
    return Optional.ofNullable(em.find(CorrectionRequest.class, id));
  }

  /** As it stands now, its row locked; the class's row is locked before it, always. */
  public CorrectionRequest findForChange(long id) {
    CorrectionRequest request = em.find(CorrectionRequest.class, id);
    em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    return request;
  }

  public List<Witness> witnesses(long requestId) {
    return em.createQuery("select w from Witness w where w.requestId = :r order by w.confirmedAt", Witness.class)
        .setParameter("r", requestId).getResultList();
  }

  /** Those of these schools, the open ones first, then the newest. */
  public List<CorrectionRequest> ofSchools(Collection<Long> schools, int most) {
    return schools.isEmpty() ? List.of() : em.createQuery("select r from CorrectionRequest r where r.schoolId in :s"
        + " order by case when r.state in (:a, :b) then 0 else 1 end, r.askedAt desc, r.id desc",
        CorrectionRequest.class).setParameter("s", schools).setParameter("a", RequestState.ASKED)
        .setParameter("b", RequestState.ALLOWED).setMaxResults(most).getResultList();
  }

  /** Those of every school, the open ones first, then the newest. */
  public List<CorrectionRequest> ofAll(int most) {
    return em.createQuery("select r from CorrectionRequest r order by case when r.state in (:a, :b) then 0 else 1 end,"
        + " r.askedAt desc, r.id desc", CorrectionRequest.class).setParameter("a", RequestState.ASKED)
        .setParameter("b", RequestState.ALLOWED).setMaxResults(most).getResultList();
  }

  /** Those under way at every school, the oldest first. */
  public List<CorrectionRequest> open(int most) {
    return em.createQuery("select r from CorrectionRequest r where r.state in (:a, :b) order by r.askedAt, r.id",
        CorrectionRequest.class).setParameter("a", RequestState.ASKED).setParameter("b", RequestState.ALLOWED)
        .setMaxResults(most).getResultList();
  }

  public List<CorrectionRequest> ofFile(String fileId) {
    return em.createQuery("select r from CorrectionRequest r where r.fileId = :f", CorrectionRequest.class)
        .setParameter("f", fileId).getResultList();
  }

  /** Other requests of that school that bring the same bytes, under whatever name they were sent. */
  public List<CorrectionRequest> ofSameFile(CorrectionRequest r) {
    return em.createQuery("select o from CorrectionRequest o, EvidenceFile f, EvidenceFile g where g.id = :f"
        + " and f.sha256 = g.sha256 and f.schoolId = g.schoolId and o.fileId = f.id and o.id <> :r order by o.id",
        CorrectionRequest.class).setParameter("f", r.fileId()).setParameter("r", r.id()).getResultList();
  }

  /** An open request for the same mark. @param classSubjectId null for conduct */
  public Optional<CorrectionRequest> open(long enrolmentId, Long classSubjectId, String place) {
    return em.createQuery("select r from CorrectionRequest r where r.enrolmentId = :e and r.place = :p",
        CorrectionRequest.class).setParameter("e", enrolmentId).setParameter("p", place).getResultStream()
        .filter(r -> Objects.equals(r.classSubjectId(), classSubjectId) && r.state().isOpen()).findFirst();
  }

  /** Those applied in that class that no edition says yet, in the order they were decided. */
  public List<CorrectionRequest> unissued(long classId) {
    return em.createQuery("select r from CorrectionRequest r where r.classId = :c and r.state = :a and r.issued is null"
        + " order by r.decidedAt, r.id", CorrectionRequest.class).setParameter("c", classId)
        .setParameter("a", RequestState.APPLIED).getResultList();
  }

  /** The request that had that edition of a transcript issued; the first of several. */
  public Optional<CorrectionRequest> issuing(String transcript) {
    return em.createQuery("select r from CorrectionRequest r where r.issued = :t order by r.id", CorrectionRequest.class)
        .setParameter("t", transcript).getResultStream().findFirst();
  }
}
