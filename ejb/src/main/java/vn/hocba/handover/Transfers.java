package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Keeps what schools of this system send each other; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Transfers {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(TranscriptTransfer transfer) {
    em.persist(transfer);
    em.flush();
  }

  /** One that is for that school, whatever became of it. */
  public Optional<TranscriptTransfer> to(long schoolId, long id) {
    return em.createQuery("select t from TranscriptTransfer t where t.id = :i and t.toSchoolId = :s",
        TranscriptTransfer.class).setParameter("i", id).setParameter("s", schoolId).getResultStream().findFirst();
  }

  /** The same as it is now, with its row locked until the transaction ends. */
  public Optional<TranscriptTransfer> forDecision(long schoolId, long id) {
    return to(schoolId, id).map(t -> {
      em.refresh(t, LockModeType.PESSIMISTIC_WRITE);
      return t;
    });
  }

  /** What a line sends, as it is now, with its row locked until the transaction ends. */
  public Optional<TranscriptTransfer> ofLine(long lineId) {
    return em.createQuery("select t from TranscriptTransfer t where t.lineId = :l", TranscriptTransfer.class)
        .setParameter("l", lineId).getResultStream().findFirst().map(t -> {
          em.refresh(t, LockModeType.PESSIMISTIC_WRITE);
          return t;
        });
  }

  /** How many wait for a school. */
  public long waiting(long schoolId) {
    return em.createQuery("select count(t) from TranscriptTransfer t where t.toSchoolId = :s and t.state = :w", Long.class)
        .setParameter("s", schoolId).setParameter("w", TransferState.WAITING).getSingleResult();
  }

  /** How many a school sent, got back and has not annulled. */
  public long refused(long schoolId) {
    return em.createQuery("select count(t) from TranscriptTransfer t where t.schoolId = :s and t.state = :r"
        + " and not exists (select a.id from CopyLine a where a.annuls = t.lineId)", Long.class)
        .setParameter("s", schoolId).setParameter("r", TransferState.REFUSED).getSingleResult();
  }
}
