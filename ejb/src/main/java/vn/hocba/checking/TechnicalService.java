package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.verify.report.TechnicalReport;

/** Shows how a file of a run was validated to whom the run belongs. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
public class TechnicalService {

  @Inject
  private CheckRunService service;
  @Inject
  private CheckRuns runs;

  /**
   * A file's.
   *
   * @return empty for a file that was not validated, as one that is no PDF
   * @throws vn.hocba.problem.Problem NOT_FOUND
   */
  public Optional<TechnicalReport> of(long runId, int position) {
    service.item(runId, position); // only the caller's own
    return runs.technical(runId, position).flatMap(text -> TechnicalReport.read(text.report()));
  }
}
