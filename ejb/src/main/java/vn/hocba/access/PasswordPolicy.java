package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * What a new password must be and how long one is good: long and uncommon (OWASP; NIST SP 800-63B), none of the last
 * ones, and changed now and then, which the schools' own rules ask for (S2 Điều 4). Asks no permission.
 */
@Stateless
@PermitAll
public class PasswordPolicy {

  static final int SHORTEST = 10;
  private static final int LEAST_DIFFERENT = 5;
  private static final int MOST_KEPT = 24;
  private static final int MOST_DAYS = 3650;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /** Whether the account's password is older than the setting allows; never when that is 0. */
  public boolean isExpired(Account account) {
    int days = Setting.PASSWORD_AGE_DAYS.number(0, MOST_DAYS);
    return days > 0 && account.passwordAt() != null
        && account.passwordAt().plus(Duration.ofDays(days)).isBefore(clock.instant());
  }

  /**
   * Gives the account a password of its owner's choice.
   *
   * @throws Problem PASSWORD_WEAK, PASSWORD_USED for the present one or one of the last
   */
  public void change(Account account, String next) {
    String weak = weakness(next, account.username());
    if (weak != null) {
      throw new Problem(ProblemCode.PASSWORD_WEAK, SHORTEST, weak);
    }
    int kept = kept();
    if (PasswordHash.matches(next, account.passwordHash()) || used(account).stream().limit(kept)
        .anyMatch(u -> PasswordHash.matches(next, u.passwordHash()))) {
      throw new Problem(ProblemCode.PASSWORD_USED, kept);
    }
    replace(account, next, true);
  }

  /** The rule a password breaks, for its owner to know which; null for none. */
  static String weakness(String next, String username) {
    String plain = next.toLowerCase(Locale.ROOT);
    if (next.codePointCount(0, next.length()) < SHORTEST) {
      return "SHORT";
    }
    if (plain.contains(username)) {
      return "OWN_NAME";
    }
    if (plain.chars().distinct().count() < LEAST_DIFFERENT) {
      return "REPEATED";
    }
    return CommonPasswords.contains(next) ? "COMMON" : null;
  }

  /** Gives the account a password that somebody else hands out, to be changed at the first sign-in. */
  public void handOut(Account account, String first) {
    replace(account, first, false);
  }

  private void replace(Account account, String next, boolean ownChoice) {
    int kept = kept();
    used(account).stream().skip(Math.max(0, kept - 1)).forEach(em::remove);
    if (kept > 0) {
      em.persist(new UsedPassword(account.id(), account.passwordHash(), clock.instant()));
    }
    account.setPassword(PasswordHash.of(next), ownChoice, clock.instant());
  }

  private static int kept() {
    return Setting.PASSWORD_HISTORY.number(0, MOST_KEPT);
  }

  private List<UsedPassword> used(Account account) {
    return em.createQuery("select u from UsedPassword u where u.accountId = :a order by u.untilAt desc, u.id desc",
        UsedPassword.class).setParameter("a", account.id()).getResultList();
  }
}
