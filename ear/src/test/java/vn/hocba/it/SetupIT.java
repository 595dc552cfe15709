package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.calendar.CalendarPlan;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.LimitService;
import vn.hocba.organisation.OrgUnit;
import vn.hocba.organisation.UnitKind;
import vn.hocba.organisation.UnitService;
import vn.hocba.organisation.Units;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Appointments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolType;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffDuty;
import vn.hocba.setup.AppointmentService.NewAppointment;
import vn.hocba.setup.AppointmentService;
import vn.hocba.setup.CalendarService;
import vn.hocba.setup.ClassRemovalService;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.GroupService;
import vn.hocba.setup.StaffService;

/** How the admin board sets a year up: who teaches from when, weeks, classes, staff; and what stands above the school. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SetupIT {

  private static final String NEXT = "2027-2028";
  private static final CalendarService.Decree PLAN = new CalendarService.Decree("42/QĐ-THCS", "Nghỉ bão");
  private static final LocalDate IN_YEAR = LocalDate.of(2025, 3, 10);

  @Inject
  private AppointmentService appointing;
  @Inject
  private Appointments appointments;
  @Inject
  private CalendarService calendar;
  @Inject
  private LimitService limits;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private ClassSetupService classes;
  @Inject
  private ClassRemovalService removals;
  @Inject
  private StaffService staff;
  @Inject
  private GroupService groups;
  @Inject
  private UnitService organisation;
  @Inject
  private Units units;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  private static As board() {
    return As.person("quantri", Role.ADMIN_BOARD);
  }

  /** Appointing gives duties; other tests know the demo's teacher by those of the demo. */
  @AfterEach
  void dutiesAsInTheDemo() throws Exception {
    school.run("delete from account_duty where account_id = (select id from account where username = 'chunhiem')");
    school.run("update account set roles = 'HOMEROOM_TEACHER' where username = 'chunhiem'");
  }

  @Test
  void whoIsAppointedGetsTheDutyAndTheBoardOnlyFromThePrincipal() throws Exception {
    long c = school.imported("9S7");
    ClassSubject book = schools.subjectsOf(c).getFirst();
    long homeroom = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    String given = "select count(*) from audit_entry where action = 'GIVE_DUTY' and subject_id = 'chunhiem'";
    long before = school.count(given);
    board().does(() -> appoint(c, book, homeroom, IN_YEAR, null));
    assertEquals(1, school.count("select count(*) from account where username = 'chunhiem'"
        + " and roles = 'HOMEROOM_TEACHER,SUBJECT_TEACHER'"));
    assertEquals(before + 1, school.count(given));
    assertEquals(1, As.person("chunhiem", Role.SUBJECT_TEACHER).does(() -> enter(book, c, "7.0")));
    long runs = schools.staffOf(schools.schoolClass(c).orElseThrow().schoolId()).stream()
        .filter(m -> m.fullName().equals("Vũ Quang Huy")).findFirst().orElseThrow().id();
    assertEquals(ProblemCode.BOARD_APPOINTED,
        refused(() -> board().does(() -> appoint(c, book, runs, IN_YEAR.plusDays(1), null))).code());
    school.run("update account set roles = 'ADMIN_BOARD,SUBJECT_TEACHER' where username = 'quantri'");
    try {
      assertEquals(ProblemCode.BOARD_APPOINTED,
          refused(() -> board().does(() -> appoint(c, book, runs, IN_YEAR.plusDays(1), null))).code(),
          "who taught once by the principal's word makes no further book its own");
    } finally {
      school.run("update account set roles = 'ADMIN_BOARD' where username = 'quantri'");
    }
    assertEquals(homeroom, appointments.teacher(book, IN_YEAR.plusDays(1)));
  }

  @Test
  void noFileAppointsTheBoard() throws Exception {
    school.run("update account set roles = 'ADMIN_BOARD,SUBJECT_TEACHER' where username = 'bomon'");
    try {
      long c = school.imported("9S8");
      assertEquals(0, school.count("select count(*) from class_subject s join staff_member m on m.id = s.teacher_staff_id"
          + " join account a on a.id = m.account_id where a.username = 'bomon' and s.class_id = " + c));
    } finally {
      school.run("update account set roles = 'SUBJECT_TEACHER' where username = 'bomon'");
    }
  }

  @Test
  void whoWasReplacedNoLongerWritesAndTheHistoryStays() throws Exception {
    long c = school.imported("9S1");
    ClassSubject book = schools.subjectsOf(c).getFirst();
    assertEquals(1, TestSchool.teacher().does(() -> enter(book, c, "7.0")));
    long other = schools.staffMember(schools.schoolClass(c).orElseThrow().homeroomStaffId()).orElseThrow().id();
    board().does(() -> appoint(c, book, other, IN_YEAR, null));
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> TestSchool.teacher().does(() -> enter(book, c, "7.5"))).code());
    school.write("9S1", "8.0");
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> TestSchool.teacher().does(() -> enter(book, c, "7.5"))).code(),
        "an imported file gave the book back");
    List<AppointmentService.Line> history = board().does(() -> appointing.history(c));
    assertEquals(2, history.size());
    assertEquals(IN_YEAR.minusDays(1), history.get(1).to());
    assertEquals(TestClass.TEACHER, history.get(1).person());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'APPOINT' and class_id = " + c));
    TestSchool.principal().does(() -> lock(c));
    assertEquals(ProblemCode.CLASS_LOCKED, refused(() -> board().does(() -> appoint(c, book, other, IN_YEAR, null))).code());
    long before = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    board().does(() -> add("Hồ Chủ Nhiệm"));
    long next = board().does(staff::list).stream().filter(r -> r.fullName().equals("Hồ Chủ Nhiệm")).findFirst()
        .orElseThrow().id();
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> board().does(() -> lead(c, next, " "))).code());
    board().does(() -> lead(c, next, "Cô Hòa nghỉ thai sản"));
    assertEquals(next, appointments.homeroom(schools.schoolClass(c).orElseThrow(), IN_YEAR));
    board().does(() -> lead(c, before, "Cô Hòa trở lại"));
  }

  @Test
  void aSubstitutionEndsByItself() throws Exception {
    long c = school.imported("9S2");
    ClassSubject book = schools.subjectsOf(c).getFirst();
    long before = book.teacherStaffId();
    long other = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    board().does(() -> appoint(c, book, other, IN_YEAR, IN_YEAR.plusDays(9)));
    assertEquals(before, appointments.teacher(book, IN_YEAR.minusDays(1)));
    assertEquals(other, appointments.teacher(book, IN_YEAR));
    assertEquals(other, appointments.teacher(book, IN_YEAR.plusDays(9)));
    assertEquals(before, appointments.teacher(book, IN_YEAR.plusDays(10)));
    assertEquals(1, TestSchool.teacher().does(() -> enter(book, c, "7.0")), "the teacher has the book again");
  }

  @Test
  void listsShowWhoHasABookFromTheDayItChanges() throws Exception {
    long c = school.imported("9S3");
    long book = schools.subjectsOf(c).getFirst().id();
    long other = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    school.inTransaction(() -> {
      ClassSubject subject = schools.classSubject(book).orElseThrow();
      appointments.teacher(schools.schoolClassForChange(c).orElseThrow(), subject,
          new Appointments.Change(other, LocalDate.now(Clocks.VIETNAM), null, null, "Vũ Quang Huy"));
      // As it was before midnight.
      subject.assignTeacher(null);
      return null;
    });
    assertEquals(other, appointments.teacher(schools.classSubject(book).orElseThrow(), LocalDate.now(Clocks.VIETNAM)));
    appointments.turn();
    assertEquals(other, schools.classSubject(book).orElseThrow().teacherStaffId());
  }

  @Test
  void aSchoolMapsItsWeeksAndMayDoSoAgain() throws Exception {
    LocalDate monday = LocalDate.of(2027, 9, 13);
    CalendarPlan plan = new CalendarPlan(monday, 18, 17, 1, 1, Set.of(monday.plusWeeks(3)), false);
    long id = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    TestSchool.principal().does(() -> lay(plan));
    TestSchool.principal().does(() -> lay(plan));
    assertEquals(37, calendars.of(id, NEXT).weeks().size());
    TestSchool.principal().does(() -> shift(10, calendars.of(id, NEXT).firstDayOf(10).plusWeeks(1)));
    assertEquals(monday.plusWeeks(9), calendars.of(id, NEXT).firstDayOf(9));
    assertEquals(monday.plusWeeks(11), calendars.of(id, NEXT).firstDayOf(10));
    assertEquals(ProblemCode.CALENDAR_INVALID, refused(() -> TestSchool.principal().does(() -> shift(10, monday))).code());
    assertEquals(ProblemCode.CALENDAR_INVALID,
        refused(() -> TestSchool.principal().does(() -> shift(10, monday.plusWeeks(11).plusDays(1)))).code());
    TestSchool.principal().does(() -> reset());
    assertEquals(false, calendars.of(id, NEXT).own());
  }

  @Test
  void weeksMoveByADecisionOnlyAndNeverAReachedMilestoneOrOnePastTheLimit() throws Exception {
    LocalDate monday = DefaultCalendar.of(NEXT).firstDayOf(12);
    assertEquals(ProblemCode.DECISION_NUMBER, refused(() -> board().does(() -> shifted(NEXT, 12, monday.plusWeeks(1),
        new CalendarService.Decree(" ", "Nghỉ bão")))).code());
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> board().does(() -> shifted(NEXT, 12, monday.plusWeeks(1),
        new CalendarService.Decree("42/QĐ-THCS", null)))).code());
    assertEquals(ProblemCode.MILESTONE_PASSED, refused(() -> board().does(() -> shifted(TestClass.YEAR, 12,
        DefaultCalendar.of(TestClass.YEAR).firstDayOf(12).plusWeeks(1), PLAN))).code(), "a reached milestone moved");
    CalendarPlan longer = DefaultCalendar.plan(TestClass.YEAR);
    assertEquals(ProblemCode.CALENDAR_PASSED, refused(() -> board().does(() -> laid(TestClass.YEAR, new CalendarPlan(
        longer.firstMonday(), 18, 17, 0, 1, longer.holidays(), true)))).code(), "a year that is over was laid out anew");
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    officer.does(() -> limit(monday.plusWeeks(1).atStartOfDay(Clocks.VIETNAM).toInstant(), "214/SGDĐT"));
    try {
      Problem late = refused(() -> board().does(() -> shifted(NEXT, 12, monday.plusWeeks(1), PLAN)));
      assertEquals(ProblemCode.MILESTONE_AFTER_LIMIT, late.code());
      assertEquals(List.of(12, "214/SGDĐT"), List.of(late.args().get(0), late.args().get(2)));
    } finally {
      officer.does(() -> limit(null, "215/SGDĐT"));
    }
    TestSchool.principal().does(() -> shifted(NEXT, 12, monday.plusWeeks(1), PLAN));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'MAP_CALENDAR' and reason = '"
        + "42/QĐ-THCS: Nghỉ bão' and detail like '%WEEK 12: " + monday + " → " + monday.plusWeeks(1) + "'"));
    TestSchool.principal().does(this::reset);
  }

  @Test
  void theBoardsCalendarCountsWhenThePrincipalHasConfirmedItInHerOwnAccount() throws Exception {
    long id = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    LocalDate monday = DefaultCalendar.of(NEXT).firstDayOf(20);
    board().does(() -> shifted(NEXT, 20, monday.plusWeeks(1), PLAN));
    assertFalse(calendars.of(id, NEXT).own(), "counts without the principal");
    assertEquals(List.of(), board().does(calendar::waiting));
    CalendarService.Waiting asked = TestSchool.principal().does(calendar::waiting).getFirst();
    CalendarService.Change first = asked.changes().getFirst();
    assertEquals(List.of(20, monday, monday.plusWeeks(1)),
        List.of(first.number(), first.before().firstDay(), first.after().firstDay()));
    assertEquals(DefaultCalendar.of(NEXT).weeks().size() - 19, asked.changes().size(), "not every week was told");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> board().does(() -> decided(asked.id(), true))).code());
    assertTrue(board().does(() -> calendar.sent(NEXT)).orElseThrow().waits(), "who sent it does not see that it waits");
    TestSchool.principal().does(() -> decided(asked.id(), false));
    CalendarService.Sent refused = board().does(() -> calendar.sent(NEXT)).orElseThrow();
    assertFalse(refused.waits());
    assertEquals("Trần Quốc Bảo", refused.decidedBy(), "who sent it is not told who refused it");
    assertFalse(calendars.of(id, NEXT).own());
    board().does(() -> shifted(NEXT, 20, monday.plusWeeks(2), PLAN));
    long seen = TestSchool.principal().does(calendar::waiting).getFirst().id();
    board().does(() -> shifted(NEXT, 20, monday.plusWeeks(2), new CalendarService.Decree("43/KH", "Nghỉ bão")));
    Problem other = refused(() -> TestSchool.principal().does(() -> decided(seen, true)));
    assertEquals(List.of(ProblemCode.CALENDAR_REPLACED, "43/KH"), List.of(other.code(), other.args().getFirst()));
    assertFalse(calendars.of(id, NEXT).own(), "a calendar nobody saw was confirmed");
    long again = TestSchool.principal().does(calendar::waiting).getFirst().id();
    TestSchool.principal().does(() -> decided(again, true));
    assertEquals(monday.plusWeeks(2), calendars.of(id, NEXT).firstDayOf(20));
    assertEquals(Optional.empty(), board().does(() -> calendar.sent(NEXT)));
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> TestSchool.principal().does(() -> decided(again, true))).code());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'MAP_CALENDAR' and detail like '%WEEK 20: "
        + monday + " → " + monday.plusWeeks(2) + "; LAID_OUT_BY: Vũ Quang Huy%'"));
    TestSchool.principal().does(this::reset);
  }

  private boolean decided(long id, boolean confirm) {
    calendar.decide(id, confirm);
    return true;
  }

  private boolean laid(String year, CalendarPlan plan) {
    calendar.lay(year, plan, PLAN);
    return true;
  }

  private boolean shifted(String year, int week, LocalDate monday, CalendarService.Decree by) {
    calendar.shift(year, week, monday, by);
    return true;
  }

  private boolean limit(Instant latest, String number) {
    limits.set(NEXT, "DIEM_1_LAN_1", latest, number);
    return true;
  }

  @Test
  void subjectsComeFromTheCurriculumAndThoseWithMarksStay() throws Exception {
    board().does(() -> classes.found(NEXT, 8, "8P1, 8P2"));
    assertEquals(ProblemCode.CLASS_KNOWN, refused(() -> board().does(() -> classes.found(NEXT, 8, "8P3 8P1"))).code());
    assertEquals(ProblemCode.CLASS_KNOWN, refused(() -> board().does(() -> classes.found(NEXT, 8, "8p1"))).code());
    assertEquals(ProblemCode.CLASS_OF_OTHER_GRADE, refused(() -> board().does(() -> classes.found(NEXT, 8, "9P1"))).code());
    assertEquals(ProblemCode.GRADE_NOT_HERE, refused(() -> board().does(() -> classes.found(NEXT, 10, "10P1"))).code());
    ClassSetupService.View view = board().does(() -> classes.find(classId(NEXT, "8P1")));
    assertTrue(view.subjects().stream().anyMatch(s -> s.subject().equals("TOAN")), view.subjects().toString());
  }

  @Test
  void aClassFoundedByMistakeIsRemovedAndOneThatHoldsSomethingStays() throws Exception {
    board().does(() -> classes.found(NEXT, 8, "8X7"));
    long mistake = classId(NEXT, "8X7");
    long person = schools.staffMember(schools.schoolClass(mistake).orElseThrow().schoolId(), TestClass.TEACHER).id();
    board().does(() -> appoint(mistake, schools.subjectsOf(mistake).getFirst(), person, LocalDate.of(2027, 9, 6), null));
    assertEquals("8X7", board().does(() -> removals.remove(mistake)));
    assertTrue(schools.schoolClass(mistake).isEmpty() && schools.subjectsOf(mistake).isEmpty());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'REMOVE_CLASS' and refused = false and"
        + " old_value = '8X7' and detail = '" + NEXT + "'"));
    long held = school.imported("9X7");
    assertEquals(List.of(ProblemCode.CLASS_HOLDS, List.of("9X7", "PUPILS")), told(refused(() -> board().does(() -> removals.remove(held)))));
    school.run("update enrolment set left_on = date '2025-01-10' where class_id = " + held);
    assertEquals(List.of(ProblemCode.CLASS_HOLDS, List.of("9X7", "PUPILS")), told(refused(() -> board().does(() -> removals.remove(held)))));
    assertTrue(schools.schoolClass(held).isPresent());
  }

  private static List<Object> told(Problem refusal) {
    return List.of(refusal.code(), refusal.args());
  }

  @Test
  void staffAndGroupsAreKeptAndNobodyLeavesWithClasses() throws Exception {
    board().does(() -> add("Hồ Thử Việc"));
    assertEquals(ProblemCode.STAFF_KNOWN, refused(() -> board().does(() -> add("Hồ  Thử Việc"))).code());
    long id = board().does(staff::list).stream().filter(r -> r.fullName().equals("Hồ Thử Việc")).findFirst()
        .orElseThrow().id();
    board().does(() -> namesake("Hồ Thử Việc", "gv77"));
    assertEquals(ProblemCode.STAFF_CODE_REFUSED,
        refused(() -> board().does(() -> namesake("Hồ Thử Việc", "GV77"))).code());
    assertEquals(Set.of("GV77", "NV" + id), board().does(staff::list).stream()
        .filter(r -> r.fullName().equals("Hồ Thử Việc")).map(StaffService.Row::code).collect(Collectors.toSet()));
    board().does(() -> group(Set.of(id), id));
    assertEquals(ProblemCode.SETUP_FIELD, refused(() -> board().does(() -> group(Set.of(), id))).code());
    board().does(() -> groups.copy("2028-2029"));
    assertEquals(1, board().does(() -> groups.list("2028-2029")).size());
    long c = school.imported("9S6");
    ClassSubject book = schools.subjectsOf(c).getFirst();
    board().does(() -> appoint(c, book, id, IN_YEAR, null));
    assertEquals(ProblemCode.STAFF_APPOINTED, refused(() -> board().does(() -> gone(id))).code());
    board().does(() -> appoint(c, book, null, IN_YEAR, null));
    board().does(() -> gone(id));
    assertEquals(ProblemCode.STAFF_NOT_HERE, refused(() -> board().does(() -> appoint(c, book, id, IN_YEAR, null))).code());
  }

  /** TT-02: the head reads the members' books and writes in none of them. */
  @Test
  void theHeadOfASubjectGroupReadsTheBooksOfItsMembersAndNoOther() throws Exception {
    long c = school.imported("9S9");
    ClassSubject book = schools.subjectsOf(c).getFirst();
    long homeroom = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    As head = As.person("chunhiem", Role.SUBJECT_TEACHER);
    school.run("update account set roles = 'SUBJECT_TEACHER' where username = 'chunhiem'");
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> head.does(() -> gradebooks.view(book.id()))).code());
    board().does(() -> grouped(null, "Tổ Thử Toán", Set.of(homeroom, book.teacherStaffId()), homeroom));
    long id = board().does(() -> groups.list(TestClass.YEAR)).stream().filter(g -> g.name().equals("Tổ Thử Toán"))
        .findFirst().orElseThrow().id();
    try {
      assertEquals(false, head.does(() -> gradebooks.view(book.id())).editable());
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> head.does(() -> enter(book, c, "7.0"))).code());
      long another = school.count("select min(id) from staff_member where school_id = " + schools.schoolClass(c)
          .orElseThrow().schoolId() + " and id not in (" + homeroom + ", " + book.teacherStaffId() + ")");
      board().does(() -> grouped(id, "Tổ Thử Toán", Set.of(homeroom, another), homeroom));
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> head.does(() -> gradebooks.view(book.id()))).code());
    } finally {
      board().does(() -> ungrouped(id));
    }
  }

  @Test
  void aSchoolStandsUnderTheDistrictAsLongAsThereWereDistricts() throws Exception {
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    LocalDate last = LocalDate.of(2025, 6, 30);
    long id = schools.schoolByCode("66643499").orElseThrow().id();
    assertEquals(List.of(UnitKind.DISTRICT, UnitKind.PROVINCE, UnitKind.MINISTRY), above(id, last));
    assertEquals(List.of(UnitKind.COMMUNE, UnitKind.PROVINCE, UnitKind.MINISTRY), above(id, last.plusDays(1)));
    long district = units.byCode("PGDDT-66-643").orElseThrow().id();
    long province = units.byCode("SGDDT-66").orElseThrow().id();
    assertEquals(ProblemCode.UNIT_PLACE,
        refused(() -> officer.does(() -> under(id, district, last.plusDays(1)))).code());
    officer.does(() -> under(id, province, last.plusYears(3)));
    assertEquals(List.of(UnitKind.PROVINCE, UnitKind.MINISTRY), above(id, last.plusYears(3)));
    assertEquals(List.of(UnitKind.COMMUNE, UnitKind.PROVINCE, UnitKind.MINISTRY), above(id, last.plusYears(2)));
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> TestSchool.principal().does(() -> under(id, province, last))).code());
    long added = officer.does(() -> organisation.addSchool(new UnitService.NewSchool("66643555", "Trường THPT Thử",
        "Đắk Lắk", SchoolType.PUBLIC, Set.of("THPT")), province, last, null));
    assertTrue(schools.school(added).orElseThrow().demo(), "the demo would not start again");
  }

  private List<UnitKind> above(long id, LocalDate day) {
    return units.above(id, day).stream().map(OrgUnit::kind).toList();
  }

  private boolean under(long id, long unit, LocalDate from) {
    organisation.move(id, unit, from, "9/QĐ-SGDĐT");
    return true;
  }

  private long classId(String year, String name) {
    long id = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    return schools.schoolClass(id, year, name).orElseThrow().id();
  }

  private int enter(ClassSubject book, long c, String mark) {
    Enrolment e = schools.enrolments(c).getFirst();
    return gradebooks.save(book.id(), List.of(new CellChange(e.id() + ":1:FINAL:1", mark, 0))).saved().size();
  }

  private boolean appoint(long c, ClassSubject book, Long person, LocalDate from, LocalDate to) {
    appointing.appoint(c, new NewAppointment(List.of(book.id()), false, person, from, to, "Phân công lại"));
    return true;
  }

  private boolean lead(long c, Long person, String reason) {
    appointing.appoint(c, new NewAppointment(List.of(), true, person, IN_YEAR, null, reason));
    return true;
  }

  private boolean lay(CalendarPlan plan) {
    calendar.lay(NEXT, plan, PLAN);
    return true;
  }

  private boolean shift(int week, LocalDate monday) {
    calendar.shift(NEXT, week, monday, PLAN);
    return true;
  }

  private boolean reset() {
    calendar.reset(NEXT, PLAN);
    return true;
  }

  private boolean lock(long c) {
    locks.lock(c, "12/QĐ", "Thử");
    return true;
  }

  private boolean add(String name) {
    staff.add(name, "", StaffDuty.TEACHER, null, null);
    return true;
  }

  private boolean namesake(String name, String code) {
    staff.add(name, code, StaffDuty.TEACHER, null, null);
    return true;
  }

  private boolean group(Set<Long> members, Long head) {
    groups.save(null, NEXT, "Tổ Thử " + members.size(), members, head);
    return true;
  }

  private boolean grouped(Long id, String name, Set<Long> members, Long head) {
    groups.save(id, TestClass.YEAR, name, members, head);
    return true;
  }

  private boolean ungrouped(long id) {
    groups.remove(id);
    return true;
  }

  private boolean gone(long id) {
    staff.change(id, StaffDuty.TEACHER, null, null, IN_YEAR.minusDays(1));
    return true;
  }
}
