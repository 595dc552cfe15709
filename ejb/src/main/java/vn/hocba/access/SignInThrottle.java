package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Slows down guessing. Failures are counted per name and place, and per place over all names, never per
 * name alone: a stranger elsewhere cannot lock anybody out.
 */
@Stateless
@PermitAll
public class SignInThrottle {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  /** A school's people share one address; guessing over many names from it still ends here. */
  private static final int NAMES_PER_PLACE = 10;

  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  /** @throws Problem SIGN_IN_THROTTLED when this name failed too often from this place */
  public void check(String username, String source) {
    int limit = Setting.SIGN_IN_RATE.number(1, 1000);
    Instant since = clock.instant().minus(WINDOW);
    if (accounts.failures(username, source, since) >= limit
        || accounts.failuresFrom(source, since) >= (long) limit * NAMES_PER_PLACE) {
      throw new Problem(ProblemCode.SIGN_IN_THROTTLED, WINDOW.toSeconds());
    }
  }

  /** Kept in its own transaction, so that the refusal that follows does not undo it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(String username, String source) {
    accounts.sweepFailures(clock.instant().minus(WINDOW));
    accounts.add(new SignInFailure(username, source, clock.instant()));
  }

  public void succeeded(String username, String source) {
    accounts.forgetFailures(username, source);
  }
}
