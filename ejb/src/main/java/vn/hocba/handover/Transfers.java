package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what schools of this system send each other; what a line annuls is not there for the other any more. */
@Stateless
@PermitAll
public class Transfers {

  private static final String STANDS = " and not exists (select a.id from CopyLine a where a.annuls = t.lineId)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(TranscriptTransfer transfer) {
    em.persist(transfer);
    em.flush();
  }

  /** One that stands and is for that school, whatever it said. */
  public Optional<TranscriptTransfer> to(long schoolId, long id) {
    return em.createQuery("select t from TranscriptTransfer t where t.id = :i and t.toSchoolId = :s" + STANDS,
        TranscriptTransfer.class).setParameter("i", id).setParameter("s", schoolId).getResultStream().findFirst();
  }

  /** The same as it is now, with its row locked until the transaction ends. */
  public Optional<TranscriptTransfer> forDecision(long schoolId, long id) {
    return to(schoolId, id).map(t -> {
      em.refresh(t, LockModeType.PESSIMISTIC_WRITE);
      return t;
    });
  }

  public Optional<TranscriptTransfer> ofLine(long lineId) {
    return em.createQuery("select t from TranscriptTransfer t where t.lineId = :l", TranscriptTransfer.class)
        .setParameter("l", lineId).getResultStream().findFirst();
  }

  /** What came for a school, waiting first, then the newest. */
  public List<TranscriptTransfer> received(long schoolId, int most) {
    return em.createQuery("select t from TranscriptTransfer t where t.toSchoolId = :s" + STANDS
        + " order by case when t.state = :w then 0 else 1 end, t.id desc", TranscriptTransfer.class).setParameter("s", schoolId)
        .setParameter("w", TransferState.WAITING).setMaxResults(most).getResultList();
  }

  /** What a school sent, the newest first. */
  public List<TranscriptTransfer> sent(long schoolId, int most) {
    return em.createQuery("select t from TranscriptTransfer t where t.schoolId = :s" + STANDS + " order by t.id desc",
        TranscriptTransfer.class).setParameter("s", schoolId).setMaxResults(most).getResultList();
  }

  /** How many wait for a school. */
  public long waiting(long schoolId) {
    return em.createQuery("select count(t) from TranscriptTransfer t where t.toSchoolId = :s and t.state = :w" + STANDS, Long.class)
        .setParameter("s", schoolId).setParameter("w", TransferState.WAITING).getSingleResult();
  }

  /** How many a school sent, got back and has not annulled. */
  public long refused(long schoolId) {
    return em.createQuery("select count(t) from TranscriptTransfer t where t.schoolId = :s and t.state = :r" + STANDS, Long.class)
        .setParameter("s", schoolId).setParameter("r", TransferState.REFUSED).getSingleResult();
  }
}
