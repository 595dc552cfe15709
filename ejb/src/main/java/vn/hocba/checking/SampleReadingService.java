package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Tells what a sample says about the transcripts it was drawn from. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
public class SampleReadingService {

  @Inject
  private CheckRuns runs;
  @Inject
  private Callers callers;

  /**
   * The figures of an inspection record.
   *
   * @param unchecked not known to be good or bad; the bound takes them as bad
   * @param upperPercent upper bound of the share of bad ones at 95 %; null while nothing is checked
   */
  public record Figures(int good, int bad, int unchecked, BigDecimal upperPercent) {}

  /** @throws Problem NOT_FOUND also for a run that is no sample */
  public Figures figures(long id) {
    CheckRun run = runs.find(id, callers.current().accountId()).filter(r -> r.sampledSchoolId() != null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SampleFigures f = SampleFigures.of(runs.items(run.id(), 0, SampleService.MOST), (int) runs.listed(run.id()));
    return new Figures(f.good(), f.bad(), f.unchecked(), f.upperPercent());
  }
}
