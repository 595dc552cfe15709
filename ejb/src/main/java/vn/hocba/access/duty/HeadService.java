package vn.hocba.access.duty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.reissue.Reissue;
import vn.hocba.access.reissue.ReissueDesk;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PersonNames;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.school.Staff;
import vn.hocba.setup.Typed;

/** Lets the authority above a school appoint its head by decision, and give the head's account out again. */
@Stateless
@PermitAll
@Needs(Right.APPOINT_HEADS)
public class HeadService {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 500;

  @Inject
  private Duties duties;
  @Inject
  private Succession succession;
  @Inject
  private Accounts accounts;
  @Inject
  private ReissueDesk desk;
  @Inject
  private Schools schools;
  @Inject
  private Staff staff;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** An account of the school that does not head it. */
  public record Person(long accountId, String username, String fullName) {}

  /** A school with those who head it and those who could. @param earliest day from which somebody can be appointed */
  public record View(long schoolId, String name, List<Succession.Head> heads, List<Person> others,
      LocalDate earliest) {}

  /**
   * Who is to head a school.
   *
   * @param number of the decision
   * @param from the first day
   * @param accountId somebody of the school, or null for somebody new with the names that follow
   */
  public record NewHead(String number, LocalDate from, Long accountId, String fullName, String username) {}

  /** A password to hand over, told this once. */
  public record Handout(String username, String password) {}

  /** @throws Problem NOT_FOUND */
  public View view(long schoolId) {
    School school = school(schoolId);
    List<Succession.Head> heads = succession.heads(schoolId);
    List<Person> others = accounts.ofSchool(schoolId).stream()
        .filter(a -> heads.stream().noneMatch(h -> h.accountId() == a.id()))
        .map(a -> new Person(a.id(), a.username(), a.fullName())).toList();
    return new View(schoolId, school.name(), heads, others, succession.earliest(heads));
  }

  /**
   * What an appointment would end, to be confirmed before it is made.
   *
   * @throws Problem as {@link #appoint}
   */
  public List<Succession.Ending> endings(long schoolId, NewHead said) {
    school(schoolId);
    Typed.required(said.number(), LONGEST_NUMBER, "number");
    return succession.endings(schoolId, said.accountId() == null ? null : ofSchool(schoolId, said.accountId()),
        Typed.given(said.from(), "from"));
  }

  /**
   * Appoints the head of a school from a day; whoever heads it until then no longer does.
   *
   * @return the first password of a new account; empty for somebody who has one
   * @throws Problem NOT_FOUND, SETUP_FIELD, NAME_TAKEN, NAMESAKE, DUTY_DAYS for somebody who heads it already, HEAD_DAY,
   *     HEAD_AHEAD for an appointment that would fall and is to be withdrawn first
   */
  public Optional<Handout> appoint(long schoolId, NewHead said) {
    Caller caller = callers.current();
    School school = school(schoolId);
    schools.hold(schoolId);
    String number = Typed.required(said.number(), LONGEST_NUMBER, "number");
    LocalDate from = Typed.given(said.from(), "from");
    String before = school.principalName();
    List<Succession.Ending> endings = endings(schoolId, said);
    Optional<Handout> handed = Optional.empty();
    Account next;
    if (said.accountId() == null) {
      next = opened(school, said);
      handed = desk.first(next, caller).map(p -> new Handout(next.username(), p));
      staff.forAccount(schoolId, next.fullName(), "").signsInWith(next.id());
      audit.record(Action.CREATE_ACCOUNT, schoolId, "ACCOUNT", next.username(), Role.PRINCIPAL);
    } else {
      next = ofSchool(schoolId, said.accountId());
    }
    for (Account former : accounts.ofSchool(schoolId)) {
      if (!former.id().equals(next.id()) && duties.todayAndAhead(former).contains(Role.PRINCIPAL)) {
        duties.end(former, Role.PRINCIPAL, from.minusDays(1), caller.fullName());
      }
    }
    duties.give(next, Role.PRINCIPAL, from, number, caller.fullName());
    if (duties.todayAndAhead(next).contains(Role.DEPUTY)) {
      duties.end(next, Role.DEPUTY, from.minusDays(1), caller.fullName());
    }
    audit.record(AuditEvent.of(Action.APPOINT_HEAD, schoolId, "ACCOUNT", next.username())
        .changed(before, next.fullName()).because(number).saying(from + endings.stream().map(e -> "; " + e.role() + " "
            + e.fullName() + " → " + e.lastDay()).collect(Collectors.joining())));
    return handed;
  }

  /**
   * Takes back an appointment that has not begun; who was to stop for it goes on.
   *
   * @throws Problem NOT_FOUND for one that has begun or is not of the school, REASON_NEEDED, TEXT_TOO_LONG
   */
  public void withdraw(long schoolId, long dutyId, String why) {
    callers.current();
    school(schoolId);
    schools.hold(schoolId);
    String reason = Typed.optional(why, LONGEST_REASON);
    if (reason == null) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    Succession.Head gone = succession.heads(schoolId).stream().filter(h -> h.ahead() && h.dutyId() == dutyId)
        .findFirst().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    succession.withdraw(schoolId, gone);
    audit.record(AuditEvent.of(Action.WITHDRAW_HEAD, schoolId, "ACCOUNT", gone.username())
        .changed(gone.fullName(), null).because(reason)
        .saying(gone.from() + (gone.number() == null ? "" : "; " + gone.number())));
  }

  private Account ofSchool(long schoolId, long accountId) {
    return accounts.byId(accountId).filter(a -> a.schoolId() != null && a.schoolId() == schoolId)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private Account opened(School school, NewHead said) {
    String person = PersonNames.typed(said.fullName(), LONGEST_NAME);
    String name = Typed.required(said.username(), LONGEST_NAME, "username").toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9._-]{3,60}") || accounts.byUsername(name).isPresent()) {
      throw new Problem(ProblemCode.NAME_TAKEN, name);
    }
    return new Account(name, person, school.id(), Set.of(), false, clock.instant());
  }

  /** @return the head's new password, shown once @throws Problem NOT_FOUND for who heads no school */
  public Handout resetPassword(long accountId) {
    Account head = head(accountId);
    return new Handout(head.username(),
        desk.ask(head, Reissue.Kind.PASSWORD, callers.current()).orElseThrow());
  }

  /** @throws Problem NOT_FOUND for who heads no school */
  public void resetSecondFactor(long accountId) {
    desk.ask(head(accountId), Reissue.Kind.FACTOR, callers.current());
  }

  private Account head(long accountId) {
    return accounts.byId(accountId).filter(a -> a.schoolId() != null && a.roles().contains(Role.PRINCIPAL))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private School school(long id) {
    return schools.school(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
