package vn.hocba.lock;

import java.time.Instant;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/**
 * Why an entry cannot be written: who locked it, since when, by which decision.
 *
 * @param what {@link LockExtent#code}; null when the whole class is locked or closed
 * @param state of the class
 * @param number of the decision; null when the whole class is locked or closed
 * @param reason may be null; of a whole class it begins with the number of the decision
 */
public record Hold(String what, String className, ClassState state, String by, Instant since, String number,
    String reason) {

  /** @param state as it is now, with the moment since when */
  static Hold of(SchoolClass c, ClassState state, Instant since) {
    return new Hold(null, c.name(), state, c.stateBy(), since, null, c.stateReason());
  }

  static Hold of(LockDecision d, SchoolClass c) {
    return new Hold(d.extent().code(), c.name(), c.state(), d.decidedByName(), d.effectiveFrom(), d.number(),
        d.reason());
  }

  /** As it is told: CLASS_LOCKED, CLASS_CLOSED or PART_LOCKED. */
  public Problem refusal() {
    if (what == null && state == ClassState.LOCKED && reason != null && !reason.isBlank()) {
      return new Problem(ProblemCode.CLASS_LOCKED, className, by, since, reason);
    }
    if (what == null) {
      return new Problem(state == ClassState.LOCKED ? ProblemCode.CLASS_LOCKED : ProblemCode.CLASS_CLOSED, className,
          by, since);
    }
    return new Problem(ProblemCode.PART_LOCKED, what, className, by, since, number, reason);
  }
}
