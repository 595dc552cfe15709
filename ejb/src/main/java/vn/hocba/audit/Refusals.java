package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Right;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;

/**
 * Writes down that a signed-in person was refused what their duties do not reach. The same refusal again is counted
 * and told with the next line, and an account fills no more than its share of the trail.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the refused one is to be rolled back
public class Refusals {

  private static final String RECORD_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int MOST_MINUTES = 1440;
  private static final int MOST_LINES = 10_000;

  @Inject
  private AuditTrail audit;
  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  private final RefusalTally tally = new RefusalTally();

  /**
   * Does nothing for nobody's account, and for a refusal that has its own line already.
   *
   * @param asked what the service was asked about
   */
  public void refused(String username, Right right, Problem why, Object... asked) {
    Optional<Account> account = why.isWritten() ? Optional.empty() : accounts.byUsername(username);
    if (account.isEmpty()) {
      return;
    }
    String about = ids(asked);
    RefusalTally.Answer answer = tally.count(username, String.join(" ", right.name(), why.code().name(), about),
        clock.instant(), Setting.REFUSAL_MINUTES.number(1, MOST_MINUTES), Setting.REFUSAL_LINES.number(1, MOST_LINES));
    if (answer.isWritten()) {
      String more = Stream.of(about.isEmpty() ? "" : "ASKED_FOR: " + about,
          answer.again() == 0 ? "" : "AGAIN: " + answer.again(), answer.last() ? "NO_MORE_LINES" : "")
          .filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
      why.written();
      audit.refused(AuditEvent.of(Action.REACH_BEYOND, account.get().schoolId(), "RIGHT", right.name())
          .because(more.isEmpty() ? null : more).saying(RefusalText.write(why)));
    }
  }

  /** Numbers and identifiers only: what else is typed may be somebody's password. */
  private static String ids(Object... asked) {
    return asked == null ? "" : Stream.of(asked).filter(a -> a instanceof Long || a instanceof Integer
        || a instanceof String s && s.matches(RECORD_ID)).map(Object::toString).collect(Collectors.joining(" "));
  }
}
