package vn.hocba.access.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import vn.hocba.access.Account;
import vn.hocba.access.SignInThrottle;
import vn.hocba.access.TokenHash;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Checks what somebody typed against an account's second factor. Wrong codes are counted per account wherever they
 * come from, for whoever tries them has the password already; a device of the owner's is counted apart.
 */
@Stateless
@PermitAll
public class FactorCheck {

  private static final int TOTP_DIGITS = 6;
  private static final int DEVICE_CHARACTERS = 40;

  @Inject
  private SecondFactors factors;
  @Inject
  private FactorSecrets secrets;
  @Inject
  private SignInThrottle throttle;
  @Inject
  private Clock clock;

  /**
   * @param device a device known to be the owner's, or null
   * @throws Problem SECOND_FACTOR_WRONG also for a code used before, SIGN_IN_THROTTLED, SECOND_FACTOR_UNUSABLE
   */
  public void check(Account account, String typed, String device) {
    String counted = "code " + (device == null ? account.id()
        : TokenHash.of(device).substring(0, DEVICE_CHARACTERS));
    throttle.check(account.username(), counted);
    if (!taken(account.id(), typed)) {
      throttle.failed(account.username(), counted);
      throw new Problem(ProblemCode.SECOND_FACTOR_WRONG);
    }
    throttle.succeeded(account.username(), counted);
  }

  private boolean taken(long accountId, String typed) {
    String code = plain(typed);
    if (code.length() != TOTP_DIGITS) {
      return factors.takeRecovery(accountId, code);
    }
    return factors.find(accountId).filter(f -> f.enrolledAt() != null).map(f -> {
      OptionalLong step = TotpRules.match(secrets.show(accountId, f.secret()), code, clock.instant(), f.lastStep());
      return step.isPresent() && factors.take(accountId, step.getAsLong());
    }).orElse(false);
  }

  /** As people group digits and letters: spaces and hyphens say nothing. */
  static String plain(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }
}
