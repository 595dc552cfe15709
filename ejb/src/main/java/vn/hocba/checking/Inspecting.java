package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.InspectionDecisions;
import vn.hocba.access.Right;
import vn.hocba.access.Scope;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** By what somebody checks today: an inspector by decisions that run, everybody else by their duty. Only services use it. */
@Stateless
@PermitAll
public class Inspecting {

  @Inject
  private InspectionDecisions decisions;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /** @param decisions numbers; empty for who needs none */
  public record By(Caller caller, List<String> decisions) {}

  /** @throws Problem CHECK_DECISION for an inspector without a decision that runs */
  public By today() {
    Caller caller = callers.current();
    List<String> numbers = caller.schoolId() != null ? List.of()
        : decisions.numbersOf(caller.accountId(), LocalDate.now(clock));
    boolean onlyByDecision = caller.reach(Right.CHECK_FILES).stream().allMatch(Scope.DECISION::equals);
    if (onlyByDecision && numbers.isEmpty()) {
      throw new Problem(ProblemCode.CHECK_DECISION);
    }
    return new By(caller, numbers);
  }
}
