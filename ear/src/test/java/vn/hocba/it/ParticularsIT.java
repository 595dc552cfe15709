package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.particulars.entry.NewParticular.awaited;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.TermMarks.Slot;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.MonthService;
import vn.hocba.attendance.SheetChange;
import vn.hocba.classbook.ClassBookDesk;
import vn.hocba.classbook.ClassBookPreview;
import vn.hocba.classbook.ClassBookReading;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.FindingCode;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.TaughtTermsService;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.ParticularsView;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.ExplanationService;
import vn.hocba.transcript.Transcripts;
import vn.hocba.transcript.YearClosing;

/** Results follow what is entered beside the marks, and follow again when it is withdrawn. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ParticularsIT extends ParticularsCase {

  @Inject
  private TestSchool people;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private Transcripts transcripts;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private TaughtTermsService taughtTerms;
  @Inject
  private ClassBookDesk desk;
  @Inject
  private AttendanceService attendance;
  @Inject
  private MonthService months;
  @Inject
  private ConductService conduct;

  @Test
  void aReassessmentLiftsARetestAndItsWithdrawalRestoresIt() throws Exception {
    long id = written("8P1", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    assertEquals(Promotion.RETEST, assessed(id, 0).promotion().promotion());
    assertEquals(List.of("TOAN"), teacher().does(() -> particulars.view(id)).due().stream().map(d -> d.subject())
        .toList(), "a subject teacher is offered another's subject");
    assertEquals(List.of(), teacher().does(() -> particulars.view(id)).elsewhere(), "another's subject is told");
    ParticularsView all = homeroom().does(() -> particulars.view(id));
    assertEquals(List.of(), all.due(), "the homeroom teacher is offered a re-test");
    assertEquals(List.of("TOAN " + TestClass.TEACHER, "KHTN leaders"), all.elsewhere().stream()
        .map(e -> e.due().subject() + " " + (e.leaders() ? "leaders" : e.teacher())).toList());
    declared(id);
    assertEquals(List.of(), enter(teacher(), id, retest(pupil, "6,0")));
    // The other weak subject is still due: nobody goes up, and nobody stays.
    assertEquals(Promotion.RETEST, assessed(id, 0).promotion().promotion());
    assertEquals(List.of("KHTN"), assessed(id, 0).promotion().retestSubjects());
    NewParticular absent = awaited(pupil, ParticularKind.NOT_SAT, "KHTN", null, "Ốm, đã xếp lịch 2 lần");
    assertEquals(List.of(), enter(principal(), id, absent));
    assertEquals(ProblemCode.PARTICULAR_TWICE, one(enter(principal(), id,
        awaited(pupil, ParticularKind.REASSESSMENT, "KHTN", "6", null))).code());
    YearAssessment after = assessed(id, 0);
    assertEquals(Promotion.PROMOTED, after.promotion().promotion());
    assertEquals(Promotion.RETEST, after.endOfYear().promotion().promotion());
    Explanation why = homeroom().does(() -> explanations.now(id, pupil)).explanation();
    assertTrue(why.parts().stream().anyMatch(p -> p.about() == Explanation.About.PROMOTION_AFTER_SUMMER
        && p.result().equals("PROMOTED")), why.parts().toString());
    // The subject's own teacher reads it, in the subject's own row.
    Explanation own = teacher().does(() -> explanations.now(id, pupil)).explanation();
    assertTrue(own.parts().stream().filter(p -> p.about() == Explanation.About.SUBJECT_YEAR)
        .flatMap(p -> p.reasons().stream()).anyMatch(r -> r.code() == ReasonCode.REASSESSED
        && r.args().equals(List.of("TOAN", "3.0", "6.0")) && r.article().equals("TT 22/2021 Điều 14")), own.toString());
    assertFalse(stands(id, TestClass.SUBJECT), "the completion of the subject outlived its re-test");
    long entry = principal().does(() -> particulars.view(id)).entered().stream()
        .filter(e -> e.content().kind() == ParticularKind.REASSESSMENT).findFirst().orElseThrow().id();
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> withdraw(teacher(), id, entry, " ")).code());
    withdraw(teacher(), id, entry, "Nhập nhầm học sinh");
    assertEquals(Promotion.RETEST, assessed(id, 0).promotion().promotion());
    assertEquals(ProblemCode.PARTICULAR_WITHDRAWN,
        refused(() -> withdraw(teacher(), id, entry, "Lần nữa")).code());
    ParticularsView.Entered kept = principal().does(() -> particulars.view(id)).entered().stream()
        .filter(e -> e.id() == entry).findFirst().orElseThrow();
    assertEquals("Nhập nhầm học sinh", kept.withdrawnWhy());
    assertEquals(3, count("select count(*) from audit_entry where subject_kind = 'ENROLMENT' and subject_id = '" + pupil
        + "' and refused = false and action like '%PARTICULAR'"));
  }

  @Test
  void afterClosingThePrincipalReopensAndOnlyTheChangedGetANewEdition() throws Exception {
    long id = written("8P2", 8, YEAR, WEAK, Level.TOT);
    assertEquals(new YearClosing.Forecast(2, 2, false), principal().does(() -> closings.forecast(id)));
    assertEquals(2, close(id));
    long pupil = pupil(id, 0);
    assertEquals(ProblemCode.CLASS_CLOSED, refused(() -> enter(teacher(), id, retest(pupil, "6,0"))).code());
    people.reopen(id, "kết quả sau hè");
    assertEquals(List.of(), enter(teacher(), id, retest(pupil, "6,0")));
    assertEquals(List.of(), enter(principal(), id, awaited(pupil, ParticularKind.NOT_SAT, "KHTN", null, "Ốm")));
    assertEquals(new YearClosing.Forecast(2, 1, true), principal().does(() -> closings.forecast(id)));
    assertEquals(1, close(id));
    assertEquals(List.of(1, 2), principal().does(() -> explanations.now(id, pupil)).editions().stream()
        .map(ExplanationService.Edition::number).toList());
    assertEquals(1, count("select count(*) from transcript where class_id = " + id + " and edition = 2 and enrolment_id = "
        + pupil + " and document like '%\"promotion\":\"PROMOTED\"%'"));
  }

  @Test
  void anExplanationThatChangedWithoutTheTranscriptIsKeptBesideTheFirst() throws Exception {
    long id = written("8P12", 8, YEAR, GOOD, Level.TOT);
    assertEquals(2, close(id));
    String issued = transcripts.ofClass(id).getFirst().id();
    people.reopen(id, "Sửa một điểm");
    long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    String cell = transcripts.find(issued).orElseThrow().enrolmentId() + ":1:REGULAR:1";
    Grounds grounds = new Grounds("Ghi nhầm", Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình");
    SaveAnswer direct = teacher().does(() -> gradebooks.save(maths, List.of(new CellChange(cell, "8.1", 1, grounds))));
    assertEquals(ProblemCode.YEAR_CLOSED_BEFORE, direct.refused().getFirst().code(), "one teacher changed an issued mark");
    TestSchool.correct(requests, maths, cell, "8.1", grounds, TestSchool.homeroom());
    assertEquals(0, close(id), "the average is still 8.0, so no transcript says anything else");
    ExplanationService.Told now = principal().does(() -> explanations.closed(issued, null));
    assertEquals(List.of(1, 2), now.all().stream().map(ExplanationService.Dated::number).toList());
    assertTrue(firstTerm(now.explanation()).contains("32.1"), "the last explanation is stale");
    assertTrue(firstTerm(principal().does(() -> explanations.closed(issued, 1)).explanation()).contains("32.0"),
        "the first explanation was not kept");
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> principal().does(() -> explanations.closed(issued, 3))).code());
    // Closed again without a change, nothing is added.
    people.reopen(id, "Xem lại");
    assertEquals(0, close(id));
    assertEquals(1, count("select count(*) from transcript_explanation x, transcript t where x.transcript_id = t.id"
        + " and t.class_id = " + id));
  }

  @Test
  void aCorrectionAppliedInAClassOpenedAgainIsAGroundOfItsEdition() throws Exception {
    long id = written("8P23", 8, YEAR, GOOD, Level.TOT);
    assertEquals(2, close(id));
    people.reopen(id, "Bổ sung hồ sơ");
    long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    TestSchool.correct(requests, maths, pupil(id, 0) + ":1:FINAL:1", "2.0",
        new Grounds("Ghi nhầm bài của em khác", Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình"),
        TestSchool.homeroom());
    assertEquals(1, close(id));
    ExplanationService.Told told = principal().does(() -> explanations.now(id, pupil(id, 0)));
    assertEquals(List.of("reopened 13/QĐ: Bổ sung hồ sơ", "correction Theo biên bản: Ghi nhầm bài của em khác"),
        told.reissue().grounds().stream().map(g -> told.reissue().kind(g) + " " + g.decision() + ": " + g.reason())
            .toList());
    assertTrue(principal().does(() -> requests.issuing(told.transcript())).isPresent(), "the request names no edition");
  }

  @Test
  void absencesAndCommentsThatTranscriptsWereIssuedWithStayInAYearOpenedAgain() throws Exception {
    long id = written("8P21", 8, YEAR, GOOD, Level.TOT);
    String comment = pupil(id, 0) + ":COMMENT";
    String own = homeroom().does(() -> conduct.save(id, List.of(new SheetChange(comment, "Chăm học.",
        schools.enrolments(id).getFirst().homeroom().comment())))).sheet().refused().toString();
    assertEquals("[]", own);
    assertEquals(1, people.count("select count(*) from audit_entry where action = 'RECORD_HOMEROOM' and class_id = " + id
        + " and subject_id = '" + comment + "' and old_value = 'Ngoan.' and new_value = 'Chăm học.'"),
        "a comment became another without what stood there");
    assertEquals(2, close(id));
    people.reopen(id, "Xem lại");
    LocalDate day = SchoolYear.firstDay(YEAR).plusMonths(2);
    List<SheetChange> roll = List.of(new SheetChange(String.valueOf(pupil(id, 0)), "K", null));
    assertAll(
        () -> assertEquals(ProblemCode.ABSENCES_ISSUED, refused(() -> homeroom().does(() -> attendance.save(id, day, roll)))
            .code()),
        () -> assertEquals(ProblemCode.ABSENCES_ISSUED, refused(() -> homeroom().does(() -> {
          months.takeBack(id, YearMonth.from(day), "Ghi nhầm");
          return true;
        })).code()),
        () -> assertEquals(ProblemCode.YEAR_CLOSED_BEFORE, homeroom().does(() -> conduct.save(id, List.of(
            new SheetChange(comment, "Lười học.", "Chăm học.")))).sheet().refused().getFirst().code()));
    assertEquals(0, close(id));
  }

  /** In a year that lies so far ahead that no setting opens it; nothing of it stays. */
  @Test
  void aTermThatHasNotBegunTakesNoConductAndItsYearIsNotClosed() throws Exception {
    int first = SchoolYear.start(SchoolYear.of(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))) + 3;
    long id = written("8P22", 8, first + "-" + (first + 1), GOOD, null);
    try {
      long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
      assertAll(
          () -> assertEquals(ProblemCode.TERM_NOT_BEGUN, homeroom().does(() -> conduct.save(id, List.of(
              new SheetChange(pupil(id, 0) + ":CONDUCT_2", "TOT", null)))).sheet().refused().getFirst().code()),
          () -> assertEquals(ProblemCode.TERM_NOT_BEGUN, homeroom().does(() -> conduct.save(id, List.of(
              new SheetChange(pupil(id, 0) + ":COMMENT", "Chăm học.", "Ngoan.")))).sheet().refused().getFirst().code()),
          () -> assertEquals(ProblemCode.TERM_NOT_BEGUN, teacher().does(() -> gradebooks.save(maths, List.of(
              new CellChange(pupil(id, 0) + ":2:REGULAR:4", "8.1", 0)))).refused().getFirst().code()),
          () -> assertEquals(ProblemCode.YEAR_NOT_OVER, refused(() -> close(id)).code()));
    } finally {
      people.run("update school_class set school_year = '" + YEAR + "' where id = " + id);
    }
  }

  private static List<String> firstTerm(Explanation why) {
    return why.parts().stream().filter(p -> p.about() == Explanation.About.SUBJECT_TERM_ONE
        && p.subject().equals("TOAN")).flatMap(p -> p.reasons().stream()).flatMap(r -> r.args().stream()).toList();
  }

  @Test
  void summerTrainingNeedsItsReportAndLiftsConduct() throws Exception {
    long id = written("8P3", 8, YEAR, GOOD, Level.CHUA_DAT);
    long pupil = pupil(id, 0);
    assertEquals(Promotion.SUMMER_TRAINING, assessed(id, 0).promotion().promotion());
    assertEquals(ProblemCode.PARTICULAR_FIELD, one(enter(homeroom(), id,
        awaited(pupil, ParticularKind.SUMMER_CONDUCT, null, "KHA", null))).code());
    assertEquals(ProblemCode.PARTICULAR_NOT_DUE, one(enter(homeroom(), id,
        awaited(pupil(id, 1), ParticularKind.SUMMER_CONDUCT, null, "KHA", "Báo cáo"))).code());
    assertEquals(List.of(), enter(homeroom(), id,
        awaited(pupil, ParticularKind.SUMMER_CONDUCT, null, "KHA", "Báo cáo 12/8, cha mẹ đã ký")));
    assertEquals(Promotion.PROMOTED, assessed(id, 0).promotion().promotion());
    assertEquals(Level.KHA, assessed(id, 0).conduct().year());
  }

  @Test
  void aResultFromElsewhereCompletesAYear() throws Exception {
    long id = written("8P4", 8, YEAR, (p, subject, term) -> p == 1 && term == 1 && subject.equals("TOAN") ? null : "8.0",
        Level.TOT);
    long pupil = pupil(id, 0);
    assertFalse(assessed(id, 0).isComplete());
    NewParticular elsewhere = awaited(pupil, ParticularKind.TRANSFERRED, "TOAN", "9,5", "THCS Cũ, học bạ số 4");
    assertEquals(ProblemCode.PARTICULAR_HAS_MARKS, one(enter(homeroom(), id, awaited(pupil, ParticularKind.TRANSFERRED,
        "NGU_VAN", "9", "THCS Cũ"))).code());
    assertEquals(List.of(), enter(homeroom(), id, elsewhere));
    YearAssessment year = assessed(id, 0);
    assertTrue(year.isComplete(), year.missing().toString());
    assertEquals("8.5", year.subjects().stream().filter(s -> s.code().equals("TOAN")).findFirst().orElseThrow().year()
        .text());
    assertEquals(ProblemCode.PARTICULAR_TWICE, one(enter(homeroom(), id, elsewhere)).code());
    // The gradebook shows the former school's result, says why the cells are empty, and takes no mark beside it.
    long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    GradebookView.Row row = teacher().does(() -> gradebooks.view(maths)).rows().getFirst();
    assertEquals("9.5", row.averages().term1());
    assertEquals("8.5", row.averages().year());
    assertTrue(row.covered().stream().allMatch(c -> c.cell().startsWith(pupil + ":1:")
        && c.by().text().equals("THCS Cũ, học bạ số 4")) && row.covered().size() > 5, row.covered().toString());
    SaveAnswer.Refusal no = teacher().does(() -> gradebooks.save(maths,
        List.of(new CellChange(pupil + ":1:MIDTERM:1", "3", 0)))).refused().getFirst();
    assertEquals(ProblemCode.ENTRY_KEPT_OUT, no.code());
    assertEquals(List.of("TRANSFERRED", "THCS Cũ, học bạ số 4", "TT 22/2021 Điều 9.1b"), no.args());
    assertTrue(row.covered().stream().allMatch(c -> c.refusal().args().equals(no.args())), row.covered().toString());
    // No file brings in what the grid refuses.
    ClassBookPreview preview = preview("8P4", 8, GOOD);
    Finding kept = preview.findings().stream().filter(f -> f.code() == FindingCode.MARK_KEPT_OUT).findFirst()
        .orElseThrow();
    assertEquals(List.of("TOAN", "TRANSFERRED", "THCS Cũ, học bạ số 4", "TT 22/2021 Điều 9.1b"), kept.args());
    assertFalse(preview.importable());
  }

  @Test
  void aTermInWhichTheSubjectIsNotTaughtTakesNoMarkFromAnywhere() throws Exception {
    long id = written("8P14", 8, YEAR, (p, subject, term) -> term == 2 && subject.equals("TOAN") ? null : "8.0", Level.TOT);
    principal().does(() -> {
      taughtTerms.teach(id, "TOAN", 1);
      return true;
    });
    long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    SaveAnswer.Refusal no = teacher().does(() -> gradebooks.save(maths,
        List.of(new CellChange(pupil(id, 0) + ":2:MIDTERM:1", "8", 0)))).refused().getFirst();
    assertEquals(ProblemCode.TERM_NOT_TAUGHT, no.code());
    assertEquals(List.of("2", "TT 22/2021 Điều 9.1"), no.args());
    ClassBookPreview preview = preview("8P14", 8, GOOD);
    Finding untaught = preview.findings().stream().filter(f -> f.code() == FindingCode.TERM_NOT_TAUGHT).findFirst()
        .orElseThrow();
    assertEquals(List.of("TOAN", "2", "TT 22/2021 Điều 9.1"), untaught.args().subList(1, 4));
    assertFalse(preview.importable());
  }

  private ClassBookPreview preview(String name, int grade, TestYear.Given given) throws Exception {
    return homeroom().does(() -> desk.preview(schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id(),
        new ClassBookReading(TestYear.of(name, grade, YEAR, rules.curriculum().subjects(SchoolLevel.THCS, grade, YEAR),
            given, Level.TOT), List.of()), null));
  }

  @Test
  void aSubjectTeacherIsOfferedTheOwnSubjectsAndAskedForOne() throws Exception {
    long id = written("8P15", 8, YEAR, WEAK, Level.TOT);
    assertEquals(List.of("TOAN"), teacher().does(() -> particulars.view(id)).subjects().stream()
        .filter(s -> s.kinds().contains(ParticularKind.NOT_SAT)).map(ParticularsView.SubjectRow::code).toList());
    ParticularRefusal none = one(enter(teacher(), id, awaited(pupil(id, 0), ParticularKind.NOT_SAT, null, null, "Ốm")));
    assertEquals(ProblemCode.PARTICULAR_FIELD, none.code());
    assertEquals(List.of("SUBJECT"), none.args());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(teacher(), id,
        awaited(pupil(id, 0), ParticularKind.NOT_SAT, "KHTN", null, "Ốm"))).code());
  }

  @Test
  void whatTheFormerSchoolDidNotTeachHasItsYearInTheSecondTerm() throws Exception {
    long id = written("8P18", 8, YEAR, (p, subject, term) -> p == 1 && term == 1 && subject.equals("TOAN") ? null : "8.0",
        Level.TOT);
    long pupil = pupil(id, 0);
    NewParticular untaught =
        awaited(pupil, ParticularKind.UNTAUGHT_BEFORE, "TOAN", null, "THCS Cũ, giấy xác nhận số 7");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(teacher(), id, untaught)).code());
    assertEquals(ProblemCode.PARTICULAR_FIELD, one(enter(homeroom(), id,
        awaited(pupil, ParticularKind.UNTAUGHT_BEFORE, "TOAN", null, " "))).code());
    assertEquals(ProblemCode.PARTICULAR_HAS_MARKS, one(enter(homeroom(), id,
        awaited(pupil, ParticularKind.UNTAUGHT_BEFORE, "NGU_VAN", null, "THCS Cũ"))).code());
    assertEquals(List.of(), enter(homeroom(), id, untaught));
    assertEquals(ProblemCode.PARTICULAR_TWICE, one(enter(homeroom(), id,
        awaited(pupil, ParticularKind.TRANSFERRED, "TOAN", "9", "THCS Cũ"))).code());
    YearAssessment year = assessed(id, 0);
    assertTrue(year.isComplete(), year.missing().toString());
    SubjectYear subject = year.subjects().stream().filter(s -> s.code().equals("TOAN")).findFirst().orElseThrow();
    assertEquals("8.0", subject.year().text());
    assertTrue(subject.whyTermOne().stream().anyMatch(r -> r.code() == ReasonCode.UNTAUGHT_BEFORE
        && r.args().equals(List.of("TOAN", "1", "THCS Cũ, giấy xác nhận số 7"))), subject.whyYear().toString());
    long book = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    assertEquals(List.of("UNTAUGHT_BEFORE", "THCS Cũ, giấy xác nhận số 7"), teacher().does(() -> gradebooks.save(book,
        List.of(new CellChange(pupil + ":1:MIDTERM:1", "3", 0)))).refused().getFirst().args().subList(0, 2));
    assertEquals(2, close(id));
    assertEquals(1, count("select count(*) from transcript where class_id = " + id
        + " and document like '%\"untaught\":\"THCS Cũ, giấy xác nhận số 7\"%'"));
  }

  @Test
  void aMakeUpNotTakenIsNoughtOnlyWhereAMarkIsMissing() throws Exception {
    long id = written("8P5", 8, YEAR, (p, subject, term) -> p == 1 && term == 2 && subject.equals("TOAN") ? null : "8.0",
        Level.TOT);
    long pupil = pupil(id, 0);
    NewParticular there = new NewParticular(pupil, ParticularKind.NOT_TAKEN, "TOAN", 1, new Slot(MarkKind.FINAL, 1), null,
        "Đã xếp lịch 2 lần");
    assertEquals(ProblemCode.PARTICULAR_HAS_MARKS, one(enter(teacher(), id, there)).code());
    long before = assessed(id, 0).missing().size();
    assertEquals(List.of(), enter(teacher(), id, new NewParticular(pupil, ParticularKind.NOT_TAKEN, "TOAN", 2,
        new Slot(MarkKind.FINAL, 1), null, "Đã xếp lịch 2 lần")));
    assertEquals(before - 1, assessed(id, 0).missing().size());
  }

  @Test
  void aWholeSubjectIsExemptedUnderTt58OnlyAndItsConductIsTheTeachers() throws Exception {
    long id = written("9P6", 9, OLD_YEAR, (p, subject, term) -> p == 1 && subject.equals("THE_DUC") ? null : "8.0",
        Level.TOT);
    long pupil = pupil(id, 0);
    NewParticular exempt = awaited(pupil, ParticularKind.EXEMPTION, "THE_DUC", null, "QĐ 15/QĐ-THCS");
    assertEquals(List.of(), enter(homeroom(), id, exempt));
    assertEquals(List.of(), enter(homeroom(), id, awaited(pupil, ParticularKind.CONDUCT_OF_YEAR, null, "TOT", null),
        awaited(pupil(id, 1), ParticularKind.CONDUCT_OF_YEAR, null, "KHA", null)));
    YearAssessment year = assessed(id, 0);
    assertTrue(year.isComplete(), year.missing().toString());
    assertTrue(year.remarks().stream().anyMatch(r -> r.code() == ReasonCode.EXEMPTED), year.remarks().toString());
    long later = written("8P7", 8, YEAR, GOOD, Level.TOT);
    ParticularRefusal no = one(enter(homeroom(), later,
        awaited(pupil(later, 0), ParticularKind.EXEMPTION, "GDTC", null, "QĐ")));
    assertEquals(ProblemCode.PARTICULAR_KIND, no.code());
    assertEquals(List.of("TT 22/2021"), no.args());
  }
}
