package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Shows how sealing goes, within the caller's scope, and starts stopped jobs again. */
@Stateless
@PermitAll
public class JobService {

  private static final int MOST = 200;
  private static final int MOST_RESUMED = 5000;

  @Inject
  private SealJobs jobs;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /**
   * Sealing as it stands.
   *
   * @param counts jobs in each state
   * @param open those not done, the troubled first, 200 at most
   */
  public record Overview(Map<SealJobState, Long> counts, List<Row> open) {}

  /** A job that is not done; {@code cause} is null while it never failed, {@code lastError} is technical and may be null. */
  public record Row(long id, String transcriptId, long classId, SealJobState state, int failures, SealCause cause,
      String lastError) {}

  /** @param classId one class, or null for all in the caller's scope */
  @Needs(Right.READ_ARCHIVE_STATE)
  public Overview overview(Long classId) {
    Caller caller = callers.current();
    return new Overview(jobs.counts(caller.schools(), classId), jobs.open(caller.schools(), MOST).stream()
        .filter(j -> classId == null || j.classId() == classId).map(j -> new Row(j.id(), j.transcriptId(),
            j.classId(), j.state(), j.failures(), j.cause(), j.lastError())).toList());
  }

  /** @throws Problem NOT_FOUND for a job outside the caller's scope, or one that is not stopped */
  @Needs(Right.RESUME_SEALING)
  public void resume(long jobId) {
    Caller caller = callers.current();
    jobs.find(jobId).filter(j -> caller.sees(j.schoolId()) && j.state() == SealJobState.STOPPED)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).resume(clock.instant());
  }

  /**
   * Lets all jobs try again that stopped for the same cause, within the caller's scope.
   *
   * @return how many; 5000 at most, the others at the next call
   */
  @Needs(Right.RESUME_SEALING)
  public int resumeAll(SealCause cause) {
    List<SealJob> stopped = jobs.stopped(callers.current().schools(), cause, MOST_RESUMED);
    stopped.forEach(j -> j.resume(clock.instant()));
    return stopped.size();
  }
}
