package vn.hocba.assessment.primary;

import java.util.List;

/**
 * Whether the class, and with grade 5 primary school, is completed, and why.
 *
 * @param completion never null
 * @param programmeCompleted true when "Hoàn thành chương trình tiểu học" is to be recorded (TT 27/2020 Điều 11.2)
 * @param reasons in the order of the argument
 */
public record CompletionResult(ClassCompletion completion, boolean programmeCompleted, List<PrimaryReason> reasons) {

  public CompletionResult {
    reasons = List.copyOf(reasons);
  }
}
