package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.factor.SecondFactors;
import vn.hocba.access.reissue.Reissue;
import vn.hocba.access.reissue.ReissueDesk;
import vn.hocba.access.reissue.Reissues;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PersonNames;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.school.Staff;
import vn.hocba.school.StaffMember;

/** Keeps the accounts of a school: the admin board creates them, the person chooses the password. */
@Stateless
@PermitAll
@Needs(Right.MANAGE_ACCOUNTS)
public class AccountService {

  private static final int LONGEST_NAME = 120;
  private static final Set<String> SCHOOL_ROLES = Set.of(Role.PRINCIPAL, Role.DEPUTY, Role.ADMIN_BOARD,
      Role.HOMEROOM_TEACHER, Role.SUBJECT_TEACHER, Role.RECORDS_CLERK);

  @Inject
  private Accounts accounts;
  @Inject
  private ManagedAccounts managed;
  @Inject
  private ReissueDesk desk;
  @Inject
  private Reissues reissues;
  @Inject
  private SecondFactors factors;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Schools schools;
  @Inject
  private Staff staff;
  @Inject
  private Clock clock;

  /**
   * An account as the list shows it.
   *
   * @param staffCode null where the person has no namesake
   * @param waits whether something asked for it waits for the principal
   */
  public record Row(long id, String username, String fullName, Set<String> roles, boolean active,
      boolean mustChangePassword, boolean secondFactor, String staffCode, boolean waits) {}

  public List<Row> list() {
    long school = school(callers.current());
    Set<Long> enrolled = factors.enrolled(school);
    Map<Long, String> codes = staff.codesOfNamesakes(school);
    Set<Long> waiting = reissues.waiting(school).stream().map(Reissue::accountId).collect(Collectors.toSet());
    return accounts.ofSchool(school).stream().map(a -> new Row(a.id(), a.username(), a.fullName(), a.roles(),
        a.active(), a.mustChangePassword(), enrolled.contains(a.id()), codes.get(a.id()), waiting.contains(a.id()))).toList();
  }

  /** Opens an account for somebody who has no namesake; see the other. */
  public Optional<String> create(String username, String fullName, Set<String> roles) {
    return create(username, fullName, "", roles);
  }

  /**
   * Opens an account; the person with that full name among the staff signs in with it.
   *
   * @param staffCode says which of several namesakes, or makes a further one; empty when there is one person only
   * @return the first password, shown once and changed at the first sign-in; empty while the principal has not
   *     confirmed what the admin board asked
   * @throws Problem PERSON_NAME, NAME_TAKEN, NAMESAKE, STAFF_CODE_REFUSED, BOARD_TEACHES; NOT_ALLOWED for a role
   *     outside the school
   */
  public Optional<String> create(String username, String fullName, String staffCode, Set<String> roles) {
    Caller caller = callers.current();
    String name = username.strip().toLowerCase(Locale.ROOT);
    String person = PersonNames.typed(fullName, LONGEST_NAME);
    // Only a principal appoints leaders: the board must not raise itself (S3 PL Điều 10).
    boolean raises = roles.contains(Role.PRINCIPAL) || roles.contains(Role.DEPUTY);
    if (roles.isEmpty() || !SCHOOL_ROLES.containsAll(roles) || raises && !caller.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    // Whoever runs the system enters no marks (S3 PL Điều 10; BQT-17).
    boolean teaches = roles.contains(Role.SUBJECT_TEACHER) || roles.contains(Role.HOMEROOM_TEACHER);
    if (teaches && roles.contains(Role.ADMIN_BOARD) && !caller.has(Role.PRINCIPAL)) {
      throw new Problem(ProblemCode.BOARD_TEACHES);
    }
    if (!name.matches("[a-z0-9._-]{3,60}") || accounts.byUsername(name).isPresent()) {
      throw new Problem(ProblemCode.NAME_TAKEN, name);
    }
    StaffMember member = staff.forAccount(school(caller), person, staffCode.strip().toUpperCase(Locale.ROOT));
    Account account = new Account(name, person, school(caller), roles, false, clock.instant());
    Optional<String> first = desk.first(account, caller);
    member.signsInWith(account.id());
    audit.record(Action.CREATE_ACCOUNT, account.schoolId(), "ACCOUNT", name, String.join(",", roles));
    return first;
  }

  /**
   * Opens the account of the principal of a school that has none yet, so that the school can begin.
   *
   * @return the first password, shown once
   * @throws Problem PERSON_NAME, NAME_TAKEN, NOT_ALLOWED for a school with accounts, NOT_FOUND
   */
  @Needs(Right.MANAGE_UNITS)
  public String begin(long schoolId, String username, String fullName) {
    School school = schools.school(schoolId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String name = username.strip().toLowerCase(Locale.ROOT);
    String person = PersonNames.typed(fullName, LONGEST_NAME);
    if (!accounts.ofSchool(schoolId).isEmpty()) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    if (!name.matches("[a-z0-9._-]{3,60}") || accounts.byUsername(name).isPresent()) {
      throw new Problem(ProblemCode.NAME_TAKEN, name);
    }
    Account account = new Account(name, person, schoolId, Set.of(Role.PRINCIPAL), false, clock.instant());
    String first = desk.first(account, callers.current()).orElseThrow();
    schools.staffMember(schoolId, person).signsInWith(account.id());
    school.appointPrincipal(person);
    audit.record(Action.CREATE_ACCOUNT, schoolId, "ACCOUNT", name, Role.PRINCIPAL);
    return first;
  }

  /**
   * @return the new first password, shown once; empty while the principal has not confirmed what the admin board asked
   * @throws Problem NOT_FOUND, NOT_ALLOWED, HEAD_ELSEWHERE, REISSUE_WAITS
   */
  public Optional<String> resetPassword(long accountId) {
    return desk.ask(managed.reissued(accountId), Reissue.Kind.PASSWORD, callers.current());
  }

  /**
   * Switches an account on or off.
   *
   * @throws Problem NOT_FOUND, NOT_ALLOWED, LAST_HEAD for the only head of the school
   */
  public void activate(long accountId, boolean on) {
    Account account = managed.account(accountId);
    if (!on && accounts.roles(account).contains(Role.PRINCIPAL) && accounts.heads(account.schoolId()).size() <= 1) {
      throw new Problem(ProblemCode.LAST_HEAD, account.fullName());
    }
    account.activate(on);
    audit.record(Action.SWITCH_ACCOUNT, account.schoolId(), "ACCOUNT", account.username(), on ? "ON" : "OFF");
  }

  /**
   * Takes a lost telephone's second factor off an account; its owner enrols another where one is required.
   *
   * @return false while the principal has not confirmed what the admin board asked
   * @throws Problem NOT_FOUND, NOT_ALLOWED for an account the caller does not manage, HEAD_ELSEWHERE, REISSUE_WAITS
   */
  public boolean resetSecondFactor(long accountId) {
    Caller caller = callers.current();
    desk.ask(managed.reissued(accountId), Reissue.Kind.FACTOR, caller);
    return !desk.waits(caller);
  }

  private static long school(Caller caller) {
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return caller.schoolId();
  }
}
