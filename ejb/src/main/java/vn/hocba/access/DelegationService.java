package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/**
 * Records what the head of a school delegates: written, limited in time and scope, never passed on (ND 30/2020
 * Điều 13.4).
 */
@Stateless
@PermitAll
@Needs(Right.DELEGATE)
public class DelegationService {

  private static final int MOST = 200;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_REASON = 500;
  private static final int FIRST_GRADE = 1;
  private static final int LAST_GRADE = 12;

  @Inject
  private Delegations delegations;
  @Inject
  private Accounts accounts;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Whether it holds today, and why not. */
  public enum State { STANDS, NOT_YET, OVER, REVOKED, HEAD_LEFT, DUTY_OVER }

  /** A delegation as the list shows it. @param continues whether the caller may let it go on in their own name */
  public record Row(long id, String number, DelegationForm form, String person, Set<Right> rights,
      Set<Integer> grades, LocalDate dated, LocalDate firstDay, LocalDate lastDay, String reason, State state,
      boolean continues) {}

  /** Somebody who can be delegated to. */
  public record Person(long accountId, String fullName, DelegationForm form) {}

  /** The latest 200 of the caller's school. */
  public List<Row> list() {
    LocalDate today = LocalDate.now(clock);
    long self = callers.current().accountId();
    return delegations.ofSchool(school(), MOST).stream().map(d -> {
      State state = state(d, today);
      return new Row(d.id(), d.number(), d.form(), accounts.byId(d.accountId()).map(Account::fullName).orElse(""),
          d.rights(), d.grades(), d.dated(), d.firstDay(), d.lastDay(), d.reason(), state,
          state == State.HEAD_LEFT && d.accountId() != self);
    }).toList();
  }

  /** Everybody of the school with an account in use who does not head it. */
  public List<Person> people() {
    return accounts.ofSchool(school()).stream()
        .filter(a -> a.active() && !accounts.roles(a).contains(Role.PRINCIPAL))
        .map(a -> new Person(a.id(), a.fullName(), DelegationForm.of(a.roles()))).toList();
  }

  /** What the caller may decide for the head today, and what they may read for it. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public Set<Right> mine() {
    return callers.current().delegations().stream().flatMap(d -> d.rights().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** Whether the caller, as head of the school or by delegation, may decide that for a class of the grade. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public boolean decides(Right right, int grade) {
    Caller caller = callers.current();
    return caller.has(Role.PRINCIPAL) && right.of(Role.PRINCIPAL).isPresent()
        || caller.schoolId() != null && caller.actsFor(right, caller.schoolId(), grade);
  }

  /** Whether the caller may do that for every grade of their school. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public boolean everywhere(Right right) {
    return callers.current().reachesSchool(right);
  }

  /** What the caller may decide for the head today, without what comes with it. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public Set<Right> decides() {
    Set<Right> all = mine();
    all.retainAll(Right.delegable());
    return all;
  }

  /** The grades that the school may have classes of, the lowest first. */
  public List<Integer> grades() {
    List<String> levels = schools.school(school()).orElseThrow().levels();
    return IntStream.rangeClosed(FIRST_GRADE, LAST_GRADE).filter(g -> levels.stream().anyMatch(l -> SchoolLevel.valueOf(l).has(g)))
        .boxed().toList();
  }

  /**
   * @throws Problem DELEGATION_INCOMPLETE, DELEGATION_PAST, DELEGATION_TOO_LONG, DELEGATION_WHOLE_SCHOOL for
   *     grades with a right that knows none, DELEGATION_GRADES for grades that the school does not have, DELEGATION_NOT_POSSIBLE for rights that are not
   *     delegated or not to that person, NOT_FOUND for somebody of another school
   */
  public void record(NewDelegation said) {
    Caller caller = callers.current();
    long school = school();
    Account to = accounts.byId(said.accountId()).filter(a -> a.schoolId() != null && a.schoolId() == school
        && a.active() && !accounts.roles(a).contains(Role.PRINCIPAL)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    NewDelegation clean = new NewDelegation(text(said.number(), LONGEST_NUMBER), said.accountId(), said.rights(),
        said.grades(), said.dated(), said.firstDay(), said.lastDay(), text(said.reason(), LONGEST_REASON));
    check(clean, to, caller);
    String level = schools.school(school).orElseThrow().level();
    Delegation delegation = delegations.add(new Delegation(caller, to, clean,
        DelegationForm.of(to.roles()).formula(level), clock.instant()));
    audit.record(AuditEvent.of(Action.DELEGATE, school, "DELEGATION", String.valueOf(delegation.id()))
        .because(clean.reason()).saying(to.fullName() + ", " + clean.number()
            + (clean.dated() == null ? "" : " DATED " + clean.dated()) + ", " + clean.firstDay() + ".."
            + clean.lastDay() + ": " + clean.rights().stream().map(Enum::name).sorted()
            .collect(Collectors.joining(", ")) + grades(clean.grades())));
  }

  /** For the audit trail, with the right's own words: which grades; nothing for all. */
  private static String grades(Set<Integer> grades) {
    return grades.isEmpty() ? "" : "; GRADES " + told(grades);
  }

  private static String told(Collection<Integer> grades) {
    return grades.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void check(NewDelegation said, Account to, Caller head) {
    if (said.number() == null || said.rights().isEmpty() || said.firstDay() == null || said.lastDay() == null
        || said.lastDay().isBefore(said.firstDay()) || said.lastDay().isBefore(LocalDate.now(clock))) {
      throw new Problem(ProblemCode.DELEGATION_INCOMPLETE);
    }
    LocalDate today = LocalDate.now(clock);
    if (said.firstDay().isBefore(today) || said.dated() != null && said.dated().isAfter(today)) {
      // What was done before today was not done for the head, whatever is written down now.
      throw new Problem(ProblemCode.DELEGATION_PAST, today);
    }
    int most = Setting.DELEGATION_DAYS.number(1, 3660);
    if (ChronoUnit.DAYS.between(said.firstDay(), said.lastDay()) >= most) {
      throw new Problem(ProblemCode.DELEGATION_TOO_LONG, most);
    }
    checkReach(said.rights(), said.grades());
    List<Integer> own = grades();
    if (!own.containsAll(said.grades())) {
      throw new Problem(ProblemCode.DELEGATION_GRADES, told(said.grades()), told(own));
    }
    checkPerson(said.rights(), to, head);
  }

  private static void checkReach(Set<Right> rights, Set<Integer> grades) {
    if (!grades.isEmpty() && rights.stream().anyMatch(Right::ofTheWholeSchool)) {
      throw new Problem(ProblemCode.DELEGATION_WHOLE_SCHOOL);
    }
  }

  private void checkPerson(Set<Right> rights, Account to, Caller head) {
    String why = to.id() == head.accountId() ? "SELF" : hindrance(rights, to);
    if (why != null) {
      throw new Problem(ProblemCode.DELEGATION_NOT_POSSIBLE, to.fullName(), why);
    }
  }

  /** Whoever runs the system decides neither on results nor on locks (S3 PL Điều 10; BQT-02, BQT-17); null for none. */
  private String hindrance(Set<Right> rights, Account to) {
    Set<String> duties = accounts.roles(to);
    if (!Right.delegable().containsAll(rights)) {
      return "NEVER";
    }
    if (duties.contains(Role.ADMIN_BOARD) && rights.stream().anyMatch(Right::neverTheBoards)) {
      return rights.contains(Right.LOCK_BOOK) ? "BOARD_LOCKS" : "BOARD_RESULTS";
    }
    return !duties.contains(Role.DEPUTY) && rights.stream().anyMatch(Right::forDeputies) ? "DEPUTY" : null;
  }

  /** Takes it back: from this moment it gives nothing. @throws Problem NOT_FOUND */
  public void revoke(long id) {
    Caller caller = callers.current();
    Delegation delegation = delegations.find(id).filter(d -> d.schoolId() == school() && d.revokedAt() == null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    delegation.revoke(caller.fullName(), clock.instant());
    audit.record(Action.END_DELEGATION, delegation.schoolId(), "DELEGATION", String.valueOf(id),
        delegation.number());
  }

  /**
   * Lets what a former head delegated go on until its day, now in the caller's name; nothing counts before. What was
   * delegated to the caller ends with who gave it: nobody delegates to themselves (ND 30/2020 Điều 13.4).
   *
   * @throws Problem NOT_FOUND for one that stands, is over or was revoked, DELEGATION_WHOLE_SCHOOL, DELEGATION_NOT_POSSIBLE for the
   *     caller's own and for what could not be delegated to its person today
   */
  public void takeOver(long id) {
    Caller caller = callers.current();
    Delegation delegation = delegations.find(id).filter(d -> d.schoolId() == school()
        && state(d, LocalDate.now(clock)) == State.HEAD_LEFT).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    checkReach(delegation.rights(), delegation.grades());
    checkPerson(delegation.rights(), accounts.byId(delegation.accountId()).orElseThrow(), caller);
    delegation.takeOver(caller);
    audit.record(Action.DELEGATE, delegation.schoolId(), "DELEGATION", String.valueOf(id),
        delegation.number() + ", " + delegation.firstDay() + ".." + delegation.lastDay() + ": "
            + delegation.rights().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))
            + grades(delegation.grades()));
  }

  private State state(Delegation d, LocalDate today) {
    if (d.revokedAt() != null) {
      return State.REVOKED;
    }
    if (today.isAfter(d.lastDay())) {
      return State.OVER;
    }
    return !delegations.byTheHead(d) ? State.HEAD_LEFT : !holds(d) ? State.DUTY_OVER : d.standsOn(today) ? State.STANDS : State.NOT_YET;
  }

  /** Whether its person is still let in, with the duty it names. */
  private boolean holds(Delegation d) {
    return delegations.inOffice(d) && accounts.byId(d.accountId()).filter(accounts::letsIn).isPresent();
  }

  private long school() {
    Long school = callers.current().schoolId();
    if (school == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return school;
  }

  private static String text(String typed, int longest) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String clean = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (clean.length() > longest) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, longest);
    }
    return clean;
  }
}
