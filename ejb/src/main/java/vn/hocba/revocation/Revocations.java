package vn.hocba.revocation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps revocations; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Revocations {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public Revocation add(Revocation revocation) {
    em.persist(revocation);
    em.flush();
    return revocation;
  }

  public Optional<Revocation> forChange(long id) {
    return Optional.ofNullable(em.find(Revocation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of one edition, the newest first. */
  public List<Revocation> of(String transcriptId) {
    return em.createQuery("select r from Revocation r where r.transcriptId = :t order by r.id desc", Revocation.class)
        .setParameter("t", transcriptId).getResultList();
  }

  /** What waits for the principal first, then the newest. */
  public List<Revocation> ofSchool(long schoolId, int most) {
    return em.createQuery("select r from Revocation r where r.schoolId = :s order by case when r.state = :p then 0 else 1 end, r.id desc",
        Revocation.class).setParameter("s", schoolId).setParameter("p", RevocationState.PROPOSED).setMaxResults(most).getResultList();
  }

  public long waiting(long schoolId) {
    return em.createQuery("select count(r) from Revocation r where r.schoolId = :s and r.state = :p", Long.class)
        .setParameter("s", schoolId).setParameter("p", RevocationState.PROPOSED).getSingleResult();
  }
}
