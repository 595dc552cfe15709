package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/**
 * Knows which originals are with another school, so that none goes to two: a pupil is at one school at a time, and the school
 * that has the original carries it on. Asks no permission, so only services use it.
 */
@Stateless
@PermitAll
public class OriginalsGiven {

  private static final String ABOUT = " and exists (select p.lineId from CopyPart p where p.lineId = l.id and p.transcriptId in :ids)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private CopyBook book;
  @Inject
  private Schools schools;

  /**
   * Looks before an original is given for a transfer; the caller holds the school's row.
   *
   * @param note why it is given once more; null for nothing
   * @throws Problem TRANSFER_ALREADY when a school of this system has it or is to have it, COPY_GIVEN_BEFORE when another school
   *     was given it and nobody says why it is given again
   */
  public void requireHere(Collection<String> transcripts, String note) {
    refuse(em.createQuery("select t from TranscriptTransfer t, CopyLine l where l.id = t.lineId and t.state in :given" + ABOUT
        + " order by t.id desc", TranscriptTransfer.class).setParameter("given", List.of(TransferState.WAITING, TransferState.TAKEN))
        .setParameter("ids", transcripts).setMaxResults(1).getResultList());
    if (note == null) {
      em.createQuery("select l from CopyLine l where l.kind = :original and l.reason = :transfer" + ABOUT
          + " and not exists (select t.id from TranscriptTransfer t where t.lineId = l.id)"
          + " and not exists (select a.id from CopyLine a where a.annuls = l.id) order by l.id desc", CopyLine.class)
          .setParameter("original", CopyKind.ORIGINAL).setParameter("transfer", CopyReason.TRANSFER.name()).setParameter("ids", transcripts)
          .setMaxResults(1).getResultStream().findFirst().ifPresent(line -> {
            throw new Problem(ProblemCode.COPY_GIVEN_BEFORE, book.symbol(line), line.receivingSchool());
          });
    }
  }

  /** Looks before a school takes over what it was sent. @throws Problem TRANSFER_ALREADY when another one has it */
  public void requireNotTaken(TranscriptTransfer waiting) {
    refuse(em.createQuery("select t from TranscriptTransfer t, CopyLine l where l.id = t.lineId and t.state = :taken"
        + " and exists (select p.lineId from CopyPart p, CopyPart q where p.lineId = l.id and q.lineId = :line"
        + " and q.transcriptId = p.transcriptId)", TranscriptTransfer.class).setParameter("taken", TransferState.TAKEN)
        .setParameter("line", waiting.lineId()).setMaxResults(1).getResultList());
  }

  private void refuse(List<TranscriptTransfer> elsewhere) {
    for (TranscriptTransfer t : elsewhere) {
      throw new Problem(ProblemCode.TRANSFER_ALREADY, book.symbol(em.find(CopyLine.class, t.lineId())),
          schools.school(t.toSchoolId()).map(School::name).orElse(""), t.state().name());
    }
  }
}
