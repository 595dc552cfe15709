package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.Marks;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.NewDecision;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.PupilMove;
import vn.hocba.school.Schools;
import vn.hocba.setup.ClassLists;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.EnrolmentService;
import vn.hocba.setup.NewPupil;
import vn.hocba.setup.ProfileService;
import vn.hocba.setup.RollOver;
import vn.hocba.setup.RollOverService;
import vn.hocba.setup.TransferService;

/** How pupils come into the classes of a year: from the year before, by a pasted list, and from class to class. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EnrolmentIT {

  private static final String NEXT = "2027-2028";
  private static final LocalDate IN_YEAR = LocalDate.of(2025, 3, 10);

  @Inject
  private ClassSetupService classes;
  @Inject
  private EnrolmentService enrolments;
  @Inject
  private ClassLists lists;
  @Inject
  private TransferService transfers;
  @Inject
  private ProfileService profiles;
  @Inject
  private LockDecisionService decisions;
  @Inject
  private RollOverService rollOver;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private Marks marks;
  @Inject
  private RulesInForce rules;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  private static As board() {
    return As.person("quantri", Role.ADMIN_BOARD);
  }

  @Test
  void pupilsGoUpByTheirResultsOnceAndNobodyTwice() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long old = full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, "6R1", 6);
    full.fill(old, As.person("bomon", Role.SUBJECT_TEACHER), "2:TOAN:2:FINAL:1");
    board().does(() -> classes.found(NEXT, 7, "7R1"));
    long next = classId(NEXT, "7R1");
    board().does(() -> enrolments.paste(next, "066215900001\tNguyễn Văn An\t12/11/2015\tNam\n"
        + "066215900002\tVũ Thị Nga\t02/03/2015\tNữ"));
    board().does(() -> place(next, schools.enrolments(next).getLast().id(), 1));
    assertEquals(0, row(old).promoted(), "a year that is not closed has no results");
    school.inTransaction(() -> {
      schools.schoolClassForChange(old).orElseThrow().become(ClassState.CLOSED, "Trần Quốc Bảo", Instant.now(), null);
      return null;
    });
    RollOver preview = board().does(() -> rollOver.preview(NEXT));
    RollOver.Row row = row(old);
    assertEquals(1, row.promoted());
    assertEquals(List.of(FullClass.pupil("6R1", 2)), row.open());
    assertTrue(row.into().up() != null, "7R1 was not found for 6R1");
    assertEquals(ProblemCode.PREVIEW_STALE, refused(() -> board().does(() -> take("an old page", row))).code());
    assertEquals(1, board().does(() -> take(preview.stamp(), row)).promoted());
    assertEquals(ProblemCode.PREVIEW_STALE, refused(() -> board().does(() -> take(preview.stamp(), row))).code());
    assertEquals(0, board().does(() -> take(rollOver.preview(NEXT).stamp(), row)).promoted());
    assertEquals(List.of("Vũ Thị Nga", "Nguyễn Văn An"), names(row.into().up()).subList(0, 2),
        "the order that somebody gave by hand is lost");
    assertEquals(3, schools.enrolments(row.into().up()).size());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'ROLL_OVER' and class_id = "
        + row.into().up()));
  }

  private RollOver.Row row(long classId) throws Exception {
    return board().does(() -> rollOver.preview(NEXT)).classes().stream().filter(r -> r.classId() == classId)
        .findFirst().orElseThrow();
  }

  @Test
  void marksGoAlongToAnotherClassAndStayWhenAPupilLeaves() throws Exception {
    long from = school.imported("9S4");
    long to = school.imported("9S5");
    long pupil = schools.enrolments(from).getFirst().id();
    int written = marks.ofClass(from).size();
    int there = marks.ofClass(to).size();
    board().does(() -> move(from, pupil, to));
    assertEquals(1, schools.enrolments(from).size());
    assertEquals(3, schools.enrolments(to).size());
    assertEquals(written / 2, marks.ofClass(from).size());
    assertEquals(there + written / 2, marks.ofClass(to).size());
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> board().does(() -> leave(to, pupil, " "))).code());
    board().does(() -> leave(to, pupil, "Theo gia đình"));
    assertEquals(2, schools.enrolments(to).size());
    assertEquals(there + written / 2, marks.ofClass(to).size());
    EnrolmentService.View view = board().does(() -> enrolments.view(to));
    assertEquals(List.of(PupilMove.Kind.CLASS, PupilMove.Kind.OUT), view.moves().stream().map(m -> m.kind()).toList());
    school.write("9S5", "8.5");
    assertEquals(2, schools.enrolments(to).size(), "an import brought somebody back");
    TestSchool.principal().does(() -> lock(from));
    long other = schools.enrolments(to).getFirst().id();
    assertEquals(ProblemCode.CLASS_LOCKED, refused(() -> board().does(() -> move(to, other, from))).code());
  }

  @Test
  void aRegisterEntryIsChangedFieldByFieldUntilItIsLocked() throws Exception {
    long c = school.imported("9T1");
    ProfileService.Row row = TestSchool.homeroom().does(() -> profiles.view(c)).pupils().getFirst();
    Pupil.Profile said = new Pupil.Profile("Học Sinh Thử Đổi Tên", row.profile().birthDate(), "Gia Lai", "MALE",
        "Ê Đê", "Con thương binh", "Phường An Lạc", "Trần Cha", "Lê Mẹ", "0900000000", "Việt Nam",
        "Hà Tĩnh", "Ông nội");
    assertEquals(ProblemCode.PROFILE_CONSENT, refused(() -> TestSchool.homeroom().does(() -> change(c, row, said)))
        .code(), "a name changed without the principal");
    Pupil.Profile born = new Pupil.Profile(row.profile().fullName(), row.profile().birthDate().minusDays(1), null, null,
        null, null, null, null, null, null);
    assertEquals(ProblemCode.PROFILE_CONSENT, refused(() -> board().does(() -> change(c, row, born))).code());
    assertEquals(ProblemCode.PERSON_NAME, refused(() -> board().does(() -> agreed(c, row, named(row,
        "Nguyễn Diệu Thảo <b>", null)))).code());
    assertEquals(ProblemCode.SETUP_FIELD, refused(() -> board().does(() -> agreed(c, row, named(row,
        row.profile().fullName(), "abc")))).code());
    TestSchool.homeroom().does(() -> agreed(c, row, said));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'KEEP_PROFILE' and class_id = " + c
        + " and detail like 'fullName%' and reason = '31/TTr: Giấy khai sinh bản mới'"));
    assertEquals(said, board().does(() -> profiles.view(c)).pupils().getFirst().profile());
    assertEquals(12, school.count("select count(*) from audit_entry where action = 'KEEP_PROFILE' and class_id = " + c));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'KEEP_PROFILE' and class_id = " + c
        + " and detail like 'ethnicity%' and old_value = 'Kinh' and new_value = 'Ê Đê'"));
    assertEquals(ProblemCode.PREVIEW_STALE, refused(() -> board().does(() -> change(c, row, said))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> TestSchool.teacher().does(() -> profiles.view(c))).code());
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> As.person("quantri.benkia", Role.ADMIN_BOARD).does(() -> profiles.view(c))).code());
    ProfileService.Row now = board().does(() -> profiles.view(c)).pupils().getFirst();
    long lock = TestSchool.principal().does(() -> decisions.decide(new NewDecision(LockDecision.Kind.LOCK, TestClass.YEAR,
        new LockExtent(LockContent.PROFILE, null, null, null, null, c, null), null, null, null, "20/QĐ", "Kiểm tra")));
    board().does(() -> executed(lock));
    try {
      assertEquals(ProblemCode.PART_LOCKED, refused(() -> board().does(() -> change(c, now, said))).code());
      assertEquals(ProblemCode.PART_LOCKED, refused(() -> board().does(() -> entered(c))).code());
    } finally {
      school.forgetLock(lock);
    }
    board().does(() -> entered(c));
  }

  @Test
  void whoDidNotLeaveAfterAllIsInTheClassAgain() throws Exception {
    long c = school.imported("9T2");
    Enrolment e = schools.enrolments(c).getFirst();
    int written = marks.ofClass(c).size();
    assertEquals(ProblemCode.NOT_GONE, refused(() -> board().does(() -> back(c, e.pupilId(), "Nhầm"))).code());
    board().does(() -> leave(c, e.id(), "Theo gia đình"));
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> board().does(() -> back(c, e.pupilId(), " "))).code());
    assertTrue(board().does(() -> enrolments.view(c)).moves().getFirst().gone());
    board().does(() -> back(c, e.pupilId(), "Gia đình không chuyển nữa"));
    EnrolmentService.View view = board().does(() -> enrolments.view(c));
    assertEquals(2, view.pupils().size());
    assertEquals(List.of(PupilMove.Kind.OUT, PupilMove.Kind.BACK), view.moves().stream().map(m -> m.kind()).toList());
    assertTrue(view.moves().stream().noneMatch(EnrolmentService.Moved::gone));
    assertEquals(written, marks.ofClass(c).size());
    TestSchool.principal().does(() -> lock(c));
    assertEquals(ProblemCode.CLASS_LOCKED, refused(() -> board().does(() -> back(c, e.pupilId(), "Nhầm"))).code());
  }

  @Test
  void aPastedListComesInWholeInTheOrderOfGivenNames() throws Exception {
    board().does(() -> classes.found(NEXT, 6, "6P1"));
    long c = classId(NEXT, "6P1");
    String list = "Mã định danh\tHọ và tên\tNgày sinh\n066216900001\tVũ Thị Nga\t02/03/2016\tNữ\n"
        + "066216900002\tNguyễn Văn An\t12/11/2016\tNam\tĐắk Lắk\n066216900003;Lê Hoàng Ân;1/1/2016;nam\n";
    assertEquals(3, board().does(() -> enrolments.preview(c, list)).size());
    assertEquals(0, schools.enrolments(c).size());
    assertEquals(ProblemCode.PASTED_LINE, refused(() -> board().does(() -> enrolments.paste(c, list + "1\tA B\tx"))).code());
    assertEquals(0, schools.enrolments(c).size(), "half a list came in");
    board().does(() -> enrolments.paste(c, list));
    assertEquals(List.of("Nguyễn Văn An", "Lê Hoàng Ân", "Vũ Thị Nga"), names(c));
    assertEquals(ProblemCode.PUPIL_ENROLLED, refused(() -> board().does(() -> enrolments.paste(c, list))).code());
    long last = schools.enrolments(c).getLast().id();
    board().does(() -> place(c, last, 1));
    assertEquals(List.of("Vũ Thị Nga", "Nguyễn Văn An", "Lê Hoàng Ân"), names(c));
    board().does(() -> enrolments.paste(c, "066216900004\tTrần Thị Bình\t02/03/2016\tNữ"));
    assertEquals(List.of("Vũ Thị Nga", "Nguyễn Văn An", "Lê Hoàng Ân", "Trần Thị Bình"), names(c),
        "the order that somebody gave by hand is lost");
    assertFalse(school.inTransaction(() -> lists.isSorted(schools.schoolClass(c).orElseThrow())));
    board().does(() -> entered(c, "066216900005", "Lê Thị Cúc"));
    assertEquals("Lê Thị Cúc", names(c).getLast(), "the order that somebody gave by hand is lost");
    board().does(() -> sort(c));
    assertEquals("Nguyễn Văn An", names(c).getFirst());
    assertTrue(school.inTransaction(() -> lists.isSorted(schools.schoolClass(c).orElseThrow())));
    board().does(() -> entered(c, "066216900006", "Đỗ Văn Bách"));
    assertEquals(List.of("Nguyễn Văn An", "Lê Hoàng Ân", "Đỗ Văn Bách", "Trần Thị Bình", "Lê Thị Cúc", "Vũ Thị Nga"), names(c),
        "one pupil who was entered alone left the class without its order");
  }

  private long classId(String year, String name) {
    long id = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    return schools.schoolClass(id, year, name).orElseThrow().id();
  }

  private List<String> names(long c) throws Exception {
    return board().does(() -> enrolments.view(c)).pupils().stream().map(EnrolmentService.Row::fullName).toList();
  }

  private RollOver.Done take(String stamp, RollOver.Row row) {
    Map<Long, RollOver.Into> into = new HashMap<>();
    into.put(row.classId(), row.into());
    return rollOver.take(NEXT, new RollOver.Decision(stamp, into));
  }

  private boolean move(long from, long pupil, long to) {
    transfers.move(from, pupil, to, IN_YEAR, "Nguyện vọng của gia đình");
    return true;
  }

  private boolean leave(long c, long pupil, String reason) {
    transfers.leave(c, pupil, PupilMove.Kind.OUT, IN_YEAR.plusDays(7), "Trường THCS Khác", reason);
    return true;
  }

  private boolean place(long c, long pupil, int position) {
    enrolments.place(c, pupil, position);
    return true;
  }

  private boolean sort(long c) {
    enrolments.sort(c);
    return true;
  }

  private static Pupil.Profile named(ProfileService.Row row, String name, String phone) {
    return new Pupil.Profile(name, row.profile().birthDate(), null, null, null, null, null, null, null, phone);
  }

  private boolean agreed(long c, ProfileService.Row row, Pupil.Profile said) {
    profiles.change(c, row.enrolmentId(), said, row.version(),
        new ProfileService.Consent("31/TTr", "Giấy khai sinh bản mới"));
    return true;
  }

  private boolean change(long c, ProfileService.Row row, Pupil.Profile said) {
    profiles.change(c, row.enrolmentId(), said, row.version());
    return true;
  }

  private boolean entered(long c) {
    return entered(c, "066209990101", "Học Sinh Mới");
  }

  private boolean entered(long c, String identifier, String name) {
    enrolments.enter(c, new NewPupil(identifier, name, LocalDate.of(2009, 9, 9), null, null, null, null,
        null, null, null, null, null, null));
    return true;
  }

  private boolean back(long c, long pupil, String reason) {
    transfers.comeBack(c, pupil, IN_YEAR.plusDays(9), reason);
    return true;
  }

  private boolean executed(long id) {
    decisions.execute(id);
    return true;
  }

  private boolean lock(long c) {
    locks.lock(c, "12/QĐ", "Thử");
    return true;
  }
}
