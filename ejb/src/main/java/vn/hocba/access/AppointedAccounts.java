package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocba.access.duty.Duties;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Gives the account of somebody who was appointed the duty they need for it; asks no right, the service does. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AppointedAccounts {

  @Inject
  private Accounts accounts;
  @Inject
  private Duties duties;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * @param role {@link Role#HOMEROOM_TEACHER} or {@link Role#SUBJECT_TEACHER}
   * @throws Problem BOARD_APPOINTED for an account of the admin board, unless the principal appoints (BQT-17);
   *     SELF_APPOINTED for the caller's own, unless it is the principal's
   */
  public void give(long accountId, String role, Caller by) {
    Account account = accounts.byId(accountId).orElseThrow();
    // Also where it has the duty already: every further class or subject is the principal's word, not its own.
    if (account.roles().contains(Role.ADMIN_BOARD) && !by.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.BOARD_APPOINTED, account.fullName());
    }
    if (accountId == by.accountId() && !by.has(Role.PRINCIPAL)) {
      // Who sets up in the principal's place would otherwise take any book of a colleague.
      throw new Problem(ProblemCode.SELF_APPOINTED);
    }
    if (account.roles().contains(role)) {
      return;
    }
    duties.give(account, role, LocalDate.now(clock), null, by.fullName());
    audit.record(Action.GIVE_DUTY, account.schoolId(), "ACCOUNT", account.username(), role);
  }
}
