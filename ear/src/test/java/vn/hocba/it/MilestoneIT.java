package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.configuration.Clocks;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecision.Kind;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.milestone.LimitService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.Milestone;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.milestone.MilestoneView;
import vn.hocba.milestone.MilestonesInForce;
import vn.hocba.milestone.NewDecision;
import vn.hocba.milestone.ProgressKeeper;
import vn.hocba.milestone.ProgressView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** The calendar of milestones at a school: the province's limits, and what the books held when one was reached. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MilestoneIT {

  private static final String FIRST_CHECK = "DIEM_1_LAN_1";

  @Inject
  private LockDecisionService decisions;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private LockService locks;
  @Inject
  private MilestoneService milestones;
  @Inject
  private MilestonesInForce calendar;
  @Inject
  private LimitService limits;
  @Inject
  private ProgressKeeper keeper;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void thePrincipalDecidesWithinTheLimitOfTheProvince() throws Exception {
    long classId = school.imported("9M1");
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    Instant latest = Instant.now().plus(Duration.ofDays(2));
    assertEquals(ProblemCode.LIMIT_PASSED,
        refused(() -> officer.does(() -> limit(Instant.now().minusSeconds(60), "214/SGDĐT"))).code());
    officer.does(() -> limit(latest, "214/SGDĐT"));
    try {
      NewDecision late = forMilestone(latest.plusSeconds(1));
      Problem refusal = refused(() -> principal().does(() -> decisions.decide(late)));
      assertEquals(ProblemCode.LOCK_AFTER_LIMIT, refusal.code());
      assertEquals("214/SGDĐT", refusal.args().get(1));
      for (Long where : new Long[] {null, classId}) {
        NewDecision byHand = plan(Kind.LOCK, where, null, latest.plusSeconds(1), null);
        assertEquals(ProblemCode.LOCK_AFTER_LIMIT, refused(() -> principal().does(() -> decisions.decide(byHand)))
            .code(), "the limit is passed by hand");
      }
      for (LockExtent wider : List.of(new LockExtent(LockContent.ALL, null, null, null, null, null, null),
          new LockExtent(LockContent.REGULAR, 1, 1, null, null, classId, null),
          new LockExtent(LockContent.REGULAR, 1, null, null, null, classId, null),
          new LockExtent(LockContent.RESULTS, 1, null, null, null, classId, null))) {
        assertEquals(ProblemCode.LOCK_AFTER_LIMIT, refused(() -> principal().does(() -> decisions.decide(new NewDecision(
            Kind.LOCK, TestClass.YEAR, wider, null, latest.plusSeconds(1), null, "36/QĐ", "Khóa cả sổ")))).code(),
            "the limit is passed by locking more, or a part");
      }
      for (Integer half : new Integer[] {1, null}) {
        NewDecision beyond = new NewDecision(Kind.REOPEN, TestClass.YEAR, new LockExtent(LockContent.REGULAR, 1, half,
            null, null, classId, null), null, null, latest.plusSeconds(1), "37/QĐ", "Nhập lại");
        assertEquals(ProblemCode.REOPENING_AFTER_LIMIT, refused(() -> principal().does(() -> decisions.decide(beyond)))
            .code(), "the limit is passed by reopening");
      }
      principal().does(() -> locked(classId));
      assertEquals(ProblemCode.REOPENING_AFTER_LIMIT, refused(() -> principal().does(() -> reopenings.decide(classId,
          "38/QĐ", "Nhập lại", LocalDate.ofInstant(latest, Clocks.VIETNAM)))).code(),
          "the limit is passed by reopening the class");
      long lock = principal().does(() -> decisions.decide(forMilestone(latest)));
      long everything = principal().does(() -> decisions.decide(new NewDecision(Kind.LOCK, TestClass.YEAR,
          new LockExtent(LockContent.ALL, null, null, null, null, null, null), null, latest.plusSeconds(1), null, "36/QĐ",
          "Khóa cả năm, mốc đã có quyết định")));
      assertEquals(ProblemCode.DECISION_LEANED_ON, refused(() -> principal().does(() -> lift(lock))).code(),
          "the limit is passed by taking the timely lock back");
      assertEquals(ProblemCode.DECISION_AFTER_LIMIT, refused(() -> TestSchool.board().does(() -> executed(everything)))
          .code(), "the later lock is carried out without the timely one");
      principal().does(() -> lift(everything));
      assertTrue(principal().does(() -> milestones.list(TestClass.YEAR)).stream().anyMatch(
          m -> m.latest() != null && m.decisions().stream().anyMatch(d -> d.id() == lock)));
      principal().does(() -> lift(lock));
    } finally {
      officer.does(() -> limit(null, "215/SGDĐT"));
    }
  }

  @Test
  void whatWaitedIsMeasuredByTheLimitAgainWhenTheBoardCarriesItOut() throws Exception {
    long classId = school.imported("9M7");
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    Instant end = Instant.now().plus(Duration.ofDays(3));
    long reopening = principal().does(() -> decisions.decide(plan(Kind.REOPEN, classId, null, null, end)));
    officer.does(() -> limit(end.minusSeconds(60), "216/SGDĐT"));
    try {
      Problem refusal = refused(() -> TestSchool.board().does(() -> executed(reopening)));
      assertEquals(ProblemCode.REOPENING_BEYOND_LIMIT, refusal.code());
      assertEquals(List.of("36/QĐ-THCS", "216/SGDĐT"), List.of(refusal.args().get(0), refusal.args().get(2)));
    } finally {
      officer.does(() -> limit(null, "217/SGDĐT"));
    }
    TestSchool.board().does(() -> executed(reopening));
    principal().does(() -> lift(reopening));
  }

  @Test
  void aLimitSetLaterEndsNothingButIsToldToTheOfficerAndToTheSchool() throws Exception {
    long classId = school.imported("9M8");
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    Instant latest = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
    Instant end = latest.plusSeconds(60);
    long reopening = principal().does(() -> decisions.decide(plan(Kind.REOPEN, classId, null, null, end)));
    long lock = principal().does(() -> decisions.decide(plan(Kind.LOCK, classId, null, end, null)));
    TestSchool.board().does(() -> executed(reopening));
    TestSchool.board().does(() -> executed(lock));
    assertEquals(List.of(), ofClass(officer.does(() -> limits.passing(TestClass.YEAR, FIRST_CHECK, end)).shown()));
    List<LimitService.Passing> before = ofClass(officer.does(() -> limits.passing(TestClass.YEAR, FIRST_CHECK, latest)).shown());
    assertEquals(List.of(List.of(Kind.REOPEN, "9M8", end), List.of(Kind.LOCK, "9M8", end)),
        before.stream().map(p -> List.of(p.kind(), p.className(), p.at())).toList());
    assertTrue(before.stream().allMatch(p -> p.school().equals("Trường THCS Mẫu")));
    assertEquals(Set.of(), told());
    officer.does(() -> limit(latest, "218/SGDĐT"));
    try {
      assertEquals(before, ofClass(officer.does(() -> limits.list(TestClass.YEAR)).stream()
          .filter(r -> r.milestone().id().equals(FIRST_CHECK)).findFirst().orElseThrow().passed().shown()));
      assertEquals(before, ofClass(officer.does(() -> limits.standing(TestClass.YEAR, FIRST_CHECK, 0)).shown()));
      LimitService.Passed rest = officer.does(() -> limits.standing(TestClass.YEAR, FIRST_CHECK, 1));
      assertEquals(rest.total() - 1, rest.shown().size());
      assertEquals(Set.of(reopening, lock), told());
      MilestoneView.Decision stands = principal().does(() -> milestones.passing()).stream()
          .map(MilestoneView.Passing::decision).filter(d -> d.id() == reopening).findFirst().orElseThrow();
      assertEquals(LockDecision.State.IN_FORCE, stands.state(), "a limit ended a decision of the principal");
      assertEquals(List.of(latest, "218/SGDĐT"), List.of(stands.passed().latest(), stands.passed().number()));
      long timely = principal().does(() -> decisions.decide(plan(Kind.LOCK, classId, null, latest, null)));
      assertEquals(Set.of(reopening, lock), told(), "a lock keeps the limit before the board has carried it out");
      TestSchool.board().does(() -> executed(timely));
      assertFalse(told().contains(reopening), "what is shut in time is still told");
      principal().does(() -> lift(timely));
      principal().does(() -> lift(reopening));
      assertEquals(Set.of(lock), told());
    } finally {
      officer.does(() -> limit(null, "219/SGDĐT"));
    }
    assertEquals(Set.of(), told());
    principal().does(() -> lift(lock));
  }

  /** The decisions of which principal and board are told that a limit came afterwards. */
  private Set<Long> told() throws Exception {
    Set<Long> board = ids(TestSchool.board().does(() -> milestones.passing()));
    assertEquals(board, ids(principal().does(() -> milestones.passing())));
    return board;
  }

  private static Set<Long> ids(List<MilestoneView.Passing> told) {
    return told.stream().map(MilestoneView.Passing::decision).filter(d -> "9M8".equals(d.className()))
        .map(MilestoneView.Decision::id).collect(Collectors.toSet());
  }

  private static List<LimitService.Passing> ofClass(List<LimitService.Passing> told) {
    return told.stream().filter(p -> "9M8".equals(p.className())).toList();
  }

  @Test
  void aDecisionSaysWhatItIsAboutAndABoardOfAnotherSchoolNeverSeesIt() throws Exception {
    long classId = school.imported("9M2");
    assertEquals(ProblemCode.DECISION_NUMBER, decided(null, null, " ", "Mốc khóa").code());
    assertEquals(ProblemCode.REASON_NEEDED, decided(null, null, "36/QĐ", null).code());
    assertEquals(ProblemCode.DECISION_EXTENT, decided(null, "KHONG_CO", "36/QĐ", "Mốc khóa").code());
    assertEquals(ProblemCode.NOT_FOUND, decided(-1L, null, "36/QĐ", "Mốc khóa").code());
    assertEquals(ProblemCode.DECISION_TIME, refused(() -> principal().does(() -> decisions.decide(new NewDecision(
        Kind.REOPEN, TestClass.YEAR, LockExtent.ofClass(classId), null, null, null, "36/QĐ", "Nhập lại")))).code());
    long lock = principal().does(() -> decisions.decide(new NewDecision(Kind.LOCK, TestClass.YEAR,
        LockExtent.ofClass(classId), null, null, null, "36/QĐ", "Mốc khóa")));
    As stranger = As.person("hieutruong.benkia", Role.ADMIN_BOARD);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> stranger.does(() -> executed(lock))).code());
    principal().does(() -> lift(lock));
  }

  @Test
  void aReopeningEndsWithItsSchoolYearOrOfAYearThatIsOverWithThePresentOne() throws Exception {
    long classId = school.imported("9M5");
    LocalDate last = SchoolYear.lastDay(SchoolYear.of(LocalDate.now(Clocks.VIETNAM)));
    Instant end = last.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant();
    Problem refusal = refused(() -> principal().does(() -> decisions.decide(plan(Kind.REOPEN, classId, null, null,
        end.plusSeconds(1)))));
    assertEquals(ProblemCode.REOPENING_PAST_YEAR, refusal.code());
    assertEquals(List.of(TestClass.YEAR, last), refusal.args());
    long reopening = principal().does(() -> decisions.decide(plan(Kind.REOPEN, classId, null, null, end)));
    principal().does(() -> lift(reopening));
  }

  @Test
  void aClassIsReopenedAsAWholeByTwoPeopleAndEndedEarlyByDecision() throws Exception {
    long classId = school.imported("9M6");
    assertEquals(ProblemCode.REOPENING_NEEDLESS, refused(() -> principal().does(() -> reopened(classId))).code());
    principal().does(() -> locked(classId));
    long first = principal().does(() -> reopened(classId));
    assertEquals(ClassState.LOCKED, schools.schoolClass(classId).orElseThrow().stands(Instant.now()));
    assertTrue(TestSchool.board().does(() -> milestones.waiting()).stream().anyMatch(d -> d.id() == first
        && d.ofWholeClass()), "the board was not told");
    As both = As.person("hieutruong", Role.ADMIN_BOARD);
    assertEquals(ProblemCode.DECIDER_EXECUTES, refused(() -> both.does(() -> executed(first))).code());
    TestSchool.board().does(() -> executed(first));
    assertEquals(ClassState.OPEN, schools.schoolClass(classId).orElseThrow().stands(Instant.now()));
    principal().does(() -> lift(first));
    assertEquals(ClassState.LOCKED, schools.schoolClass(classId).orElseThrow().stands(Instant.now()));
    long second = principal().does(() -> reopened(classId));
    long third = principal().does(() -> reopened(classId));
    TestSchool.board().does(() -> executed(second));
    assertEquals(ProblemCode.DECISION_ENDED, refused(() -> TestSchool.board().does(() -> executed(third))).code());
    assertFalse(TestSchool.board().does(() -> milestones.waiting()).stream().anyMatch(d -> d.id() == third),
        "what nobody can carry out is still a task");
    assertTrue(principal().does(() -> milestones.decisions(TestClass.YEAR)).stream().anyMatch(d -> d.id() == third
        && d.state() == LockDecision.State.ENDED && d.lifted().overtaken()));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'LIFT_LOCK' and subject_id = '" + third
        + "' and class_id = " + classId + " and detail = 'OVERTAKEN'"));
    assertEquals(2, school.count("select count(*) from audit_entry where action = 'UNLOCK_CLASS' and class_id = " + classId
        + " and reason = '38/QĐ: Nhập lại' and detail like '%DECIDED_BY%'"));
  }

  private long reopened(long classId) {
    return reopenings.decide(classId, "38/QĐ", "Nhập lại", reopenings.usualEnd());
  }

  @Test
  void theReportIsKeptOnceAndSaysWhoOwesWhat() throws Exception {
    long classId = school.imported("9M3");
    Milestone second = milestone("DIEM_1_LAN_2");
    ProgressView.Line now = line(principal().does(() -> milestones.report(TestClass.YEAR, second.id(), false)),
        classId);
    assertEquals(List.of(12L, 10L, 2L), List.of(now.expected(), now.entered(), now.missing()));
    assertEquals(TestClass.TEACHER, now.teacher());
    ProgressView.Line first = line(principal().does(() -> milestones.report(TestClass.YEAR, FIRST_CHECK, false)),
        classId);
    assertEquals(List.of(6L, 6L), List.of(first.expected(), first.entered()));
    long schoolId = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    ProgressKeeper.Reached reached = new ProgressKeeper.Reached(schoolId, TestClass.YEAR, second, Instant.now());
    keeper.keep(reached);
    school.finals(classId, 1);
    keeper.keep(reached);
    assertEquals(1, school.count("select count(*) from progress_report where milestone = 'DIEM_1_LAN_2' and school_year"
        + " = '" + TestClass.YEAR + "' and school_id = " + schoolId));
    ProgressView kept = principal().does(() -> milestones.report(TestClass.YEAR, second.id(), false));
    assertTrue(kept.kept());
    assertEquals(2, line(kept, classId).missing());
    assertEquals(0, line(principal().does(() -> milestones.report(TestClass.YEAR, second.id(), true)), classId)
        .missing());
  }

  @Test
  void aTeacherIsToldWhatTheNextMilestoneWaitsFor() throws Exception {
    long classId = school.imported("9M4");
    MilestoneView.Reminder next = new MilestoneView.Reminder(milestone("DIEM_2_LAN_2"), TestClass.YEAR, Instant.now(),
        0);
    ProgressView.Line owed = teacher().does(() -> milestones.ownMissing(next)).stream()
        .filter(l -> l.classId() == classId).findFirst().orElseThrow();
    assertEquals(2, owed.missing());
    assertEquals(schools.subjectsOf(classId).getFirst().id(), owed.book());
    school.finals(classId, 2);
    assertTrue(teacher().does(() -> milestones.ownMissing(next)).stream().noneMatch(l -> l.classId() == classId));
  }

  private Problem decided(Long classId, String subject, String number, String reason) {
    return refused(() -> principal().does(() -> decisions.decide(new NewDecision(Kind.LOCK, TestClass.YEAR,
        new LockExtent(LockContent.MARKS, 1, null, null, null, classId, subject), null, null, null, number, reason))));
  }

  private static ProgressView.Line line(ProgressView report, long classId) {
    return report.lines().stream().filter(l -> l.classId() == classId && TestClass.SUBJECT.equals(l.subject()))
        .findFirst().orElseThrow();
  }

  private Milestone milestone(String id) {
    return calendar.calendar().find(TestClass.YEAR, id).orElseThrow();
  }

  private NewDecision forMilestone(Instant from) {
    return plan(Kind.LOCK, null, FIRST_CHECK, from, null);
  }

  private static NewDecision plan(Kind kind, Long classId, String milestone, Instant from, Instant until) {
    return new NewDecision(kind, TestClass.YEAR, new LockExtent(LockContent.MARKS, 1, 1, null, null, classId, null),
        milestone, from, until, "36/QĐ-THCS", "Mốc khóa tuần 12");
  }

  private boolean limit(Instant latest, String number) {
    limits.set(TestClass.YEAR, FIRST_CHECK, latest, number);
    return true;
  }

  private boolean executed(long id) {
    decisions.execute(id);
    return true;
  }

  private boolean locked(long classId) {
    locks.lock(classId, "12/QĐ", "Hết năm học");
    return true;
  }

  private boolean lift(long id) {
    decisions.lift(id, "37/QĐ-THCS", "Nhập lại");
    return true;
  }
}
