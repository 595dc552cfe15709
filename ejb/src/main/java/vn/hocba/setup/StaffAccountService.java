package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.AppointedAccounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.reissue.ReissueDesk;
import vn.hocba.access.reissue.ReissueService.Handout;
import vn.hocba.archive.search.RegisterOrder;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffDuty;
import vn.hocba.school.StaffMember;

/** Opens accounts for teachers who came in with a class book or a list, all in one go, with the duties they have. */
@Stateless
@PermitAll
@Needs(Right.MANAGE_ACCOUNTS)
public class StaffAccountService {

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private AppointedAccounts appointed;
  @Inject
  private ReissueDesk desk;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Somebody who teaches and cannot sign in for it.
   *
   * @param username of the account there is; null for none, and then one is opened
   * @param roles the duties that are missing
   */
  public record Row(long staffId, String fullName, String code, String username, Set<String> roles) {}

  /** By name as registers sort it. */
  public List<Row> list() {
    long school = callers.ofSchool(Right.MANAGE_ACCOUNTS).schoolId();
    LocalDate today = LocalDate.now(clock);
    Set<Long> teach = schools.teachers(school);
    Set<Long> lead = schools.homeroomTeachers(school);
    List<Row> rows = new ArrayList<>();
    for (StaffMember m : schools.staffOf(school)) {
      Account account = m.accountId() == null ? null : accounts.byId(m.accountId()).orElse(null);
      Set<String> roles = duties(m, teach, lead);
      if (account != null) {
        roles.removeAll(account.roles());
      }
      boolean runs = account != null && account.roles().contains(Role.ADMIN_BOARD);
      if (m.worksOn(today) && !roles.isEmpty() && !runs) {
        rows.add(new Row(m.id(), m.fullName(), m.hasOwnCode() ? m.code() : null,
            account == null ? null : account.username(), roles));
      }
    }
    rows.sort(Comparator.comparing(Row::fullName, RegisterOrder.VIETNAMESE).thenComparing(Row::staffId));
    return rows;
  }

  private static Set<String> duties(StaffMember m, Set<Long> teach, Set<Long> lead) {
    Set<String> roles = new TreeSet<>();
    if (lead.contains(m.id())) {
      roles.add(Role.HOMEROOM_TEACHER);
    }
    if (teach.contains(m.id()) || m.accountId() == null && m.duty() == StaffDuty.TEACHER) {
      roles.add(Role.SUBJECT_TEACHER);
    }
    return roles;
  }

  /**
   * Opens accounts and gives the duties that are missing.
   *
   * @return the first passwords, told this once; none for what the admin board asked and the principal has to confirm
   * @throws Problem NOT_FOUND for somebody who is not on the list
   */
  public List<Handout> open(Collection<Long> staffIds) {
    Caller caller = callers.ofSchool(Right.MANAGE_ACCOUNTS);
    schools.hold(caller.schoolId());
    List<Row> waiting = list();
    List<Handout> handed = new ArrayList<>();
    for (long id : new TreeSet<>(staffIds)) {
      Row row = waiting.stream().filter(r -> r.staffId() == id).findFirst()
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
      StaffMember member = schools.staffMember(id).orElseThrow();
      if (member.accountId() != null) {
        row.roles().forEach(role -> appointed.give(member.accountId(), role, caller));
        continue;
      }
      String name = Usernames.of(row.fullName(), n -> accounts.byUsername(n).isPresent());
      Account account = new Account(name, row.fullName(), caller.schoolId(), row.roles(), false, clock.instant());
      desk.first(account, caller).ifPresent(p -> handed.add(new Handout(row.fullName(), name, p)));
      member.signsInWith(account.id());
      audit.record(Action.CREATE_ACCOUNT, caller.schoolId(), "ACCOUNT", name, String.join(",", row.roles()));
    }
    return handed;
  }
}
