package vn.hocba.finding;

import java.time.Duration;
import vn.hocba.access.Caller;

/**
 * How far the index is that answered, as far as the caller may know it: numbers of the one ledger of all schools would tell by
 * their growth how much the others do, so only whoever sees every school gets them.
 *
 * @param line line of the ledger the answer reflects; null for others
 * @param behind lines it has not taken over yet; null for others
 * @param seconds for how long the oldest of these has been waiting, rounded up; 0 when it is in step
 */
public record IndexStep(Long line, Long behind, long seconds) {

  /** As far as that caller may know it. */
  public static IndexStep of(Caller caller, IndexAge.Age age) {
    long seconds = age.waiting().plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
    long waited = age.behind() == 0 ? 0 : Math.max(1, seconds);
    return caller.schools() == null ? new IndexStep(age.index(), age.behind(), waited) : new IndexStep(null, null, waited);
  }
}
