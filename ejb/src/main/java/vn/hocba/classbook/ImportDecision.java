package vn.hocba.classbook;

import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;

/**
 * The decision by which a class book may change what is recorded already, and the file that does it: a file fills empty
 * cells freely, but an entered result changes only by a decision or by whoever keeps the book (S3 PL Điều 8).
 *
 * @param number of the decision
 * @param file SHA-256 of the workbook
 */
public record ImportDecision(String number, String reason, String file) {

  /**
   * @return null when neither number nor reason is given
   * @throws Problem DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  static ImportDecision of(String number, String reason, String file) {
    boolean none = (number == null || number.isBlank()) && (reason == null || reason.isBlank());
    return none ? null : new ImportDecision(DecisionText.number(number), DecisionText.reason(reason), file);
  }

  /** As the audit trail and the log of corrections keep it. */
  String told() {
    return number + ": " + reason + " (SHA-256 " + file + ")";
  }
}
