package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.classbook.ClassBook;
import vn.hocba.classbook.ClassBookDesk;
import vn.hocba.classbook.ClassBookReading;
import vn.hocba.classbook.FindingCode;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.NewDecision;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.ClassSubjects;
import vn.hocba.setup.RegularColumnsService;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.Transcripts;
import vn.hocba.transcript.YearResults;

/** What a class's own choice of subjects makes of its results. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SubjectChoicesIT {

  private static final String UPPER = "66643201";
  private static final String PAST = "2023-2024";
  /** Regular assessments of some books; the rule asks 4, 2 and 4. */
  private static final Map<String, Integer> FEW = Map.of("TOAN", 2, "GDCD", 1, "NGU_VAN", 5);

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private ClassSetupService classes;
  @Inject
  private ClassBookDesk desk;
  @Inject
  private SpecialisedClassService specialities;
  @Inject
  private RegularColumnsService columns;
  @Inject
  private LockDecisionService decisions;
  @Inject
  private YearResults results;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private Transcripts transcripts;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  private static As upperBoard() {
    return As.person("quantri.thpt", Role.ADMIN_BOARD);
  }

  @Test
  void aSpecialisedClassIsClassifiedByItsSubjectToo() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(UPPER, "Hoàng Minh Đức", "10J1", 10, "2018-2019");
    full.fill(c, As.person("giaovien.thpt", Role.SUBJECT_TEACHER), Map.of("1:HOA_HOC", "6.8"));
    assertEquals("GIOI", first(c).learningYear().level().code());
    SpecialisedClassService.Speciality before = upperBoard().does(() -> specialities.of(c));
    assertTrue(before.decides() && before.choices().contains("HOA_HOC"), before.toString());
    assertTrue(!before.choices().contains("THE_DUC"), "a comment subject");
    assertEquals(ProblemCode.SETUP_FIELD, refused(() -> upperBoard().does(() -> specialise(c, "THE_DUC"))).code());
    upperBoard().does(() -> specialise(c, "HOA_HOC"));
    YearAssessment year = first(c);
    assertEquals("KHA", year.learningYear().level().code());
    Reason barrier = year.learningYear().reasons().stream().filter(r -> r.code() == ReasonCode.SPECIALISED_BELOW).findFirst()
        .orElseThrow();
    assertEquals(List.of("HOA_HOC", "6.8", "8.0"), barrier.args());
    assertTrue(barrier.article().contains("13.1"), barrier.article());
    assertEquals("GIOI", results.of(schools.schoolClass(c).orElseThrow()).get(1).assessment().learningYear().level().code());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'SET_UP_CLASS' and class_id = " + c
        + " and detail = 'SPECIALISED' and new_value = 'HOA_HOC'"));
    upperBoard().does(() -> specialise(c, null));
    assertEquals("GIOI", first(c).learningYear().level().code());
  }

  @Test
  void aClassTakesNoMoreChoicesThanTheProgrammeAndNoTopicWithoutItsSubject() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(UPPER, "Hoàng Minh Đức", "10J2", 10);
    Set<String> four = Set.of("VAT_LI", "HOA_HOC", "TIN_HOC", "DIA_LI", "CD_TOAN", "CD_VAT_LI", "CD_HOA_HOC");
    upperBoard().does(() -> choose(c, four));
    assertTrue(subjects(c).containsAll(four), subjects(c).toString());
    Problem many = refused(() -> upperBoard().does(() -> choose(c, with(four, "GDKT_PL"))));
    assertEquals(ProblemCode.SUBJECTS_TOO_MANY, many.code());
    assertEquals(List.of("10J2", 4, 5L), many.args());
    assertEquals(ProblemCode.TOPICS_TOO_MANY, refused(() -> upperBoard().does(() -> choose(c, with(four, "CD_DIA_LI")))).code());
    Set<String> stray = Set.of("VAT_LI", "HOA_HOC", "TIN_HOC", "DIA_LI", "CD_TOAN", "CD_VAT_LI", "CD_SINH_HOC");
    assertEquals(ProblemCode.TOPIC_WITHOUT_SUBJECT, refused(() -> upperBoard().does(() -> choose(c, stray))).code());
    assertTrue(subjects(c).containsAll(four), "a refused choice changed the class");
    school.inTransaction(() -> schools.add(new ClassSubject(c, "GDKT_PL", 3)));
    upperBoard().does(() -> choose(c, with(four, "GDKT_PL")));
    assertTrue(subjects(c).contains("GDKT_PL"), "what stood before the rule was lost");
    assertEquals(List.of("10J2", 4, 6L),
        refused(() -> upperBoard().does(() -> choose(c, with(with(four, "GDKT_PL"), "SINH_HOC")))).args());
    upperBoard().does(() -> choose(c, four));
    upperBoard().does(() -> specialise(c, "VAT_LI"));
    Set<String> other = Set.of("SINH_HOC", "HOA_HOC", "TIN_HOC", "DIA_LI", "CD_TOAN", "CD_SINH_HOC", "CD_HOA_HOC");
    assertEquals(ProblemCode.SUBJECT_SPECIALISED, refused(() -> upperBoard().does(() -> choose(c, other))).code());
  }

  @Test
  void lastYearsClassesAreFoundedAgainWhereNoneIsSpecialised() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    SchoolClass last = schools.schoolClass(full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, "6J4", 6)).orElseThrow();
    int start = SchoolYear.start(last.schoolYear()) + 1;
    String next = start + "-" + (start + 1);
    transaction.begin();
    try {
      assertTrue(TestSchool.board().does(() -> classes.copy(next)) > 0);
      assertNull(schools.schoolClass(last.schoolId(), next, "6J4").orElseThrow().specialised());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void lastYearsSpecialisedClassIsFoundedSpecialisedWhereItHasTheSubject() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long kept = full.found(UPPER, "Hoàng Minh Đức", "10J5", 10);
    long lost = full.found(UPPER, "Hoàng Minh Đức", "10J6", 10);
    school.inTransaction(() -> schools.add(new ClassSubject(lost, "NGOAI_NGU_2", 3)));
    upperBoard().does(() -> specialise(kept, "TOAN"));
    upperBoard().does(() -> specialise(lost, "NGOAI_NGU_2"));
    SchoolClass last = schools.schoolClass(kept).orElseThrow();
    String next = SchoolYear.after(last.schoolYear());
    transaction.begin();
    try {
      upperBoard().does(() -> classes.copy(next));
      assertEquals("TOAN", schools.schoolClass(last.schoolId(), next, "10J5").orElseThrow().specialised());
      SchoolClass without = schools.schoolClass(last.schoolId(), next, "10J6").orElseThrow();
      assertNull(without.specialised(), "classified by a subject that it does not have");
      assertEquals(0, upperBoard().does(() -> classes.copy(next)), "founded twice");
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void aFileSaysWhatAClassIsSpecialisedInWhereNobodyHas() throws Exception {
    long there = schools.schoolByCode(UPPER).orElseThrow().id();
    assertEquals(List.of(FindingCode.SPECIALISED_TAKEN), told(there, "10J9", "TOAN"), "a new class");
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(UPPER, "Hoàng Minh Đức", "10J7", 10);
    assertEquals(List.of(FindingCode.SPECIALISED_TAKEN), told(there, "10J7", "TOAN"));
    upperBoard().does(() -> specialise(c, "NGU_VAN"));
    assertEquals(List.of(FindingCode.SPECIALISED_STAYS), told(there, "10J7", "TOAN"));
    assertEquals(List.of(), told(there, "10J7", "NGU_VAN"));
  }

  private List<FindingCode> told(long schoolId, String name, String specialised) {
    ClassBook book = new ClassBook("Trường THPT Mẫu", name, FullClass.YEAR, 10, 0, null, List.of(), List.of(), specialised);
    return desk.preview(schoolId, new ClassBookReading(book, List.of()), null).findings().stream().map(f -> f.code())
        .filter(code -> code.name().startsWith("SPECIALISED")).toList();
  }

  @Test
  void regularAssessmentsAreRaisedToTheRuleInOpenClassesOnly() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long open = few(full, "8J1");
    long locked = few(full, "8J2");
    long closed = few(full, "8J3");
    long part = few(full, "8J4");
    school.inTransaction(() -> {
      become(locked, ClassState.LOCKED);
      become(closed, ClassState.CLOSED);
      return true;
    });
    long lock = TestSchool.principal().does(() -> decisions.decide(new NewDecision(LockDecision.Kind.LOCK, PAST,
        new LockExtent(LockContent.MARKS, 1, null, null, null, part, "TOAN"), null, null, null, "20/QĐ", "Kiểm tra")));
    TestSchool.board().does(() -> executed(lock));
    try {
      assertEquals(List.of("8J1: [GDCD 1 2, TOAN 2 4] []", "8J2: [] [GDCD 1 2, TOAN 2 4]", "8J4: [GDCD 1 2] [TOAN 2 4]"),
          told(TestSchool.board().does(() -> columns.lacking(PAST))));
      assertEquals(List.of("8J1: [GDCD 1 2, TOAN 2 4] []", "8J2: [] [GDCD 1 2, TOAN 2 4]", "8J4: [GDCD 1 2] [TOAN 2 4]"),
          told(TestSchool.board().does(() -> columns.raise(PAST))));
    } finally {
      school.forgetLock(lock);
    }
    assertEquals(List.of(4, 2, 5), List.of(regular(open, "TOAN"), regular(open, "GDCD"), regular(open, "NGU_VAN")),
        "more than the rule asks stays");
    assertEquals(List.of(2, 2, 2), List.of(regular(locked, "TOAN"), regular(closed, "TOAN"), regular(part, "TOAN")));
    assertEquals(2, regular(part, "GDCD"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'SET_UP_CLASS' and class_id = " + open
        + " and detail like 'REGULAR_COUNT: %TOAN 2 → 4%'"));
    assertEquals(List.of("8J2: [] [GDCD 1 2, TOAN 2 4]", "8J4: [TOAN 2 4] []"),
        told(TestSchool.board().does(() -> columns.raise(PAST))), "raised once");
  }

  private long few(FullClass full, String name) throws Exception {
    long c = full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, name, 8, PAST);
    return school.inTransaction(() -> {
      schools.subjectsOf(c).stream().filter(s -> FEW.containsKey(s.subject())).forEach(s -> s.planRegular(FEW.get(s.subject())));
      return c;
    });
  }

  private static List<String> told(List<RegularColumnsService.Lacking> lacking) {
    return lacking.stream().filter(l -> l.className().startsWith("8J")).map(l -> l.className() + ": " + books(l.raised()) + " "
        + books(l.held())).sorted().toList();
  }

  private static List<String> books(List<ClassSubjects.TooFew> books) {
    return books.stream().map(t -> t.subject() + " " + t.has() + " " + t.asked()).sorted().toList();
  }

  private int regular(long classId, String subject) {
    return schools.subjectsOf(classId).stream().filter(s -> s.subject().equals(subject)).findFirst().orElseThrow().regularCount();
  }

  private void become(long classId, ClassState state) {
    schools.schoolClass(classId).orElseThrow().become(state, "Trần Quốc Bảo", Instant.now(), null);
  }

  private boolean executed(long decision) {
    decisions.execute(decision);
    return true;
  }

  @Test
  void aCoverWithoutAGradeIsLookedAtAllTheSame() {
    ClassBook cover = new ClassBook("Trường THCS Mẫu", "A1", "2025-2026", 0, 0, null, List.of(), List.of());
    long there = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    assertEquals("A1", desk.preview(there, new ClassBookReading(cover, List.of()), null).className());
  }

  @Test
  void booksOfMusicAndFineArtsHaveOneResultThatTheTranscriptPrints() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, "6J1", 6);
    TestSchool.board().does(() -> choose(c, Set.of("AM_NHAC")));
    assertTrue(subjects(c).containsAll(Set.of("AM_NHAC", "MI_THUAT")), "one content without the other");
    assertTrue(!subjects(c).contains("NGHE_THUAT"), subjects(c).toString());
    school.inTransaction(() -> {
      SchoolClass own = schools.schoolClass(c).orElseThrow();
      schools.subjectsOf(c).forEach(s -> s.assignTeacher(own.homeroomStaffId()));
      return true;
    });
    full.fill(c, TestSchool.teacher(), Map.of("1:MI_THUAT:2:FINAL", "CD"));
    YearAssessment year = first(c);
    assertEquals(List.of(), year.missing());
    assertEquals("KHA", year.learningYear().level().code(), "the one result of the arts lowers it, and is adjusted");
    assertEquals(List.of("NGHE_THUAT", "CD", "AM_NHAC", "D", "MI_THUAT", "CD"), year.combined().whyYear().getFirst().args());
    assertEquals(List.of("ArtsPolicy=ONE_RESULT"), policies(c));
    assertEquals(ProblemCode.SUBJECT_HAS_ENTRIES,
        refused(() -> TestSchool.board().does(() -> choose(c, Set.of()))).code());
    TestSchool.principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return closings.close(c);
    });
    List<TranscriptDocument.SubjectResult> printed = TranscriptJson.read(transcripts.ofClass(c).stream()
        .filter(t -> t.enrolmentId() == schools.enrolments(c).getFirst().id()).findFirst().orElseThrow().document()
        .getBytes(StandardCharsets.UTF_8)).subjects();
    TranscriptDocument.SubjectResult arts = printed.stream().filter(s -> s.code().equals("NGHE_THUAT")).findFirst()
        .orElseThrow();
    assertEquals(List.of("Nghệ thuật", "D", "CD", "CD", TestClass.TEACHER),
        List.of(arts.name(), arts.termOne(), arts.termTwo(), arts.year(), arts.teacher()));
    assertEquals("Âm nhạc: " + FullClass.COMMENT + " Mĩ thuật: " + FullClass.COMMENT, arts.commentTwo());
    assertTrue(printed.stream().noneMatch(s -> s.code().equals("AM_NHAC") || s.code().equals("MI_THUAT")), "printed twice");
  }

  @Test
  void aClassWithOneBookOfTheArtsIsToldNothingOfCombiningThem() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, "6J2", 6);
    assertEquals(List.of(), policies(c));
  }

  private List<String> policies(long classId) {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    return results.explain(c, results.of(c).getFirst()).policies().stream().filter(p -> p.startsWith("ArtsPolicy")).toList();
  }

  private Set<String> subjects(long classId) {
    return schools.subjectsOf(classId).stream().map(ClassSubject::subject).collect(Collectors.toSet());
  }

  private static Set<String> with(Set<String> codes, String more) {
    return Stream.concat(codes.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private boolean choose(long classId, Set<String> codes) {
    classes.choose(classId, codes);
    return true;
  }

  private YearAssessment first(long classId) {
    return results.of(schools.schoolClass(classId).orElseThrow()).getFirst().assessment();
  }

  private boolean specialise(long classId, String subject) {
    specialities.specialise(classId, subject);
    return true;
  }
}
