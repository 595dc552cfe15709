package vn.hocba.access.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.visit.PortalVisits;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Lets people set up, renew and give up the second factor of their own account. */
@Stateless
@PermitAll
@Needs(Right.KEEP_OWN_ACCOUNT)
public class SecondFactorService {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ISSUER = "H\u1ecdc B\u1ea1";
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  @Inject
  private SecondFactors factors;
  @Inject
  private FactorDuties needed;
  @Inject
  private FactorSecrets secrets;
  @Inject
  private FactorCheck codes;
  @Inject
  private PortalVisits visits;
  @Inject
  private Accounts accounts;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** How the caller's account stands. @param enrolledAt null without a second factor */
  public record State(Instant enrolledAt, boolean required, long recoveryLeft) {}

  /** What the telephone is to be told. @param secret as it is typed where nothing can be scanned */
  public record Setup(String secret, QrPicture picture) {}

  public State state() {
    Account a = own();
    return new State(factors.find(a.id()).map(SecondFactor::enrolledAt).orElse(null), needed.require(a),
        factors.recoveryLeft(a.id()));
  }

  /**
   * A new secret, which counts once {@link #confirm} saw a code of it.
   *
   * @throws Problem SECOND_FACTOR_THERE
   */
  public Setup begin() {
    Account a = own();
    byte[] secret = new byte[TotpRules.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String hidden = secrets.hide(a.id(), secret);
    SecondFactor factor = factors.findForChange(a.id()).orElse(null);
    if (factor == null) {
      factors.add(new SecondFactor(a.id(), hidden, clock.instant()));
    } else if (factor.enrolledAt() == null) {
      factor.begin(hidden, clock.instant());
    } else {
      throw new Problem(ProblemCode.SECOND_FACTOR_THERE);
    }
    String text = Base32.of(secret);
    return new Setup(text, QrPicture.of("otpauth://totp/" + encoded(ISSUER + ":" + a.username()) + "?secret=" + text
        + "&issuer=" + encoded(ISSUER)));
  }

  /**
   * Confirms the secret with a code of it; every other visit of the account ends.
   *
   * @param visit the visit that goes on
   * @return recovery codes, shown this once
   * @throws Problem SECOND_FACTOR_WRONG, SECOND_FACTOR_THERE
   */
  public List<String> confirm(String typed, long visit) {
    Account a = own();
    SecondFactor factor = factors.findForChange(a.id()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (factor.enrolledAt() != null) {
      throw new Problem(ProblemCode.SECOND_FACTOR_THERE);
    }
    OptionalLong step = TotpRules.match(secrets.show(a.id(), factor.secret()), FactorCheck.plain(typed),
        clock.instant(), 0);
    if (step.isEmpty()) {
      throw new Problem(ProblemCode.SECOND_FACTOR_WRONG);
    }
    factor.enrol(step.getAsLong(), clock.instant());
    visits.endAll(a.id(), visit, a.fullName());
    audit.record(Action.ENROL_SECOND_FACTOR, a.schoolId(), "ACCOUNT", a.username(), "");
    return fresh(a);
  }

  /**
   * New recovery codes in place of the old ones.
   *
   * @throws Problem SECOND_FACTOR_WRONG, SIGN_IN_THROTTLED
   */
  public List<String> renewCodes(String typed) {
    Account a = own();
    codes.check(a, typed, null);
    audit.record(Action.RENEW_RECOVERY_CODES, a.schoolId(), "ACCOUNT", a.username(), "");
    return fresh(a);
  }

  /**
   * Gives the second factor up, to set up another telephone.
   *
   * @throws Problem SECOND_FACTOR_WRONG, SIGN_IN_THROTTLED
   */
  public void remove(String typed) {
    Account a = own();
    codes.check(a, typed, null);
    factors.remove(a.id());
    audit.record(Action.REMOVE_SECOND_FACTOR, a.schoolId(), "ACCOUNT", a.username(), "");
  }

  private List<String> fresh(Account a) {
    List<String> plain = Stream.generate(SecondFactorService::recoveryCode).limit(RECOVERY_CODES).toList();
    factors.replaceRecovery(a.id(), plain);
    return plain.stream().map(code -> String.join("-", code.split("(?<=\\G.{4})"))).toList();
  }

  private static String recoveryCode() {
    byte[] bytes = new byte[RECOVERY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.of(bytes);
  }

  private Account own() {
    return accounts.byId(callers.current().accountId()).orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
