package vn.hocba.access.reissue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.PasswordHash;
import vn.hocba.access.PasswordPolicy;
import vn.hocba.access.Role;
import vn.hocba.access.factor.SecondFactors;
import vn.hocba.access.visit.PortalVisits;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Hands passwords out and takes second factors off. What the admin board asks takes effect when the principal confirms
 * it, and the password is made only then: whoever runs the system must not sign in as a teacher (S3 PL Điều 10;
 * BQT-17; S4 Điều 9). Asks no permission, so only services use it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReissueDesk {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject
  private Reissues reissues;
  @Inject
  private Accounts accounts;
  @Inject
  private PasswordPolicy passwords;
  @Inject
  private SecondFactors factors;
  @Inject
  private PortalVisits visits;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Gives a new account its first password, or one that nobody knows until the principal confirms it.
   *
   * @return what to hand over; empty while it waits
   */
  public Optional<String> first(Account account, Caller by) {
    account.setPassword(PasswordHash.of(secret()), false, clock.instant());
    accounts.add(account);
    return ask(account, Reissue.Kind.FIRST, by);
  }

  /**
   * @return the new password, which is never told again; empty while it waits, and for a second factor
   * @throws Problem REISSUE_WAITS when the same was asked before
   */
  public Optional<String> ask(Account account, Reissue.Kind kind, Caller by) {
    boolean password = kind != Reissue.Kind.FACTOR;
    reissues.waitingFor(account.id()).stream().filter(r -> password == (r.kind() != Reissue.Kind.FACTOR)).findFirst()
        .ifPresent(r -> {
          throw new Problem(ProblemCode.REISSUE_WAITS, r.askedByName(), r.askedAt());
        });
    Reissue reissue = reissues.add(new Reissue(account, kind, by, clock.instant()));
    if (waits(by)) {
      audit.record(Action.ASK_REISSUE, account.schoolId(), "ACCOUNT", account.username(), kind.name());
      return Optional.empty();
    }
    return carryOut(reissue, account, by);
  }

  /** Whether what that person asks waits for the principal. */
  public boolean waits(Caller by) {
    return !by.has(Role.PRINCIPAL) && !by.has(Role.PROVINCE_OFFICER) && Setting.REISSUE_CONFIRM.text().equals("true");
  }

  /** @return the new password; empty for a second factor */
  public Optional<String> carryOut(Reissue reissue, Account account, Caller by) {
    reissue.decide(Reissue.State.DONE, by.fullName(), clock.instant());
    String asked = "ASKED_BY: " + reissue.askedByName();
    if (reissue.kind() == Reissue.Kind.FACTOR) {
      factors.remove(account.id());
      visits.endAll(account.id(), null, by.fullName());
      record(Action.RESET_SECOND_FACTOR, account, asked);
      return Optional.empty();
    }
    String next = secret();
    if (reissue.kind() == Reissue.Kind.FIRST) {
      account.setPassword(PasswordHash.of(next), false, clock.instant());
    } else {
      passwords.handOut(account, next);
    }
    accounts.forgetDevices(account.id(), clock.instant());
    accounts.revokeTokens(account.id(), clock.instant());
    if (reissue.kind() == Reissue.Kind.PASSWORD || reissue.askedBy() != by.accountId()) {
      record(Action.RESET_PASSWORD, account, asked);
    }
    return Optional.of(next);
  }

  public void refuse(Reissue reissue, Account account, Caller by) {
    reissue.decide(Reissue.State.REFUSED, by.fullName(), clock.instant());
    record(Action.REFUSE_REISSUE, account, reissue.kind() + "; ASKED_BY: " + reissue.askedByName());
  }

  private void record(Action action, Account account, String detail) {
    audit.record(AuditEvent.of(action, account.schoolId(), "ACCOUNT", account.username()).saying(detail));
  }

  private static String secret() {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
