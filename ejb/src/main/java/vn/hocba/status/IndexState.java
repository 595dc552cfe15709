package vn.hocba.status;

import vn.hocba.access.Caller;
import vn.hocba.finding.IndexAge;
import vn.hocba.finding.IndexStep;

/**
 * How the index stands, as far as the caller may know it: what counts the work of all schools is for whoever sees every school.
 *
 * @param usable whether questions can be answered
 * @param step how far it follows the ledger
 * @param ledger last line of the ledger; null for others
 * @param waitingMillis as {@link IndexStep#seconds}, to the millisecond; null for others
 * @param transcripts how many are in it; null for others
 */
public record IndexState(boolean usable, IndexStep step, Long ledger, Long waitingMillis, Long transcripts) {

  static IndexState of(Caller caller, IndexAge.Age age, boolean usable, long transcripts) {
    IndexStep step = IndexStep.of(caller, age);
    return step.line() == null ? new IndexState(usable, step, null, null, null)
        : new IndexState(usable, step, age.ledger(), age.waiting().toMillis(), transcripts);
  }
}
