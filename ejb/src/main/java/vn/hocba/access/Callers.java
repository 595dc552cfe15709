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
import java.util.TreeSet;
import vn.hocba.organisation.UnitOfficers;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Names the signed-in person behind the current call. Who that is and which duties they have today is found out once a
 * transaction: every guarded call asks, and a save makes many.
 */
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
  private UnitOfficers officers;
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
    return signedIn().orElseThrow(() -> new Problem(ProblemCode.NOT_ALLOWED));
  }

  /** The same where strangers may ask too: empty for one of them. */
  public Optional<Caller> signedIn() {
    return asking().map(Asking::caller);
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

  /** Empty when the name is nobody's account. */
  private Optional<Asking> asking() {
    Name name = new Name(username());
    boolean together = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    Asking known = together ? (Asking) transactions.getResource(name) : null;
    if (known == null) {
      known = accounts.byUsername(name.username()).map(this::asking).orElse(null);
      if (together && known != null) {
        transactions.putResource(name, known);
      }
    }
    return Optional.ofNullable(known);
  }

  private Asking asking(Account a) {
    Accounts.Today today = accounts.today(a);
    Set<String> roles = today.roles();
    return new Asking(today.over(), !accounts.letsIn(a, roles) ? null
        : new Caller(a.id(), a.username(), a.fullName(), roles, a.schoolId(), schools(a, roles), standing(a)));
  }

  /**
   * An officer of the province sees every school, one of a commune those under it, an inspector those of the decision,
   * everybody else their own.
   */
  private Set<Long> schools(Account a, Set<String> roles) {
    if (a.schoolId() != null) {
      return Set.of(a.schoolId());
    }
    if (roles.contains(Role.PROVINCE_OFFICER)) {
      return null;
    }
    Set<Long> schools = new TreeSet<>(decisions.schoolsOf(a.id(), LocalDate.now(clock)));
    if (roles.contains(Role.COMMUNE_OFFICER)) {
      schools.addAll(officers.schoolsOf(a.id(), LocalDate.now(clock)));
    }
    return schools;
  }

  private List<Delegated> standing(Account a) {
    return a.schoolId() == null ? List.of() : delegations.standing(a.id(), LocalDate.now(clock));
  }

  /**
   * Whether one of the caller's duties has the right, or a delegation that holds today, however far. A duty whose last
   * day is over has none, whatever the visit began with.
   */
  public boolean may(Right right) {
    Optional<Asking> asking = asking();
    boolean duty = right.roles().stream().anyMatch(role -> has(role, asking));
    if (right.of(Role.DELEGATE).isEmpty() || has(Role.PRINCIPAL, asking)) {
      return duty;
    }
    Optional<Delegated> delegated = asking.map(Asking::caller).stream().flatMap(c -> c.delegations().stream())
        .filter(d -> d.rights().contains(right)).findFirst();
    // What is then written to the audit trail says for whom it was done.
    if (Right.delegable().contains(right) && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      delegated.ifPresent(d -> transactions.putResource(Delegated.class, d));
    }
    return duty || delegated.isPresent();
  }

  private boolean has(String role, Optional<Asking> asking) {
    return context.isCallerInRole(role) && asking.filter(a -> a.over().contains(role)).isEmpty();
  }

  /** Key of what a transaction knows about who asks. */
  private record Name(String username) {}

  /** @param caller null when the account lets nobody in */
  private record Asking(Set<String> over, Caller caller) {}
}
