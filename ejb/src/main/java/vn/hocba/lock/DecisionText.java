package vn.hocba.lock;

import java.text.Normalizer;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** What a decision has to say in words: its number and its reason. */
public final class DecisionText {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_REASON = 500;

  private DecisionText() {}

  /** @throws Problem DECISION_NUMBER without one, or with one that is too long */
  public static String number(String typed) {
    String number = clean(typed);
    if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
      throw new Problem(ProblemCode.DECISION_NUMBER, LONGEST_NUMBER);
    }
    return number;
  }

  /** @throws Problem REASON_NEEDED, TEXT_TOO_LONG */
  public static String reason(String typed) {
    String reason = clean(typed);
    if (reason.isEmpty()) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, LONGEST_REASON);
    }
    return reason;
  }

  private static String clean(String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
  }
}
