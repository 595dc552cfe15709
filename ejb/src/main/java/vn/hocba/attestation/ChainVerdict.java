package vn.hocba.attestation;

import java.time.Instant;
import vn.hocba.audit.ChainFault;

/**
 * Whether a chain is as it was written.
 *
 * @param fault what is wrong or kept one from telling; null when all is good
 * @param row the first row that is not as it was written; null when no row is named
 * @param statement the signed statement that is missing or damaged, or null
 * @param rows rows that follow each other up to the chain's head
 * @param signedTo the last row that a signed statement vouches for; 0 for none
 * @param signedAt when that was signed, by its time stamp; null for none
 * @param checkedAt when this was found out
 */
public record ChainVerdict(Answer answer, ChainFault fault, Long row, String statement, long rows, long signedTo,
    Instant signedAt, Instant checkedAt) {

  /** The three answers there are. */
  public enum Answer { GOOD, BAD, COULD_NOT_CHECK }

  /** Answer, fault and row, as it is written down. */
  public String text() {
    return answer + (fault == null ? "" : " " + fault) + (row == null ? "" : " " + row);
  }
}
