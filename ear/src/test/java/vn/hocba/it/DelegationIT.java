package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Callers;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.approval.Period;
import vn.hocba.configuration.Clocks;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.ListsService;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.milestone.NewDecision;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.setup.AppointmentService;
import vn.hocba.setup.AppointmentService.NewAppointment;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.EnrolmentService;
import vn.hocba.signing.SigningRights;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.transcript.ClosingService;

/** What the principal delegates: for its time, rights and grades, in the principal's name, and never passed on. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DelegationIT {

  private static final String DEPUTY = "phohieutruong";
  private static final String NUMBER = "15/QĐ-THCS-UQ";

  @Inject
  private DelegationService delegations;
  @Inject
  private LockService locks;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private LockDecisionService lockDecisions;
  @Inject
  private ListsService lists;
  @Inject
  private ParticularsService particulars;
  @Inject
  private MilestoneService milestones;
  @Inject
  private ClosingService closings;
  @Inject
  private ApprovalService approvals;
  @Inject
  private ClassSetupService classes;
  @Inject
  private AppointmentService appointing;
  @Inject
  private EnrolmentService enrolments;
  @Inject
  private Accounts accounts;
  @Inject
  private Schools schools;
  @Inject
  private SigningService signings;
  @Inject
  private SigningRights rights;
  @Inject
  private Callers callers;
  @Inject
  private TestSchool school;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  /** Whatever failed, nothing is delegated to anybody afterwards. */
  @AfterEach
  void revokeWhatIsLeft() throws Exception {
    sql("update delegation set first_day = date '2020-01-01', last_day = date '2020-01-31' where number = '" + NUMBER
        + "' and revoked_at is null");
  }

  private static As deputy() {
    return As.person(DEPUTY, Role.DEPUTY);
  }

  @Test
  void aDeputyLocksInThePrincipalsPlaceWhileTheDelegationStands() throws Exception {
    long c = school.imported("9D1");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> lock(c))).code());
    long id = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(9), 10);
    deputy().does(() -> lock(c));
    SchoolClass locked = schools.schoolClass(c).orElseThrow();
    assertEquals(ClassState.LOCKED, locked.state());
    assertTrue(locked.stateBy().startsWith("KT. HIỆU TRƯỞNG "), locked.stateBy());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'LOCK_CLASS' and actor = '" + DEPUTY
        + "' and class_id = " + c + " and detail like '%[[KT. HIỆU TRƯỞNG %15/QĐ-THCS-UQ]]'"));
    TestSchool.principal().does(() -> revoke(id));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> unlock(c))).code());
  }

  @Test
  void aDeputyDecidesOnTheSchoolsLocksWhenDelegatedForEveryGradeOnly() throws Exception {
    long c = school.imported("9D6");
    assertFalse(deputy().does(lockDecisions::mayDecide));
    long some = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(9), 10);
    assertFalse(deputy().does(lockDecisions::mayDecide));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> decide(c))).code());
    TestSchool.principal().does(() -> revoke(some));
    long every = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(), 10);
    assertTrue(deputy().does(lockDecisions::mayDecide));
    long lock = deputy().does(() -> decide(c));
    assertEquals(1, school.count("select count(*) from lock_decision where id = " + lock
        + " and decided_by_name like 'KT. HIỆU TRƯỞNG %'"));
    TestSchool.principal().does(() -> revoke(every));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> lift(lock))).code());
    TestSchool.principal().does(() -> lift(lock));
  }

  @Test
  void itEndsByItselfAndWithThePrincipalWhoGaveIt() throws Exception {
    long c = school.imported("9D2");
    long id = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(), 10);
    sql("update delegation set first_day = '2026-01-01', last_day = '2026-01-31' where id = " + id);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> lock(c))).code());
    sql("update delegation set last_day = '2099-01-31' where id = " + id);
    sql("update account set active = false where username = 'hieutruong'");
    try {
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> lock(c))).code());
    } finally {
      sql("update account set active = true where username = 'hieutruong'");
    }
    deputy().does(() -> lock(c));
    TestSchool.principal().does(() -> revoke(id));
  }

  @Test
  void whoComesToTheAdminBoardNoLongerDecidesOnLocksHoweverOldTheDelegation() throws Exception {
    long c = school.imported("9D8");
    long id = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(), 10);
    sql("update account set roles = 'ADMIN_BOARD,DEPUTY' where username = '" + DEPUTY + "'");
    try {
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> lock(c))).code());
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> decide(c))).code());
    } finally {
      sql("update account set roles = 'DEPUTY' where username = '" + DEPUTY + "'");
    }
    deputy().does(() -> lock(c));
    TestSchool.principal().does(() -> revoke(id));
  }

  @Test
  void itReachesItsGradesOnly() throws Exception {
    long c = school.imported("9D3");
    long id = delegated(DEPUTY, Set.of(Right.LOCK_BOOK, Right.ENROL_PUPILS), Set.of(6, 7), 10);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> deputy().does(() -> lock(c))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy().does(() -> classes.list(TestClass.YEAR))).code());
    TestSchool.principal().does(() -> revoke(id));
  }

  /** Who signed as homeroom teacher is nobody who approves the same papers for the head. */
  @Test
  void theHomeroomTeacherDoesNotSignForTheHeadInTheirClass() throws Exception {
    SchoolClass c = schools.schoolClass(school.imported("9D5")).orElseThrow();
    long own = delegated("chunhiem", Set.of(Right.SIGN_AS_HEAD), Set.of(), 5);
    long another = delegated("bomon", Set.of(Right.SIGN_AS_HEAD), Set.of(), 5);
    assertEquals(List.of(true, false), TestSchool.homeroom().does(() -> List.of(rights.owes(callers.current(), SigningStep.GVCN, null, c),
        rights.owes(callers.current(), SigningStep.HT, null, c))));
    assertEquals(true, TestSchool.teacher().does(() -> rights.owes(callers.current(), SigningStep.HT, null, c)));
    TestSchool.principal().does(() -> revoke(own));
    TestSchool.principal().does(() -> revoke(another));
  }

  /** Every right that can be delegated gives that right and no other. */
  @Test
  void everyDelegatedRightGivesItselfAlone() throws Exception {
    long c = school.imported("9D4");
    Map<Right, Callable<?>> probes = new TreeMap<>(Map.of(Right.LOCK_BOOK, () -> lock(c),
        Right.CLOSE_YEAR, () -> closings.close(c), Right.APPROVE_LISTS, () -> approve(c),
        Right.SET_UP_SCHOOL, () -> classes.find(c), Right.ENROL_PUPILS, () -> enrolments.view(c),
        Right.SIGN_AS_HEAD, () -> signings.beginAsHead(List.of(c), "")));
    Set<Right> others = Right.delegable();
    others.removeIf(Right::forDeputies);
    assertEquals(others, probes.keySet(), "a delegable right without a probe");
    for (Right given : probes.keySet()) {
      long id = delegated("bomon", Set.of(given), Set.of(), 5);
      for (Right asked : probes.keySet()) {
        ProblemCode answer = answer(TestSchool.teacher(), probes.get(asked));
        assertEquals(asked == given, answer != ProblemCode.NOT_ALLOWED && answer != ProblemCode.NOT_FOUND,
            given + " delegated, " + asked + " asked: " + answer);
      }
      TestSchool.principal().does(() -> revoke(id));
      assertEquals(ProblemCode.NOT_ALLOWED, answer(TestSchool.teacher(), probes.get(given)), given + " after its end");
      if (schools.schoolClass(c).orElseThrow().state() == ClassState.LOCKED) {
        school.reopen(c, "Mở lại");
      }
    }
  }

  @Test
  void itIsNeverPassedOnNorUnlimitedNorForWhoRunsTheSystem() throws Exception {
    long id = delegated(DEPUTY, Right.delegable(), Set.of(), 5);
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> deputy().does(() -> record("bomon", Set.of(Right.LOCK_BOOK), 5))).code());
    TestSchool.principal().does(() -> revoke(id));
    assertEquals(ProblemCode.DELEGATION_TOO_LONG, refuses(DEPUTY, Set.of(Right.LOCK_BOOK), 400));
    assertEquals(ProblemCode.DELEGATION_WHOLE_SCHOOL, refused(() -> TestSchool.principal().does(() ->
        record(DEPUTY, Set.of(Right.SET_UP_SCHOOL, Right.LOCK_BOOK), Set.of(9), 5))).code(), "would open nothing");
    assertEquals(ProblemCode.DELEGATION_INCOMPLETE, refuses(DEPUTY, Set.of(), 5));
    assertEquals(ProblemCode.DELEGATION_NOT_POSSIBLE, refuses(DEPUTY, Set.of(Right.DELEGATE), 5));
    assertEquals(ProblemCode.DELEGATION_NOT_POSSIBLE, refuses(DEPUTY, Set.of(Right.WRITE_GRADEBOOK), 5));
    assertEquals(ProblemCode.DELEGATION_NOT_POSSIBLE, refuses("quantri", Set.of(Right.APPROVE_LISTS), 5));
    assertEquals("BOARD_RESULTS", why("quantri", Right.APPROVE_LISTS));
    assertEquals("BOARD_RESULTS", why("quantri", Right.CLOSE_YEAR));
    assertEquals("BOARD_LOCKS", why("quantri", Right.LOCK_BOOK), "the board would decide and carry out");
    assertEquals("DEPUTY", why("bomon", Right.DECIDE_CORRECTION));
    assertEquals("NEVER", why(DEPUTY, Right.DELEGATE));
    assertEquals(ProblemCode.NOT_FOUND, refuses("vanthu.benkia", Set.of(Right.LOCK_BOOK), 5));
  }

  @Test
  void aDelegateOfTheLocksReadsThemAndNobodyElsesDelegateDoes() throws Exception {
    long c = school.imported("9V2");
    assertEquals(ProblemCode.NOT_ALLOWED, answer(TestSchool.teacher(), () -> lists.results(c)));
    long approves = delegated("bomon", Set.of(Right.APPROVE_LISTS), Set.of(), 5);
    assertEquals(ProblemCode.NOT_ALLOWED, answer(TestSchool.teacher(), milestones::years));
    assertEquals(null, answer(TestSchool.teacher(), () -> lists.results(c)), "who approves lists cannot read them");
    assertEquals(null, answer(TestSchool.teacher(), () -> particulars.view(c)));
    TestSchool.principal().does(() -> revoke(approves));
    long locks = delegated("bomon", Set.of(Right.LOCK_BOOK), Set.of(), 5);
    assertEquals(null, answer(TestSchool.teacher(), () -> milestones.list(TestClass.YEAR)));
    assertTrue(TestSchool.teacher().does(lockDecisions::mayDecide));
    assertEquals(null, answer(TestSchool.teacher(), () -> milestones.lockedClasses(TestClass.YEAR)));
    TestSchool.principal().does(() -> revoke(locks));
    assertEquals(ProblemCode.NOT_ALLOWED, answer(TestSchool.teacher(), milestones::years));
  }

  @Test
  void whoSendsAClassListsApprovesThemByNoDelegation() throws Exception {
    long c = school.imported("9D9");
    delegated("chunhiem", Set.of(Right.APPROVE_LISTS), Set.of(), 5);
    As own = TestSchool.homeroom();
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> own.does(() -> approve(c))).code());
  }

  @Test
  void whoSetsUpInThePrincipalsPlaceTakesNoBookForThemselves() throws Exception {
    long c = school.imported("9D10");
    long id = delegated("bomon", Set.of(Right.SET_UP_SCHOOL), Set.of(), 5);
    Account self = accounts.byUsername("bomon").orElseThrow();
    long own = schools.staffOf(self.schoolId()).stream().filter(m -> Objects.equals(m.accountId(), self.id()))
        .findFirst().orElseThrow().id();
    NewAppointment taking = new NewAppointment(List.of(schools.subjectsOf(c).getLast().id()), false, own,
        LocalDate.of(2025, 3, 10), null, "Phân công lại");
    assertEquals(ProblemCode.SELF_APPOINTED, refused(() -> TestSchool.teacher().does(() -> {
      appointing.appoint(c, taking);
      return true;
    })).code());
    TestSchool.principal().does(() -> revoke(id));
  }

  @Test
  void itBeginsTodayAtTheEarliestWheneverItWasSigned() throws Exception {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    assertEquals(ProblemCode.DELEGATION_PAST, refused(() -> TestSchool.principal().does(() -> begun(null,
        today.minusDays(1)))).code());
    assertEquals(ProblemCode.DELEGATION_PAST, refused(() -> TestSchool.principal().does(() -> begun(today.plusDays(1),
        today.plusDays(2)))).code(), "signed on a day to come");
    TestSchool.principal().does(() -> begun(today.minusDays(10), today));
    DelegationService.Row row = TestSchool.principal().does(delegations::list).stream()
        .filter(r -> r.number().equals(NUMBER)).max(Comparator.comparingLong(DelegationService.Row::id)).orElseThrow();
    assertEquals(List.of(today.minusDays(10), today), List.of(row.dated(), row.firstDay()));
    TestSchool.principal().does(() -> revoke(row.id()));
  }

  private boolean begun(LocalDate dated, LocalDate firstDay) {
    delegations.record(new NewDelegation(NUMBER, accounts.byUsername(DEPUTY).orElseThrow().id(),
        Set.of(Right.APPROVE_LISTS), Set.of(), dated, firstDay, firstDay.plusDays(5), null));
    return true;
  }

  @Test
  void whatADeputyWasDelegatedEndsWithTheDutyAndSaysSo() throws Exception {
    long c = school.imported("9D5");
    long id = delegated(DEPUTY, Set.of(Right.LOCK_BOOK), Set.of(), 10);
    sql("update account set roles = 'SUBJECT_TEACHER' where username = '" + DEPUTY + "'");
    try {
      As teacher = As.person(DEPUTY, Role.SUBJECT_TEACHER);
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> teacher.does(() -> lock(c))).code());
      assertEquals(DelegationService.State.DUTY_OVER, TestSchool.principal().does(delegations::list).stream()
          .filter(r -> r.id() == id).findFirst().orElseThrow().state());
    } finally {
      sql("update account set roles = 'DEPUTY' where username = '" + DEPUTY + "'");
    }
    deputy().does(() -> lock(c));
    TestSchool.principal().does(() -> revoke(id));
  }

  private Object why(String person, Right right) {
    return refused(() -> TestSchool.principal().does(() -> record(person, Set.of(right), 5))).args().get(1);
  }

  @Test
  void gradesThatTheSchoolDoesNotHaveAreRefused() throws Exception {
    long before = school.count("select count(*) from delegation");
    assertEquals(List.of(6, 7, 8, 9), TestSchool.principal().does(delegations::grades));
    Problem refusal = refused(() -> TestSchool.principal().does(
        () -> record(DEPUTY, Set.of(Right.APPROVE_LISTS), Set.of(9, 12), 10)));
    assertEquals(List.of(ProblemCode.DELEGATION_GRADES, "9, 12", "6, 7, 8, 9"),
        List.of(refusal.code(), refusal.args().get(0), refusal.args().get(1)));
    assertEquals(before, school.count("select count(*) from delegation"));
  }

  private ProblemCode refuses(String person, Set<Right> rights, int days) {
    return refused(() -> TestSchool.principal().does(() -> record(person, rights, days))).code();
  }

  private boolean record(String person, Set<Right> rights, int days) {
    return record(person, rights, Set.of(), days);
  }

  private boolean record(String person, Set<Right> rights, Set<Integer> grades, int days) {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    delegations.record(new NewDelegation(NUMBER, accounts.byUsername(person).orElseThrow().id(), rights, grades,
        null, today, today.plusDays(days), null));
    return true;
  }

  private long delegated(String person, Set<Right> rights, Set<Integer> grades, int days) throws Exception {
    TestSchool.principal().does(() -> record(person, rights, grades, days));
    List<DelegationService.Row> rows = TestSchool.principal().does(delegations::list);
    return rows.stream().mapToLong(DelegationService.Row::id).max().orElseThrow();
  }

  private static ProblemCode answer(As person, Callable<?> probe) throws Exception {
    try {
      person.does(probe);
      return null;
    } catch (Problem e) {
      return e.code();
    }
  }

  private boolean lock(long c) {
    locks.lock(c, "12/QĐ", "Thử");
    return true;
  }

  private long decide(long c) {
    return lockDecisions.decide(new NewDecision(LockDecision.Kind.LOCK, TestClass.YEAR, LockExtent.ofClass(c), null,
        null, null, "35/QĐ-THCS", "Kiểm tra sổ"));
  }

  private boolean lift(long lock) {
    lockDecisions.lift(lock, "37/QĐ-THCS", "Nhập lại");
    return true;
  }

  private boolean unlock(long c) {
    reopenings.decide(c, "13/QĐ", "Mở lại", reopenings.usualEnd());
    return true;
  }

  private boolean approve(long c) {
    approvals.approve(c, Period.TERM_1);
    return true;
  }

  private boolean revoke(long id) {
    delegations.revoke(id);
    return true;
  }

  private void sql(String update) throws SQLException {
    try (Connection c = database.getConnection(); Statement s = c.createStatement()) {
      s.executeUpdate(update);
    }
  }
}
