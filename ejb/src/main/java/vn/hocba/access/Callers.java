package vn.hocba.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Names the signed-in person behind the current call. */
@Stateless
@PermitAll
public class Callers {

  @Resource
  private SessionContext context;
  @Inject
  private Accounts accounts;
  @Inject
  private InspectionDecisions decisions;
  @Inject
  private Clock clock;

  /** @throws Problem NOT_ALLOWED when nobody is signed in, or the account was switched off meanwhile */
  public Caller current() {
    return accounts.byUsername(context.getCallerPrincipal().getName()).filter(Account::active)
        .map(a -> new Caller(a.id(), a.username(), a.fullName(), a.roles(), a.schoolId(), schools(a)))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_ALLOWED));
  }

  /** An officer sees every school, an inspector those of the decision, everybody else their own. */
  private Set<Long> schools(Account a) {
    if (a.schoolId() != null) {
      return Set.of(a.schoolId());
    }
    return a.roles().contains(Role.PROVINCE_OFFICER) ? null : decisions.schoolsOf(a.id(), LocalDate.now(clock));
  }

  /** Whether one of the caller's duties has the right, however far. */
  public boolean may(Right right) {
    return right.roles().stream().anyMatch(context::isCallerInRole);
  }
}
