package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;

/** Shows what closing a class's year would issue, and closes it: the principal decides (HT-04). */
@Stateless
@PermitAll
public class ClosingService {

  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private Assignments assignments;
  @Inject
  private YearResults results;
  @Inject
  private YearClosing closing;
  @Inject
  private YearApproval approval;
  @Inject
  private YearEnd end;

  /**
   * The year of every pupil as it stands now.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.READ_RESULTS)
  public List<PupilResult> preview(long classId) {
    Caller caller = callers.current();
    return results.of(assignments.reached(Right.READ_RESULTS, classId, caller));
  }

  /**
   * How many editions the close would issue: where the class was closed before, only those that say something else.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.READ_RESULTS)
  public YearClosing.Forecast forecast(long classId) {
    return closing.forecast(assignments.reached(Right.READ_RESULTS, classId, callers.current()));
  }

  /**
   * What the close would be refused with because the year has not ended or was not approved; empty where nothing is in the way.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.READ_RESULTS)
  public Optional<Problem> unapproved(long classId) {
    SchoolClass c = assignments.reached(Right.READ_RESULTS, classId, callers.current());
    return end.early(c).or(() -> approval.missing(c));
  }

  /**
   * @throws Problem NOT_FOUND, CLASS_NOT_LOCKED, CLASS_CLOSED, CLASS_EMPTY, SIGNER_MISSING, YEAR_NOT_OVER; APPROVAL_MISSING,
   *     RESULTS_OPEN by setting
   */
  @Needs(Right.CLOSE_YEAR)
  public Closing close(long classId) {
    Caller caller = callers.current();
    return closing.close(gate.find(classId, caller, Right.CLOSE_YEAR), caller.signs(Right.CLOSE_YEAR), 0);
  }
}
