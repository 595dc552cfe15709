package vn.hocba.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Names the signed-in person behind the current call. */
@Stateless
@PermitAll
public class Callers {

  @Resource
  private SessionContext context;
  @Resource
  private TransactionSynchronizationRegistry transactions;
  @Inject
  private Accounts accounts;
  @Inject
  private InspectionDecisions decisions;
  @Inject
  private Delegations delegations;
  @Inject
  private Clock clock;

  /** The name they signed in with; of nobody's account when nobody did. */
  public String username() {
    return context.getCallerPrincipal().getName();
  }

  /** @throws Problem NOT_ALLOWED when nobody is signed in, or the account lets nobody in any more */
  public Caller current() {
    return accounts.byUsername(context.getCallerPrincipal().getName()).filter(accounts::letsIn)
        .map(a -> new Caller(a.id(), a.username(), a.fullName(), a.roles(), a.schoolId(), schools(a), standing(a)))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_ALLOWED));
  }

  /**
   * The caller, when their right reaches the whole of their own school.
   *
   * @throws Problem NOT_ALLOWED
   */
  public Caller ofSchool(Right right) {
    Caller caller = current();
    if (!caller.reachesSchool(right)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return caller;
  }

  /** An officer sees every school, an inspector those of the decision, everybody else their own. */
  private Set<Long> schools(Account a) {
    if (a.schoolId() != null) {
      return Set.of(a.schoolId());
    }
    return a.roles().contains(Role.PROVINCE_OFFICER) ? null : decisions.schoolsOf(a.id(), LocalDate.now(clock));
  }

  private List<Delegated> standing(Account a) {
    return a.schoolId() == null ? List.of() : delegations.standing(a.id(), LocalDate.now(clock));
  }

  /** Whether one of the caller's duties has the right, or a delegation that holds today, however far. */
  public boolean may(Right right) {
    boolean duty = right.roles().stream().anyMatch(context::isCallerInRole);
    if (right.of(Role.DELEGATE).isEmpty() || context.isCallerInRole(Role.PRINCIPAL)) {
      return duty;
    }
    boolean decides = Right.delegable().contains(right);
    if (duty && !decides) {
      return true;
    }
    Optional<Delegated> delegated = accounts.byUsername(context.getCallerPrincipal().getName())
        .filter(accounts::letsIn).flatMap(a -> standing(a).stream().filter(d -> d.rights().contains(right)).findFirst());
    // What is then written to the audit trail says for whom it was done.
    if (decides && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      delegated.ifPresent(d -> transactions.putResource(Delegated.class, d));
    }
    return duty || delegated.isPresent();
  }
}
