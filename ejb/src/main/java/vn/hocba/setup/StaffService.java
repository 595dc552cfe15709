package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hocba.access.Accounts;
import vn.hocba.access.Account;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.archive.search.RegisterOrder;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Appointments;
import vn.hocba.school.PersonNames;
import vn.hocba.school.Schools;
import vn.hocba.school.Staff;
import vn.hocba.school.StaffDuty;
import vn.hocba.school.StaffMember;

/** Keeps the staff of the caller's school: who came, as what, and who left (SCH-02). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class StaffService {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 20;

  @Inject
  private Schools schools;
  @Inject
  private Appointments appointments;
  @Inject
  private Accounts accounts;
  @Inject
  private Staff staff;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Somebody on the staff.
   *
   * @param code tells namesakes apart; null where there are none
   * @param duty null while none is entered, as the rest
   * @param username null without an account
   * @param here whether they work here today
   */
  public record Row(long id, String fullName, String code, StaffDuty duty, String mainSubject, LocalDate firstDay,
      LocalDate lastDay, String username, boolean here) {}

  /** In the order of registers; those who left come last. */
  public List<Row> list() {
    LocalDate today = LocalDate.now(clock);
    List<StaffMember> all = schools.staffOf(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId());
    Map<String, Long> named = all.stream().collect(Collectors.groupingBy(StaffMember::fullName, Collectors.counting()));
    return all.stream()
        .map(m -> new Row(m.id(), m.fullName(), named.get(m.fullName()) > 1 ? m.code() : null, m.duty(), m.mainSubject(), m.firstDay(), m.lastDay(),
            m.accountId() == null ? null : accounts.byId(m.accountId()).map(Account::username).orElse(null),
            m.worksOn(today)))
        .sorted(Comparator.comparing(Row::here).reversed().thenComparing(Row::fullName, RegisterOrder.VIETNAMESE))
        .toList();
  }

  /**
   * @param code of the school's own, which says that somebody of a known name is another person; may be empty
   * @throws Problem STAFF_KNOWN, which asks whether it is the same person; STAFF_CODE_REFUSED, SETUP_FIELD,
   *     TEXT_TOO_LONG
   */
  public void add(String fullName, String code, StaffDuty duty, String mainSubject, LocalDate firstDay) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    String name = PersonNames.typed(fullName, LONGEST_NAME);
    schools.hold(school);
    StaffMember member = staff.add(school, name, code == null ? "" : code.strip().toUpperCase(Locale.ROOT));
    member.employ(Typed.given(duty, "duty"), Typed.optional(mainSubject, LONGEST_SUBJECT), firstDay, null);
    record(member, null, said(member));
  }

  /**
   * @param lastDay null while the person works here
   * @throws Problem NOT_FOUND, SETUP_FIELD, STAFF_APPOINTED
   */
  public void change(long id, StaffDuty duty, String mainSubject, LocalDate firstDay, LocalDate lastDay) {
    StaffMember member = own(id);
    if (lastDay != null && firstDay != null && lastDay.isBefore(firstDay)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "lastDay");
    }
    checkLeader(member, lastDay);
    if (lastDay != null && appointments.standing(id, lastDay.plusDays(1)).isPresent()) {
      throw new Problem(ProblemCode.STAFF_APPOINTED, member.fullName(), lastDay);
    }
    String before = said(member);
    member.employ(Typed.given(duty, "duty"), Typed.optional(mainSubject, LONGEST_SUBJECT), firstDay, lastDay);
    record(member, before, said(member));
  }

  /** The day somebody leaves ends their rights: a leader's the principal enters, and the only head stays. */
  private void checkLeader(StaffMember member, LocalDate lastDay) {
    Account account = member.accountId() == null ? null : accounts.byId(member.accountId()).orElse(null);
    boolean head = account != null && account.roles().contains(Role.PRINCIPAL);
    if (account == null || Objects.equals(lastDay, member.lastDay()) || !head && !account.roles().contains(Role.DEPUTY)) {
      return;
    }
    if (!callers.current().has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    if (head && lastDay != null
        && accounts.heads(member.schoolId()).stream().allMatch(h -> h.id().equals(account.id()))) {
      throw new Problem(ProblemCode.LAST_HEAD, member.fullName());
    }
  }

  private StaffMember own(long id) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    return schools.staffMember(id).filter(m -> m.schoolId() == school)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static String said(StaffMember m) {
    return m.duty() + ", " + m.mainSubject() + ", " + m.firstDay() + ".." + m.lastDay();
  }

  private void record(StaffMember member, String before, String after) {
    audit.record(AuditEvent.of(Action.KEEP_STAFF, member.schoolId(), "STAFF", String.valueOf(member.id()))
        .changed(before, after).saying(member.fullName()));
  }
}
