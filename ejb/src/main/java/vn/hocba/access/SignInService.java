package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.factor.FactorCheck;
import vn.hocba.access.factor.FactorDuties;
import vn.hocba.access.factor.SecondFactors;
import vn.hocba.access.visit.PortalVisits;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Lets people in by name and password, programs by token, and changes passwords. */
@Stateless
@PermitAll
public class SignInService {

  private static final int LONGEST_NAME = 60;
  /** How long a device is remembered. */
  public static final Duration DEVICE_KNOWN_FOR = Duration.ofDays(180);
  /** Enough to tell devices apart, too little to pretend to be one; as the audit trail has it. */
  private static final int DEVICE_DIGITS = 12;
  /** Compared with when there is no such account, so that the answer takes as long. */
  private static final String NOBODY = PasswordHash.of("nobody");

  @Inject
  private Accounts accounts;
  @Inject
  private PasswordPolicy passwords;
  @Inject
  private ApiTokens tokens;
  @Inject
  private SignInThrottle throttle;
  @Inject
  private SecondFactors factors;
  @Inject
  private FactorDuties needed;
  @Inject
  private FactorCheck codes;
  @Inject
  private PortalVisits visits;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /**
   * @param source the client's address
   * @param device what the device was given at an earlier sign-in, or null
   * @throws Problem SIGN_IN_FAILED, the same for a wrong name as for a wrong password; SIGN_IN_THROTTLED
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignIn signIn(String username, String password, String source, String device) {
    String name = Normalizer.normalize(username.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Problem(ProblemCode.SIGN_IN_FAILED);
    }
    Optional<Account> account = accounts.byUsername(name);
    boolean known = device != null
        && account.filter(a -> accounts.knowsDevice(a.id(), TokenHash.of(device))).isPresent();
    // Somebody else guessing on the same network must not lock out a person on a device of their own.
    String counted = known ? "device " + TokenHash.of(device).substring(0, 40) : source;
    throttle.check(name, counted);
    boolean matches = PasswordHash.matches(password, account.map(Account::passwordHash).orElse(NOBODY));
    if (!matches || account.isEmpty() || !accounts.letsIn(account.get())) {
      throttle.failed(name, counted);
      throw new Problem(ProblemCode.SIGN_IN_FAILED);
    }
    throttle.succeeded(name, counted);
    Account a = account.get();
    return factors.isEnrolled(a.id()) ? halfWay(a) : begun(a, source, known ? device : remember(a));
  }

  /**
   * The second step of somebody whose password was right.
   *
   * @param stamp the account's when the password was checked
   * @param typed a code of the second factor, or a recovery code
   * @throws Problem SIGN_IN_FAILED when the account changed meanwhile, SECOND_FACTOR_WRONG, SIGN_IN_THROTTLED
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignIn secondStep(String username, String stamp, String typed, String source, String device) {
    Account a = accounts.byUsername(username).filter(b -> accounts.goesOn(b, stamp))
        .orElseThrow(() -> new Problem(ProblemCode.SIGN_IN_FAILED));
    boolean known = device != null && accounts.knowsDevice(a.id(), TokenHash.of(device));
    codes.check(a, typed, known ? device : null);
    return begun(a, source, known ? device : remember(a));
  }

  private String remember(Account account) {
    String token = TokenHash.fresh();
    accounts.forgetDevices(account.id(), clock.instant().minus(DEVICE_KNOWN_FOR));
    accounts.add(new KnownDevice(account.id(), TokenHash.of(token), clock.instant()));
    return token;
  }

  /**
   * Tokens are too long to guess, so a right one is never kept waiting for the wrong ones of others.
   *
   * @throws Problem SIGN_IN_FAILED, SIGN_IN_THROTTLED
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignIn byToken(String token, String source) {
    return tokens.signIn(token).orElseThrow(() -> {
      throttle.check("", source);
      throttle.failed("", source);
      return new Problem(ProblemCode.SIGN_IN_FAILED);
    });
  }

  /**
   * Whether a visit that began with this stamp may go on: not after a new password, a duty that began or ended or a
   * switched off account, not after its owner's last day at the school, and not after somebody ended it.
   */
  @PermitAll
  public boolean goesOn(long visit, String stamp) {
    return visits.seen(visit).filter(a -> accounts.goesOn(a, stamp)).isPresent();
  }

  /**
   * Changes the caller's own password; every other visit of theirs ends.
   *
   * @return the account's new stamp, with which this visit goes on
   * @throws Problem PASSWORD_WRONG, PASSWORD_WEAK, PASSWORD_USED; SIGN_IN_THROTTLED, for whoever found a portal open must not
   *     find the password out here
   */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public String changePassword(String current, String next) {
    Account account = accounts.byUsername(callers.current().username()).orElseThrow();
    String counted = "own password " + account.id();
    throttle.check(account.username(), counted);
    if (!PasswordHash.matches(current, account.passwordHash())) {
      throttle.failed(account.username(), counted);
      throw new Problem(ProblemCode.PASSWORD_WRONG);
    }
    throttle.succeeded(account.username(), counted);
    passwords.change(account, next);
    audit.record(Action.CHANGE_PASSWORD, account.schoolId(), "ACCOUNT", account.username(), "");
    return accounts.stamp(account);
  }

  /** The caller's own account, for the frame around every page. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public AccountView account() {
    Caller caller = callers.current();
    String school = caller.schoolId() == null ? null : schools.school(caller.schoolId()).map(School::name).orElse(null);
    return new AccountView(caller.username(), caller.fullName(), school, SchoolYear.of(LocalDate.now(clock)));
  }

  private SignIn halfWay(Account a) {
    return new SignIn(a.username(), a.fullName(), accounts.roles(a), false, false, true, accounts.stamp(a), null, null);
  }

  private SignIn begun(Account a, String source, String device) {
    long visit = visits.begin(a, source, TokenHash.of(device).substring(0, DEVICE_DIGITS));
    Set<String> roles = accounts.roles(a);
    return new SignIn(a.username(), a.fullName(), roles, a.mustChangePassword() || passwords.isExpired(a),
        needed.require(a) && !factors.isEnrolled(a.id()), false, accounts.stamp(a), visit, device);
  }
}
