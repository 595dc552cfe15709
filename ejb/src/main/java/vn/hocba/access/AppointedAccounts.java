package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
  private AuditTrail audit;

  /**
   * @param role {@link Role#HOMEROOM_TEACHER} or {@link Role#SUBJECT_TEACHER}
   * @throws Problem BOARD_APPOINTED for an account of the admin board, unless the principal appoints (BQT-17)
   */
  public void give(long accountId, String role, Caller by) {
    Account account = accounts.byId(accountId).orElseThrow();
    if (account.roles().contains(role)) {
      return;
    }
    if (account.roles().contains(Role.ADMIN_BOARD) && !by.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.BOARD_APPOINTED, account.fullName());
    }
    account.give(role);
    audit.record(Action.GIVE_DUTY, account.schoolId(), "ACCOUNT", account.username(), role);
  }
}
