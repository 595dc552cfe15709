package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.PasswordHash;
import vn.hocba.access.SignInThrottle;
import vn.hocba.access.factor.FactorCheck;
import vn.hocba.access.factor.SecondFactors;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Asks who is about to sign to prove once more who they are: with a code of their second factor, or with their password
 * where they have none. Wrong ones are counted as at the sign-in.
 */
@Stateless
@PermitAll
public class SigningAuthorisation {

  private static final String COUNTED = "signing ";

  @Inject
  private Accounts accounts;
  @Inject
  private SecondFactors factors;
  @Inject
  private FactorCheck codes;
  @Inject
  private SignInThrottle throttle;

  /** Whether that account is asked for a code instead of its password. */
  public boolean byCode(long accountId) {
    return factors.isEnrolled(accountId);
  }

  /** @throws Problem SECOND_FACTOR_WRONG, SIGNING_AUTHORISATION, SIGN_IN_THROTTLED */
  public void check(Caller caller, String typed) {
    Account account = accounts.byId(caller.accountId()).orElseThrow(() -> new Problem(ProblemCode.NOT_ALLOWED));
    if (byCode(account.id())) {
      codes.check(account, typed, null);
      return;
    }
    throttle.check(account.username(), COUNTED + account.id());
    if (!PasswordHash.matches(typed == null ? "" : typed, account.passwordHash())) {
      throttle.failed(account.username(), COUNTED + account.id());
      throw new Problem(ProblemCode.SIGNING_AUTHORISATION);
    }
    throttle.succeeded(account.username(), COUNTED + account.id());
  }
}
