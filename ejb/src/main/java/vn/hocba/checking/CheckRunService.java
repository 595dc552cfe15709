package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.intake.Receipts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.verifying.Verification;

/** Begins and ends runs of checks and shows them to whom they belong; a run of somebody else answers as not existing. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
public class CheckRunService {

  /** Runs or files on one page. */
  public static final int PAGE = 50;
  private static final int MOST_FILES = 20_000;

  @Inject
  private CheckRuns runs;
  @Inject
  private Inspecting inspecting;
  @Inject
  private CheckItems items;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A run as the list shows it.
   *
   * @param endedAt null while it goes on
   * @param counts how many files came to which verdict
   * @param sample null for files that somebody chose
   * @param reported whether its report is sealed
   */
  public record Row(long id, Instant startedAt, Instant endedAt, int files, Map<Verdict, Integer> counts, Sample sample,
      boolean reported) {}

  /** Where a sample was drawn; {@code left} are transcripts still to be checked. */
  public record Sample(String school, String schoolYear, int population, long size, long seed, long left) {}

  /**
   * A file of a run: what is told of it at once, all that was found, and where it was received as somebody else's.
   *
   * @param sampled whose transcript of a sample it is; null for files that somebody chose, and where nobody knows
   */
  public record Item(int position, String name, long size, Verification verification, Listing listing, KeptAnswer found,
      List<Receipts.Receipt> received, SampledPupils.Sampled sampled) {}

  /**
   * A run with one page of its files.
   *
   * @param page from 1
   * @param listed how many files the medium's list names; 0 where none came
   * @param missing paths of those that nobody sent, bounded
   */
  public record View(Row run, String by, List<String> decisions, List<Item> items, int page, int pages, long listed,
      List<String> missing) {}

  /** The caller's own, the newest first. @param page from 1 */
  public List<Row> list(int page) {
    long account = callers.current().accountId();
    return runs.of(account, (Math.max(page, 1) - 1) * PAGE, PAGE).stream().map(this::row).toList();
  }

  /** @return the run, to which files can be added now @throws Problem CHECK_DECISION */
  public long begin() {
    Inspecting.By by = inspecting.today();
    CheckRun run = runs.add(new CheckRun(by.caller().accountId(), by.caller().fullName(), by.caller().schoolId(),
        by.decisions(), clock.instant()));
    audit.record(event(Action.BEGIN_CHECK, run).saying(String.join("; ", by.decisions())));
    return run.id();
  }

  /** @param page from 1; one beyond the last shows the last @throws Problem NOT_FOUND */
  public View view(long id, int page) {
    CheckRun run = own(id);
    int pages = Math.max(1, (run.files() + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    boolean sample = run.sampledSchoolId() != null;
    Caller caller = callers.current();
    return new View(row(run), run.byName(), run.decisions(),
        runs.items(id, (shown - 1) * PAGE, PAGE).stream().map(i -> items.item(i, caller, run)).toList(), shown, pages,
        sample ? 0 : runs.listed(id), sample ? List.of() : runs.missing(id, MOST_FILES).stream().map(ListedFile::path).toList());
  }

  /** @throws Problem NOT_FOUND */
  public Item item(long id, int position) {
    CheckRun run = own(id);
    Caller caller = callers.current();
    return runs.item(id, position).map(i -> items.item(i, caller, run)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /**
   * Takes the list of a medium, before its files; a second one is not taken.
   *
   * @param sums as {@code sha256sum} writes it
   * @return how many transcripts it names
   * @throws Problem NOT_FOUND, CHECK_ENDED, CHECK_LIST for what is no such list, CHECK_FULL
   */
  public long listed(long id, String sums) {
    CheckRun run = open(id);
    if (runs.listed(id) == 0 && run.files() == 0 && run.sampledSchoolId() == null) {
      int position = 0;
      for (Map.Entry<String, String> file : MediumList.read(sums, Setting.CHECK_FILES.number(1, MOST_FILES)).entrySet()) {
        runs.add(new ListedFile(id, ++position, file.getKey(), file.getValue()));
      }
    }
    return runs.listed(id);
  }

  /** From now on no file is added; ending it again changes nothing. @throws Problem NOT_FOUND */
  public void end(long id) {
    CheckRun run = runs.forChange(id, callers.current().accountId()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (run.endedAt() == null) {
      run.ended(clock.instant());
      audit.record(event(Action.END_CHECK, run).saying(String.valueOf(run.files())));
    }
  }

  private CheckRun own(long id) {
    return runs.find(id, callers.current().accountId()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private CheckRun open(long id) {
    CheckRun run = runs.forChange(id, inspecting.today().caller().accountId())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (run.endedAt() != null) {
      throw new Problem(ProblemCode.CHECK_ENDED);
    }
    return run;
  }

  private Row row(CheckRun run) {
    return new Row(run.id(), run.startedAt(), run.endedAt(), run.files(), runs.counts(run.id()), sample(run),
        runs.report(run.id()).isPresent());
  }

  private Sample sample(CheckRun run) {
    return run.sampledSchoolId() == null ? null
        : new Sample(schools.school(run.sampledSchoolId()).map(School::name).orElse(""), run.sampledYear(),
            run.population(), runs.listed(run.id()), run.seed(), runs.missing(run.id(), MOST_FILES).size());
  }

  static AuditEvent event(Action action, CheckRun run) {
    return AuditEvent.of(action, run.sampledSchoolId() != null ? run.sampledSchoolId() : run.schoolId(), "CHECK",
        String.valueOf(run.id()));
  }
}
