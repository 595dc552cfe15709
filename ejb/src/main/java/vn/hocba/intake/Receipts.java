package vn.hocba.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.handover.TransferState;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Tells of a file that other archives or schools handed over where and when it was received; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Receipts {

  /** More of one file say nothing more. */
  private static final int MOST = 20;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Schools schools;

  /**
   * That a school has taken a file over.
   *
   * @param from the school or archive it came from, as that calls itself
   * @param to the school that has it
   * @param number under which it is entered there
   */
  public record Receipt(String from, String to, Instant at, String number) {}

  /** Those of schools that the caller sees, the earliest first; a school that only sent it does not have it. */
  public List<Receipt> of(String sha256, Caller caller) {
    List<Receipt> found = new ArrayList<>();
    em.createQuery("select d from ReceivedDocument d where d.sha256 = :h order by d.receivedAt", ReceivedDocument.class)
        .setParameter("h", sha256).getResultStream().filter(d -> caller.sees(d.schoolId())).limit(MOST)
        .forEach(d -> found.add(new Receipt(d.organisation(), name(d.schoolId()), d.receivedAt(), d.code())));
    em.createQuery("select t.schoolId, t.toSchoolId, t.decidedAt, t.packageId from TranscriptTransfer t, CopyPart p where p.lineId = t.lineId"
        + " and p.sha256 = :h and t.state = :taken order by t.decidedAt", Object[].class).setParameter("h", sha256)
        .setParameter("taken", TransferState.TAKEN).getResultStream().filter(t -> caller.sees((Long) t[1])).limit(MOST)
        .forEach(t -> found.add(new Receipt(name((Long) t[0]), name((Long) t[1]), (Instant) t[2], (String) t[3])));
    return found;
  }

  private String name(long schoolId) {
    return schools.school(schoolId).map(School::name).orElse("");
  }
}
