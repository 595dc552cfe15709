package vn.hocba.access.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.ApiToken;
import vn.hocba.access.Callers;
import vn.hocba.access.ManagedAccounts;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Shows where an account is signed in and which programs act for it, and ends that: one's own, or one managed. */
@Stateless
@PermitAll
public class VisitService {

  @Inject
  private PortalVisits visits;
  @Inject
  private Accounts accounts;
  @Inject
  private ManagedAccounts managed;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A visit that is going on. @param device null when the device is not known */
  public record Row(long id, Instant beganAt, Instant seenAt, String address, String device, String agent) {}

  /** A token programs use. @param usedAt null for never */
  public record Token(long id, Instant createdAt, Instant usedAt) {}

  /** What is open of an account. */
  public record Open(String username, String fullName, List<Row> visits, List<Token> tokens) {}

  @Needs(Right.KEEP_OWN_ACCOUNT)
  public Open own() {
    return open(ownAccount());
  }

  /** @throws Problem NOT_FOUND for a visit that is not the caller's */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public void end(long visitId) {
    end(ownAccount(), visitId);
  }

  /** Ends every visit of the caller but one. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public void endOthers(long except) {
    endAll(ownAccount(), except);
  }

  /** @throws Problem NOT_FOUND for a token that is not the caller's */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public void revoke(long tokenId) {
    revoke(ownAccount(), tokenId);
  }

  /** @throws Problem NOT_FOUND, NOT_ALLOWED for an account the caller does not manage; so do the others below */
  @Needs(Right.MANAGE_ACCOUNTS)
  public Open of(long accountId) {
    return open(managed.account(accountId));
  }

  @Needs(Right.MANAGE_ACCOUNTS)
  public void endOf(long accountId, long visitId) {
    end(managed.account(accountId), visitId);
  }

  @Needs(Right.MANAGE_ACCOUNTS)
  public void endAllOf(long accountId) {
    endAll(managed.account(accountId), null);
  }

  @Needs(Right.MANAGE_ACCOUNTS)
  public void revokeOf(long accountId, long tokenId) {
    revoke(managed.account(accountId), tokenId);
  }

  private Account ownAccount() {
    return accounts.byId(callers.current().accountId()).orElseThrow();
  }

  private Open open(Account a) {
    return new Open(a.username(), a.fullName(), visits.open(a.id()).stream().map(v -> new Row(v.id(), v.beganAt(),
        v.seenAt(), v.address(), v.device(), v.agent())).toList(), accounts.tokens(a.id()).stream()
            .map(t -> new Token(t.id(), t.createdAt(), t.usedAt())).toList());
  }

  private void end(Account a, long visitId) {
    PortalVisit visit = visits.find(visitId).filter(v -> v.accountId() == a.id())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (visit.endedAt() == null) {
      visit.end(callers.current().fullName(), clock.instant());
      audit.record(Action.END_VISIT, a.schoolId(), "ACCOUNT", a.username(), "1");
    }
  }

  private void endAll(Account a, Long except) {
    int ended = visits.endAll(a.id(), except, callers.current().fullName());
    if (ended > 0) {
      audit.record(Action.END_VISIT, a.schoolId(), "ACCOUNT", a.username(), String.valueOf(ended));
    }
  }

  private void revoke(Account a, long tokenId) {
    ApiToken token = accounts.tokens(a.id()).stream().filter(t -> t.id() == tokenId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    token.revoke(clock.instant());
    audit.record(Action.REVOKE_TOKEN, a.schoolId(), "ACCOUNT", a.username(), "");
  }
}
