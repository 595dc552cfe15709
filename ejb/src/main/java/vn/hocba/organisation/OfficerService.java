package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.reissue.ReissueDesk;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PersonNames;
import vn.hocba.setup.Typed;

/** Assigns officers to communes, from day to day and by decision, and opens their accounts. */
@Stateless
@PermitAll
@Needs(Right.MANAGE_UNITS)
public class OfficerService {

  private static final int MOST = 200;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 100;

  @Inject
  private UnitOfficers officers;
  @Inject
  private Units units;
  @Inject
  private Accounts accounts;
  @Inject
  private ReissueDesk desk;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** An assignment as the list shows it. @param lastDay null until further notice @param running whether it gives access today */
  public record Row(long id, String number, String officer, String unit, LocalDate firstDay, LocalDate lastDay,
      boolean running) {}

  /** Somebody who can be assigned, or a unit to be assigned to. */
  public record Choice(long id, String name) {}

  /** A password to hand over, told this once. */
  public record Handout(String username, String password) {}

  /** The latest 200. */
  public List<Row> list() {
    LocalDate today = LocalDate.now(clock);
    return officers.latest(MOST).stream().map(o -> {
      OrgUnit unit = units.find(o.unitId()).orElseThrow();
      return new Row(o.id(), o.number(), accounts.byId(o.accountId()).map(Account::fullName).orElse(""), unit.name(),
          o.firstDay(), o.lastDay(), o.standsOn(today) && unit.existsOn(today));
    }).toList();
  }

  public List<Choice> people() {
    return accounts.ofProvince().stream().filter(a -> a.active() && accounts.roles(a).contains(Role.COMMUNE_OFFICER))
        .map(a -> new Choice(a.id(), a.fullName() + " (" + a.username() + ")")).toList();
  }

  /** The communes there are today. */
  public List<Choice> communes() {
    LocalDate today = LocalDate.now(clock);
    return units.all().stream().filter(u -> u.kind() == UnitKind.COMMUNE && u.existsOn(today))
        .map(u -> new Choice(u.id(), u.name())).toList();
  }

  /**
   * @param number of the decision
   * @param to last day, or null until further notice
   * @throws Problem SETUP_FIELD, NOT_FOUND for who is no such officer, UNIT_PLACE for a unit that is no commune on the
   *     first day
   */
  public void assign(String number, long accountId, long unitId, LocalDate from, LocalDate to) {
    Caller caller = callers.current();
    String said = Typed.required(number, LONGEST_NUMBER, "number");
    Typed.given(from, "from");
    Account officer = accounts.byId(accountId).filter(a -> a.schoolId() == null && a.active()
        && accounts.roles(a).contains(Role.COMMUNE_OFFICER)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    OrgUnit unit = units.find(unitId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (unit.kind() != UnitKind.COMMUNE || !unit.existsOn(from)) {
      throw new Problem(ProblemCode.UNIT_PLACE, unit.name(), from);
    }
    if (to != null && to.isBefore(from)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "to");
    }
    officers.add(new UnitOfficer(officer.id(), unit.id(), said, from, to, caller.fullName(), clock.instant()));
    audit.record(AuditEvent.of(Action.ASSIGN_OFFICER, null, "ACCOUNT", officer.username())
        .changed(null, unit.name()).because(said).saying(from + ".." + (to == null ? "" : to)));
  }

  /** From now on the assignment gives no access. @throws Problem NOT_FOUND for one that is over */
  public void end(long id) {
    LocalDate today = LocalDate.now(clock);
    UnitOfficer o = officers.find(id).filter(x -> x.lastDay() == null || !x.lastDay().isBefore(today))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    o.endOn(today.minusDays(1));
    audit.record(AuditEvent.of(Action.ASSIGN_OFFICER, null, "ACCOUNT",
        accounts.byId(o.accountId()).map(Account::username).orElse("")).changed(units.find(o.unitId())
            .map(OrgUnit::name).orElse(""), null).because(o.number()).saying(today.minusDays(1).toString()));
  }

  /** @return the first password of a new officer, shown once @throws Problem PERSON_NAME, SETUP_FIELD, NAME_TAKEN */
  public Handout open(String username, String fullName) {
    String person = PersonNames.typed(fullName, LONGEST_NAME);
    String name = Typed.required(username, LONGEST_NAME, "username").toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9._-]{3,60}") || accounts.byUsername(name).isPresent()) {
      throw new Problem(ProblemCode.NAME_TAKEN, name);
    }
    Account account = new Account(name, person, null, Set.of(Role.COMMUNE_OFFICER), false, clock.instant());
    String first = desk.first(account, callers.current()).orElseThrow();
    audit.record(Action.CREATE_ACCOUNT, null, "ACCOUNT", name, Role.COMMUNE_OFFICER);
    return new Handout(name, first);
  }
}
