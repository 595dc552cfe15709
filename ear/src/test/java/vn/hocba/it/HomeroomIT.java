package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.homeroom;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.attendance.SheetChange;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.Progress;
import vn.hocba.lock.LockService;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ClosingService;

/** Lists are approved only when everybody has completed, a change undoes that, and nobody reaches another's class. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class HomeroomIT {

  private static final LocalDate DAY = LocalDate.of(2024, 10, 7);

  @Inject
  private ApprovalService approvals;
  @Inject
  private AttendanceService attendance;
  @Inject
  private ConductService conduct;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void listsAreApprovedOnlyWhenEverybodyHasCompleted() throws Exception {
    long classId = school.imported("9H1");
    Problem missing = refused(() -> teacher().does(() -> complete(classId, Period.TERM_1, TestClass.SUBJECT)));
    assertEquals(ProblemCode.ENTRIES_MISSING, missing.code());
    assertEquals(List.of(2, 2, 0), missing.args().subList(0, 3));
    assertTrue(missing.args().get(3).toString().contains("Học Sinh Thử 1 (1)"), missing.args().toString());
    school.finals(classId, 1);
    Problem owed = refused(() -> principal().does(() -> approve(classId, Period.TERM_1)));
    assertEquals(ProblemCode.COMPLETION_OWED, owed.code());
    assertEquals(List.of(2, new Parts(List.of(Parts.named(TestClass.SUBJECT, TestClass.TEACHER),
        "HOMEROOM=Nguyễn Thị Thanh Hòa")), "TERM_1"), owed.args().subList(1, 4));
    teacher().does(() -> complete(classId, Period.TERM_1, TestClass.SUBJECT));
    assertEquals(ProblemCode.COMPLETION_OWED, refused(() -> homeroom().does(() -> send(classId))).code());
    homeroom().does(() -> complete(classId, Period.TERM_1, Declaration.HOMEROOM));
    assertEquals(ProblemCode.LISTS_NOT_SENT,
        refused(() -> principal().does(() -> approve(classId, Period.TERM_1))).code());
    homeroom().does(() -> send(classId));
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> As.person("phohieutruong", Role.DEPUTY).does(() -> approve(classId, Period.TERM_1))).code());
    principal().does(() -> approve(classId, Period.TERM_1));
    assertTrue(progress(classId, Period.TERM_1).isApproved());
    assertFalse(progress(classId, Period.YEAR).isApproved(), "a term's approval counts for the year");
  }

  @Test
  void aLaterMarkVoidsTheCompletionAndTheApprovalOfItsTermOnly() throws Exception {
    long classId = approved("9H2");
    long book = schools.subjectsOf(classId).getFirst().id();
    long pupil = schools.enrolments(classId).getFirst().id();
    teacher().does(() -> gradebooks.save(book, List.of(new CellChange(pupil + ":2:FINAL:1", "7.0", 0))));
    assertTrue(progress(classId, Period.TERM_1).isApproved(), "a mark of term II undid term I");
    long voided = voided(classId);
    teacher().does(() -> gradebooks.save(book, List.of(new CellChange(pupil + ":1:FINAL:1", "6.0", 1))));
    Progress.OfPeriod after = progress(classId, Period.TERM_1);
    assertFalse(after.isApproved());
    assertFalse(after.isSent());
    assertEquals(List.of(TestClass.SUBJECT), after.owing().stream().map(Progress.Part::part).toList());
    assertEquals(TestClass.TEACHER, after.approved().voidedBy());
    assertEquals(voided + 1, voided(classId), "the change of mind is not in the audit trail");
    // The same value again changes nothing, so it undoes nothing.
    teacher().does(() -> complete(classId, Period.TERM_1, TestClass.SUBJECT));
    teacher().does(() -> gradebooks.save(book, List.of(new CellChange(pupil + ":1:FINAL:1", "6.0", 2))));
    assertTrue(progress(classId, Period.TERM_1).owing().isEmpty());
  }

  @Test
  void conductVoidsTheHomeroomPartAndTwoSaversSeeBothValues() throws Exception {
    long classId = approved("9H3");
    long pupil = schools.enrolments(classId).getFirst().id();
    SheetAnswer late = conductOf(classId, pupil, "DAT", "KHA");
    assertEquals("TOT", late.conflicts().getFirst().theirs());
    assertEquals("DAT", late.conflicts().getFirst().yours());
    assertTrue(progress(classId, Period.TERM_1).isApproved(), "a conflict undid the approval");
    assertEquals(1, conductOf(classId, pupil, "DAT", "TOT").saved().size());
    assertEquals(List.of(Declaration.HOMEROOM),
        progress(classId, Period.TERM_1).owing().stream().map(Progress.Part::part).toList());
    assertEquals(1, conductOf(classId, pupil, "GIOI", "DAT").refused().size());
  }

  @Test
  void anImportThatChangesAMarkVoidsAsWell() throws Exception {
    long classId = approved("9H4");
    school.write("9H4", "9.0");
    assertEquals(List.of(TestClass.SUBJECT),
        progress(classId, Period.TERM_1).owing().stream().map(Progress.Part::part).toList());
  }

  @Test
  void conductThatStoodIsChangedWithAReasonAndWhatStoodIsKept() throws Exception {
    long classId = school.imported("9H14");
    long pupil = schools.enrolments(classId).getFirst().id();
    assertEquals(ProblemCode.CONDUCT_REASON, conductOf(classId, pupil, "KHA", "TOT", " ").refused().getFirst().code());
    assertEquals(1, conductOf(classId, pupil, "KHA", "TOT", "Vi phạm nội quy thi").saved().size());
    assertEquals(1, school.count("select count(*) from correction where class_id = " + classId + " and place ="
        + " '1:CONDUCT:1' and old_value = 'TOT' and new_value = 'KHA' and reason = 'Vi phạm nội quy thi'"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'CORRECT_CONDUCT' and class_id = "
        + classId + " and old_value = 'TOT' and new_value = 'KHA' and reason = 'Vi phạm nội quy thi'"));
    assertEquals(ProblemCode.CONDUCT_REASON, conductOf(classId, pupil, "DAT", "KHA", null).refused().getFirst().code(),
        "a corrected entry was changed again without a reason");
  }

  @Test
  void aLockedClassRefusesEverything() throws Exception {
    long classId = school.imported("9H8");
    long pupil = schools.enrolments(classId).getFirst().id();
    school.finals(classId, 1);
    principal().does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return true;
    });
    List<Callable<?>> writes = List.of(() -> roll(classId, DAY, pupil, "P", null),
        () -> conductOf(classId, pupil, "KHA", "TOT"), () -> homeroom().does(() -> send(classId)),
        () -> homeroom().does(() -> complete(classId, Period.TERM_1, Declaration.HOMEROOM)),
        () -> teacher().does(() -> complete(classId, Period.TERM_1, TestClass.SUBJECT)),
        () -> principal().does(() -> approve(classId, Period.TERM_1)));
    for (Callable<?> write : writes) {
      assertEquals(ProblemCode.CLASS_LOCKED, refused(write).code());
    }
    assertEquals("0/0", school.absences(classId, pupil));
    assertEquals(writes.size(), school.count("select count(*) from audit_entry where refused = true"
        + " and subject_kind = 'CLASS' and subject_id = '" + classId + "'"));
    // The test server, as the demo, closes a year without an approval.
    assertEquals(2, principal().does(() -> closings.close(classId)).issued());
  }

  @Test
  void whereTheSettingWantsItAYearClosesOnlyApprovedAndTheRefusalNamesWhoOwesWhat() throws Exception {
    long classId = school.imported("9H9");
    school.finals(classId, 1);
    school.finals(classId, 2);
    System.setProperty("hocba.close.requires.approval", "true");
    try {
      assertEquals("COMPLETE", refused(() -> principal().does(() -> closings.unapproved(classId).map(p -> {
        throw p;
      }))).args().get(3), "a class that was never locked is not to be reopened");
      Problem owed = lockedAndRefused(classId);
      assertEquals(List.of("9H9", "OWED", new Parts(List.of(Parts.named(TestClass.SUBJECT, TestClass.TEACHER),
          "HOMEROOM=Nguyễn Thị Thanh Hòa")), "REOPEN"), owed.args());
      teacher().does(() -> complete(classId, Period.YEAR, TestClass.SUBJECT));
      homeroom().does(() -> complete(classId, Period.YEAR, Declaration.HOMEROOM));
      assertEquals(List.of("NOT_SENT", "Nguyễn Thị Thanh Hòa"), lockedAndRefused(classId).args().subList(1, 3));
      homeroom().does(() -> send(classId, Period.YEAR));
      assertEquals("SENT", lockedAndRefused(classId).args().get(1));
      principal().does(() -> approve(classId, Period.YEAR));
      assertEquals(2, principal().does(() -> {
        locks.lock(classId, "12/QĐ", "Thử");
        return closings.close(classId);
      }).issued());
    } finally {
      System.clearProperty("hocba.close.requires.approval");
    }
  }

  private Problem lockedAndRefused(long classId) throws Exception {
    principal().does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return true;
    });
    Problem refusal = refused(() -> principal().does(() -> closings.close(classId)));
    assertEquals(ProblemCode.APPROVAL_MISSING, refusal.code());
    school.reopen(classId, "Duyệt trước khi kết sổ");
    return refusal;
  }

  @Test
  void nobodyReachesAnotherTeachersOrSchoolsClass() throws Exception {
    long classId = school.imported("9H10");
    long foreign = foreign("9H11");
    long pupil = schools.enrolments(foreign).getFirst().id();
    List<Callable<?>> reaches = List.of(() -> roll(foreign, DAY, pupil, "P", null),
        () -> conductOf(foreign, pupil, "KHA", "TOT"), () -> homeroom().does(() -> conduct.view(foreign)),
        () -> homeroom().does(() -> attendance.day(foreign, DAY)), () -> homeroom().does(() -> send(foreign)),
        () -> homeroom().does(() -> complete(foreign, Period.TERM_1, Declaration.HOMEROOM)),
        () -> As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> approve(classId, Period.TERM_1)),
        () -> As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> approvals.progress(classId)),
        () -> teacher().does(() -> complete(classId, Period.TERM_1, "NGU_VAN")));
    for (Callable<?> reach : reaches) {
      assertEquals(ProblemCode.NOT_FOUND, refused(reach).code());
    }
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("thanhtra", Role.INSPECTOR)
        .does(() -> approve(classId, Period.TERM_1))).code());
    As.person("thanhtra", Role.INSPECTOR).does(() -> conduct.view(classId));
  }

  private long approved(String name) throws Exception {
    long classId = school.imported(name);
    school.finals(classId, 1);
    teacher().does(() -> complete(classId, Period.TERM_1, TestClass.SUBJECT));
    homeroom().does(() -> complete(classId, Period.TERM_1, Declaration.HOMEROOM));
    homeroom().does(() -> send(classId));
    principal().does(() -> approve(classId, Period.TERM_1));
    return classId;
  }

  private boolean complete(long classId, Period period, String part) {
    approvals.complete(classId, period, part);
    return true;
  }

  private boolean send(long classId) {
    return send(classId, Period.TERM_1);
  }

  private boolean send(long classId, Period period) {
    approvals.send(classId, period);
    return true;
  }

  private boolean approve(long classId, Period period) {
    approvals.approve(classId, period);
    return true;
  }

  private SheetAnswer roll(long classId, LocalDate day, long pupil, String kind, String seen) throws Exception {
    return homeroom().does(() -> attendance.save(classId, day,
        List.of(new SheetChange(String.valueOf(pupil), kind, seen))));
  }

  private SheetAnswer conductOf(long classId, long pupil, String level, String seen) throws Exception {
    return conductOf(classId, pupil, level, seen, "Xét lại");
  }

  private SheetAnswer conductOf(long classId, long pupil, String level, String seen, String reason) throws Exception {
    return homeroom().does(() -> conduct.save(classId,
        List.of(new SheetChange(pupil + ":CONDUCT_1", level, seen, reason)))).sheet();
  }

  private Progress.OfPeriod progress(long classId, Period period) throws Exception {
    return principal().does(() -> approvals.progress(classId)).periods().get(period.ordinal());
  }

  /** A class of the same school whose homeroom teacher is somebody else. */
  private long foreign(String name) throws Exception {
    long classId = school.imported(name);
    school.inTransaction(() -> {
      SchoolClass c = schools.schoolClass(classId).orElseThrow();
      c.assignHomeroom(schools.staffMember(c.schoolId(), "Cô Giáo Khác").id());
      return c;
    });
    return classId;
  }

  private long voided(long classId) throws SQLException {
    return school.count("select count(*) from audit_entry where action = 'VOID_COMPLETION' and subject_id = '"
        + classId + "'");
  }
}
