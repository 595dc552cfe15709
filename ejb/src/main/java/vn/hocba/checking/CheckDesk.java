package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** The short transactions around a check and a report, which themselves take long; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckDesk {

  private static final int MOST_FILES = 20_000;
  /** Longer than any report takes; whoever began one and died holds up the next so long. */
  private static final Duration REPORT_TAKES = Duration.ofMinutes(5);
  private static final int AGAIN_AFTER_SECONDS = 10;

  @Inject
  private CheckRuns runs;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Before the work is done for nothing: the same file as it was sent before. @throws Problem NOT_FOUND, CHECK_ENDED, CHECK_FULL */
  public Optional<CheckItem> before(long runId, long accountId, String name, String sha256) {
    CheckRun run = runs.find(runId, accountId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Optional<CheckItem> before = runs.sent(runId, name, sha256);
    if (before.isEmpty()) {
      room(run);
    } else if (run.endedAt() != null) {
      throw new Problem(ProblemCode.CHECK_ENDED);
    }
    return before;
  }

  /**
   * Keeps the answer about a file. What is sent again under the same name with the same bytes is the same file; its answer
   * takes the place of one that could not be given before.
   *
   * @return the file's position
   * @throws Problem NOT_FOUND, CHECK_ENDED, CHECK_FULL
   */
  public int keep(long runId, long accountId, CheckedFile file) {
    CheckRun run = runs.forChange(runId, accountId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (run.endedAt() != null) {
      throw new Problem(ProblemCode.CHECK_ENDED);
    }
    Optional<CheckItem> before = runs.sent(runId, file.name(), file.sha256());
    if (before.isPresent()) {
      before.filter(i -> !i.answered())
          .ifPresent(i -> {
            i.answered(file, run.sampledSchoolId() == null ? i.listing() : taken(runId, file));
            runs.technical(runId, i.position(), file.technical());
          });
      return before.get().position();
    }
    room(run);
    CheckItem item = new CheckItem(runId, run.add(), file);
    item.answered(file, run.sampledSchoolId() == null ? listing(runId, file) : taken(runId, file));
    runs.add(item);
    runs.technical(runId, item.position(), file.technical());
    return item.position();
  }

  private static void room(CheckRun run) {
    int most = Setting.CHECK_FILES.number(1, MOST_FILES);
    if (run.endedAt() != null) {
      throw new Problem(ProblemCode.CHECK_ENDED);
    }
    if (run.files() >= most) {
      throw new Problem(ProblemCode.CHECK_FULL, most);
    }
  }

  /** How it stands to the list that came before it; null without one. */
  private Listing listing(long runId, CheckedFile file) {
    if (runs.listed(runId) == 0) {
      return null;
    }
    Optional<ListedFile> line = runs.listed(runId, file.name());
    line.ifPresent(ListedFile::found);
    return line.isEmpty() ? Listing.NOT_LISTED : line.get().sha256().equals(file.sha256()) ? Listing.AS_LISTED : Listing.OTHER_BYTES;
  }

  /** What we could not check stays drawn, and is asked for again: an outage makes no sample smaller. */
  private Listing taken(long runId, CheckedFile drawn) {
    if (!drawn.unanswered()) {
      runs.listed(runId, drawn.name()).ifPresent(ListedFile::found);
    }
    return null;
  }

  /**
   * Before the work of a report: one at a time makes it.
   *
   * @return whether it is to be made; false when it is there
   * @throws Problem NOT_FOUND, TOO_MANY_REQUESTS while somebody else makes it
   */
  public boolean beginsReport(long runId, long accountId) {
    CheckRun run = runs.forChange(runId, accountId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (runs.report(runId).isPresent()) {
      return false;
    }
    Instant now = clock.instant();
    if (run.reportBegunAt() != null && run.reportBegunAt().plus(REPORT_TAKES).isAfter(now)) {
      throw new Problem(ProblemCode.TOO_MANY_REQUESTS, AGAIN_AFTER_SECONDS);
    }
    run.reportBegun(now);
    return true;
  }

  /** It was made, or could not be: the next one may begin at once. */
  public void endsReport(long runId, long accountId) {
    runs.forChange(runId, accountId).ifPresent(run -> run.reportBegun(null));
  }

  /** The sealed report is in the vault: enters it in the ledger, once. @return the one that counts */
  public RunReport reported(long runId, long accountId, String id, String sha256, long size) {
    CheckRun run = runs.forChange(runId, accountId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    announced.named(LedgerEntry.Kind.CHECK_REPORT, String.valueOf(runId));
    Optional<RunReport> before = runs.report(runId);
    if (before.isPresent()) {
      return before.get();
    }
    RunReport report = new RunReport(id, run, sha256, size, clock.instant());
    runs.add(report);
    ledger.append(LedgerEntry.Kind.CHECK_REPORT, id, sha256, size);
    audit.record(CheckRunService.event(Action.SEAL_CHECK, run).saying("SHA-256 " + sha256));
    return report;
  }

  /** A line of the audit trail where no other transaction is. */
  public void record(AuditEvent event) {
    audit.record(event);
  }

  /** Takes a run away; the files that are kept for it follow, on each server its own. */
  public void remove(long runId) {
    runs.remove(runId);
  }
}
