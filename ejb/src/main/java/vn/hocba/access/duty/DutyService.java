package vn.hocba.access.duty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.ManagedAccounts;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/**
 * Gives the accounts of a school duties and ends them, each from a day: leaders' the principal, the others' the admin
 * board too (S2 Điều 5.1; S4 Điều 12.2a).
 */
@Stateless
@PermitAll
@Needs(Right.MANAGE_ACCOUNTS)
public class DutyService {

  private static final Set<String> LEADING = Set.of(Role.PRINCIPAL, Role.DEPUTY);
  private static final Set<String> TEACHING = Set.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER);
  private static final Set<String> OTHERS = Set.of(Role.ADMIN_BOARD, Role.RECORDS_CLERK);
  private static final int LONGEST_NUMBER = 60;

  @Inject
  private Duties duties;
  @Inject
  private Accounts accounts;
  @Inject
  private ManagedAccounts managed;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A duty of an account.
   *
   * @param firstDay null for one it has had since it was opened, as the number
   * @param lastDay null until further notice
   * @param open whether it can still be ended
   */
  public record Row(String role, LocalDate firstDay, LocalDate lastDay, String number, String recordedBy,
      boolean open) {}

  /** An account and what it has been for. @param choices duties the caller could give it */
  public record View(long id, String username, String fullName, List<Row> duties, List<String> choices) {}

  /** @throws Problem NOT_FOUND for an account of another school, NOT_ALLOWED for a leader's */
  public View view(long accountId) {
    Account a = managed.account(accountId);
    LocalDate today = LocalDate.now(clock);
    List<Row> rows = new ArrayList<>();
    List<AccountDuty> known = duties.of(a.id());
    a.roles().stream().sorted().filter(r -> known.stream().noneMatch(d -> d.role().equals(r)))
        .forEach(r -> rows.add(new Row(r, null, null, null, null, true)));
    known.stream().sorted(Comparator.comparing(AccountDuty::firstDay).reversed())
        .forEach(d -> rows.add(new Row(d.role(), d.firstDay(), d.lastDay(), d.number(), d.recordedByName(),
            d.lastDay() == null || d.lastDay().isAfter(today))));
    Set<String> there = duties.todayAndAhead(a);
    boolean principal = callers.current().has(Role.PRINCIPAL);
    List<String> choices = new ArrayList<>();
    for (String role : Role.ALL) {
      boolean ofSchool = TEACHING.contains(role) || OTHERS.contains(role) || LEADING.contains(role) && principal;
      if (ofSchool && !there.contains(role)) {
        choices.add(role);
      }
    }
    return new View(a.id(), a.username(), a.fullName(), rows, choices);
  }

  /**
   * @param number of the decision; may be null
   * @throws Problem NOT_FOUND, NOT_ALLOWED for a leading duty or the own account unless the principal gives it,
   *     BOARD_TEACHES likewise, DUTY_DAYS, DUTY_NUMBER for a day that is past without a decision
   */
  public void give(long accountId, String role, LocalDate from, String number) {
    Caller caller = callers.current();
    Account a = changed(accountId, role, caller);
    Set<String> there = duties.todayAndAhead(a);
    if (from == null || there.contains(role)) {
      throw new Problem(ProblemCode.DUTY_DAYS, role);
    }
    boolean mixes = TEACHING.contains(role) && there.contains(Role.ADMIN_BOARD)
        || role.equals(Role.ADMIN_BOARD) && there.stream().anyMatch(TEACHING::contains);
    if (mixes && !caller.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.BOARD_TEACHES);
    }
    String decision = number == null || number.isBlank() ? null : number.strip();
    if (decision != null && decision.length() > LONGEST_NUMBER) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, LONGEST_NUMBER);
    }
    if (decision == null && from.isBefore(LocalDate.now(clock))) {
      throw new Problem(ProblemCode.DUTY_NUMBER, from);
    }
    duties.give(a, role, from, decision, caller.fullName());
    audit.record(AuditEvent.of(Action.GIVE_DUTY, a.schoolId(), "ACCOUNT", a.username()).changed(null, role)
        .because(decision).saying(from.toString()));
  }

  /**
   * @param lastDay the last day of the duty; yesterday for at once
   * @throws Problem NOT_FOUND, NOT_ALLOWED, DUTY_DAYS for a duty there is not, DUTY_LAST_DAY for a day further back, so
   *     that nothing done under it looks done without it, LAST_HEAD for the only head's
   */
  public void end(long accountId, String role, LocalDate lastDay) {
    Caller caller = callers.current();
    Account a = changed(accountId, role, caller);
    if (lastDay == null || !duties.todayAndAhead(a).contains(role)) {
      throw new Problem(ProblemCode.DUTY_DAYS, role);
    }
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    if (lastDay.isBefore(yesterday)) {
      throw new Problem(ProblemCode.DUTY_LAST_DAY, yesterday);
    }
    schools.hold(a.schoolId());
    if (role.equals(Role.PRINCIPAL) && accounts.heads(a.schoolId()).stream().allMatch(h -> h.id().equals(a.id()))) {
      throw new Problem(ProblemCode.LAST_HEAD, a.fullName());
    }
    duties.end(a, role, lastDay, caller.fullName());
    audit.record(AuditEvent.of(Action.END_DUTY, a.schoolId(), "ACCOUNT", a.username()).changed(role, null)
        .saying(lastDay.toString()));
  }

  /** Leading duties are the principal's to give, and nobody else changes their own. */
  private Account changed(long accountId, String role, Caller caller) {
    Account a = managed.account(accountId);
    boolean known = LEADING.contains(role) || TEACHING.contains(role) || OTHERS.contains(role);
    if (!known || !caller.has(Role.PRINCIPAL) && (LEADING.contains(role) || a.id() == caller.accountId())) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return a;
  }
}
