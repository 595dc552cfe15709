package vn.hocba.access.reissue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what was asked about passwords and second factors; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Reissues {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public Reissue add(Reissue reissue) {
    em.persist(reissue);
    em.flush();
    return reissue;
  }

  /** As it stands now, its row locked: two who decide at once do not both hand a password out. */
  public Optional<Reissue> findForChange(long id) {
    Optional<Reissue> found = Optional.ofNullable(em.find(Reissue.class, id));
    found.ifPresent(r -> em.refresh(r, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** Those of a school that wait, the oldest first. */
  public List<Reissue> waiting(long schoolId) {
    return em.createQuery("select r from Reissue r where r.schoolId = :s and r.state = :w order by r.askedAt, r.id",
        Reissue.class).setParameter("s", schoolId).setParameter("w", Reissue.State.WAITS).getResultList();
  }

  /** Those of one account that wait. */
  public List<Reissue> waitingFor(long accountId) {
    return em.createQuery("select r from Reissue r where r.accountId = :a and r.state = :w", Reissue.class)
        .setParameter("a", accountId).setParameter("w", Reissue.State.WAITS).getResultList();
  }

  /** What took effect on an account and its owner has not read yet, the latest first. */
  public List<Reissue> untold(long accountId) {
    return em.createQuery("select r from Reissue r where r.accountId = :a and r.state = :d and r.kind <> :f"
        + " and r.toldAt is null order by r.decidedAt desc", Reissue.class).setParameter("a", accountId)
        .setParameter("d", Reissue.State.DONE).setParameter("f", Reissue.Kind.FIRST).getResultList();
  }
}
