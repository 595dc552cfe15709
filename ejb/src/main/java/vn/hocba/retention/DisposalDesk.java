package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.hocba.archive.document.DisposalMinutes;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Moves an approved disposal from step to step, each a short transaction that changes nothing when it is done again. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DisposalDesk {

  @Inject
  private Disposals disposals;
  @Inject
  private Schools schools;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  public List<Long> inState(DisposalState state) {
    return disposals.inState(state);
  }

  public List<DisposalItem> left(long id) {
    return disposals.items(id).stream().filter(i -> i.removedAt() == null).toList();
  }

  /** What the minutes say; the same whenever it is asked. */
  public DisposalMinutes minutes(long id) {
    Disposal d = disposals.find(id).orElseThrow();
    School school = schools.school(d.schoolId()).orElseThrow();
    return new DisposalMinutes("disposal-" + id, school.province(), school.name(), d.reason(), d.councilNumber(),
        d.councilDate(), d.councilMembers(), d.councilOpinion(), d.proposedByName(), d.confirmedByName(),
        d.approvedNumber(), d.approvedByName(), d.approvedAt(), disposals.items(id).stream().map(i -> new DisposalMinutes.Line(
            i.kind().name(), i.reference(), i.schoolYear(), i.keepsUntil(), i.source(), i.sha256(), i.size())).toList());
  }

  /** Whose disposal it is. */
  public long school(long id) {
    return disposals.find(id).orElseThrow().schoolId();
  }

  /** The decision as a file of the ledger would name it, for the note beside the store. */
  public String decision(long id) {
    Disposal d = disposals.find(id).orElseThrow();
    return d.councilNumber() + "; " + d.approvedNumber() + "; SHA-256 " + d.minutesSha256();
  }

  /**
   * The minutes are in the vault: enters them and each file's disposal in the ledger, before the first file goes, so that
   * nothing is ever missing without a line that says why.
   */
  public void begin(long id, String minutes, long size) {
    Disposal disposal = disposals.forChange(id).orElseThrow();
    announced.named(LedgerEntry.Kind.MINUTES, String.valueOf(id));
    if (disposal.state() != DisposalState.APPROVED) {
      return;
    }
    List<DisposalItem> items = disposals.items(id);
    items.forEach(disposals::check);
    disposal.carriedOut(minutes);
    ledger.append(LedgerEntry.Kind.MINUTES, String.valueOf(id), minutes, size);
    items.forEach(i -> ledger.append(LedgerEntry.Kind.DISPOSAL, String.valueOf(id), i.sha256(), null));
    audit.record(AuditEvent.of(Action.DISPOSE, disposal.schoolId(), "DISPOSAL", String.valueOf(id))
        .saying(items.size() + ", " + disposal.councilNumber() + ", " + disposal.approvedNumber() + ", SHA-256 " + minutes));
  }

  public void removed(long id, int position) {
    disposals.removed(id, position);
  }

  /** Every file is gone from both copies. */
  public void done(long id) {
    disposals.forChange(id).filter(d -> d.state() == DisposalState.CARRIED_OUT).ifPresent(d -> d.done(clock.instant()));
  }
}
