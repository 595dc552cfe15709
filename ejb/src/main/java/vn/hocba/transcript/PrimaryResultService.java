package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.school.Assignments;

/** Shows the results of a primary class as they stand now. */
@Stateless
@PermitAll
@Needs(Right.READ_PRIMARY_RESULTS)
public class PrimaryResultService {

  @Inject
  private Assignments assignments;
  @Inject
  private PrimaryResults results;
  @Inject
  private Callers callers;

  /**
   * In the order of the class list.
   *
   * @throws Problem NOT_FOUND outside the caller's scope, REGULATION_UNKNOWN
   */
  public List<PrimaryResult> of(long classId) {
    return results.of(assignments.reached(Right.READ_PRIMARY_RESULTS, classId, callers.current()));
  }
}
