package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Says which accounts a caller manages: those of their school, and leaders' only as the principal (S3 PL Điều 10). */
@Stateless
@PermitAll
public class ManagedAccounts {

  @Inject
  private Accounts accounts;
  @Inject
  private Callers callers;

  /** @throws Problem NOT_FOUND for an account of another school, NOT_ALLOWED for a leader's */
  public Account account(long accountId) {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    Account account = accounts.byId(accountId).filter(a -> caller.schoolId().equals(a.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    boolean leader = leads(account);
    if (leader && !caller.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return account;
  }

  /**
   * The account, when the caller may ask for another password or for its second factor to go: a head's only the
   * authority above the school gives out again.
   *
   * @throws Problem as {@link #account}, HEAD_ELSEWHERE for a head's
   */
  public Account reissued(long accountId) {
    Account account = account(accountId);
    if (accounts.roles(account).contains(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.HEAD_ELSEWHERE, account.fullName());
    }
    return account;
  }

  private boolean leads(Account account) {
    Set<String> duties = accounts.roles(account);
    return duties.contains(Role.PRINCIPAL) || duties.contains(Role.DEPUTY);
  }
}
