package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Draws a random sample of a school's issued transcripts as a run of checks; {@link SampleCheckService} checks what is drawn. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
public class SampleService {

  /** Transcripts of one sample at most. */
  public static final int MOST = 500;
  /** Short enough to be typed from paper. */
  private static final int SEEDS = 1_000_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject
  private SampleDesk desk;
  @Inject
  private CheckRuns runs;
  @Inject
  private Inspecting inspecting;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A school the caller may draw from. */
  public record Place(long schoolId, String name) {}

  public List<Place> places() {
    var caller = callers.current();
    return schools.schools().stream().filter(s -> caller.sees(s.id())).map(s -> new Place(s.id(), s.name())).toList();
  }

  /** With signed transcripts in force, the newest first. @throws Problem NOT_FOUND for a school out of scope */
  public List<String> years(long schoolId) {
    return desk.years(seen(schoolId).id());
  }

  /**
   * Draws; what was drawn waits to be checked.
   *
   * @param size as many as there are when there are fewer
   * @param seed null for one that nobody chose; the same seed draws the same from the same transcripts
   * @return the run
   * @throws Problem NOT_FOUND, CHECK_DECISION, CHECK_SAMPLE, CHECK_EMPTY
   */
  public long draw(long schoolId, String schoolYear, int size, Long seed) {
    Inspecting.By by = inspecting.today();
    School school = seen(schoolId);
    if (size < 1 || size > MOST) {
      throw new Problem(ProblemCode.CHECK_SAMPLE, MOST);
    }
    List<SampleDesk.Issued> all = desk.population(school.id(), schoolYear);
    if (all.isEmpty()) {
      throw new Problem(ProblemCode.CHECK_EMPTY);
    }
    long drawnBy = seed != null ? seed : RANDOM.nextInt(SEEDS);
    CheckRun run = runs.add(new CheckRun(by.caller().accountId(), by.caller().fullName(), by.caller().schoolId(),
        by.decisions(), clock.instant()).of(school.id(), schoolYear, all.size(), drawnBy));
    int position = 0;
    for (SampleDesk.Issued drawn : drawn(all, size, drawnBy)) {
      runs.add(new ListedFile(run.id(), ++position, drawn.id(), drawn.sha256()));
    }
    audit.record(CheckRunService.event(Action.BEGIN_CHECK, run).saying(schoolYear + ": " + position + "/" + all.size()
        + " (" + drawnBy + ")" + (by.decisions().isEmpty() ? "" : "; " + String.join("; ", by.decisions()))));
    return run.id();
  }

  /** Without replacement: the list shuffled by {@link Random} of that seed, of which the first are taken (docs/verifying.md). */
  static <T> List<T> drawn(List<T> all, int size, long seed) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(size, shuffled.size()));
  }

  private School seen(long schoolId) {
    return schools.school(schoolId).filter(s -> callers.current().sees(s.id()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
