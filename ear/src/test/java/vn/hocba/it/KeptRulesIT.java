package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.assessment.Promotion;
import vn.hocba.classbook.ClassBookService;
import vn.hocba.classbook.FindingCode;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.ListsService;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesEditions;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.ClassSubjects;
import vn.hocba.setup.RollOver;
import vn.hocba.setup.RollOverService;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.PupilResult;
import vn.hocba.transcript.Transcripts;
import vn.hocba.transcript.YearResults;

/** A year that was closed is judged by the rules it was closed by, whatever a province writes into its file later. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class KeptRulesIT {

  private static final String UPPER = "66643201";
  private static final String NEXT = "2027-2028";

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private RulesEditions editions;
  @Inject
  private OtherRules others;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private YearResults years;
  @Inject
  private ListsService lists;
  @Inject
  private RollOverService rollOver;
  @Inject
  private ClassBookService books;
  @Inject
  private ClassSetupService classes;
  @Inject
  private ClassSubjects subjects;
  @Inject
  private SpecialisedClassService specialities;
  @Inject
  private Transcripts transcripts;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  @Test
  void aClosedYearKeepsItsRules() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found(UPPER, "Hoàng Minh Đức", "10X1", 10);
    made.fill(classId, As.person("giaovien.thpt", Role.SUBJECT_TEACHER));
    assertNull(schools.schoolClass(classId).orElseThrow().rulesEdition(), "an open year follows the rules of the day");
    assertEquals(2, closed(classId).issued());
    String kept = schools.schoolClass(classId).orElseThrow().rulesEdition();
    assertNotNull(kept);
    assertFalse(open(classId));
    assertEquals(List.of(2, 0), movingUp(classId));
    assertTrue(findings().contains(FindingCode.SUBJECT_UNKNOWN), "a subject that its rules do not have");
    String other = others.like(classId, KeptRulesIT::withOneSubjectMore);
    others.keep(classId, other);
    assertTrue(open(classId), "by rules with one more subject the year would be open");
    assertTrue(explained(classId).contains("Rounding=HALF_EVEN"), "the kept reading is told, not that of today");
    assertFalse(findings().contains(FindingCode.SUBJECT_UNKNOWN), "its own book is read by the rules of today");
    reclosedUnderThese(classId, other);
    others.keep(classId, kept);
    assertFalse(open(classId));
    assertTrue(explained(classId).contains("Rounding=HALF_UP"), explained(classId).toString());
    assertEquals(List.of("10X1", "true"), List.of(schools.schoolClass(classId).orElseThrow().name(),
        String.valueOf(schools.schoolClass(classId).orElseThrow().isClosed())));
    reopenedItStaysWhatItWas(classId);
  }

  private static As principal() {
    return As.person("hieutruong.thpt", Role.PRINCIPAL);
  }

  private static As board() {
    return As.person("quantri.thpt", Role.ADMIN_BOARD);
  }

  private Closing closed(long classId) throws Exception {
    return principal().does(() -> {
      locks.lock(classId, "31/QĐ", "Hết năm học");
      return closings.close(classId);
    });
  }

  /** Closed once more under the rules it keeps, which are not those of today: lists and moving up go by them too. */
  private void reclosedUnderThese(long classId, String edition) throws Exception {
    open(classId, "Thử");
    assertEquals(2, closed(classId).unclassified().size());
    assertEquals(edition, schools.schoolClass(classId).orElseThrow().rulesEdition());
    assertEquals(Set.of(Promotion.UNDECIDED), principal().does(() -> lists.results(classId)).stream()
        .map(r -> r.assessment().promotion().promotion()).collect(Collectors.toSet()));
    assertEquals(List.of(0, 2), movingUp(classId));
  }

  private void open(long classId, String why) throws Exception {
    transaction.begin();
    schools.schoolClass(classId).orElseThrow().reopen("Thử", Instant.now(), why, Instant.now().plus(Duration.ofDays(1)));
    transaction.commit();
  }

  /** How many pupils would go up, and how many wait for their result. */
  private List<Integer> movingUp(long classId) throws Exception {
    RollOver.Row row = board().does(() -> rollOver.preview(NEXT)).classes().stream().filter(r -> r.classId() == classId)
        .findFirst().orElseThrow();
    return List.of(row.promoted(), row.open().size());
  }

  /** What the class's own book has wrong. */
  private Set<FindingCode> findings() throws Exception {
    byte[] book = new WrittenBook()
        .sheet("Bìa", "SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH\nTrường THPT Mẫu\nLớp|10X1\nNăm học|" + FullClass.YEAR
            + "\nSĩ số|1\nGiáo viên chủ nhiệm|Hoàng Minh Đức")
        .sheet("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh\n1|Nguyễn Đức An|066211008811|12/08/2011")
        .sheet("Tiếng Ê Đê", "STT|Họ và tên|ĐĐGtx|ĐĐGgk|ĐĐGck\n1|Nguyễn Đức An|8|8|8").xlsx();
    return board().does(() -> books.dryRun(book, "so.xlsx")).findings().stream().map(f -> f.code())
        .collect(Collectors.toSet());
  }

  private void reopenedItStaysWhatItWas(long classId) throws Exception {
    open(classId, "Thử");
    assertEquals(ProblemCode.YEAR_CLOSED_BEFORE, refused(() -> board().does(() -> {
      specialities.specialise(classId, "TOAN");
      return true;
    })).code());
    assertNull(schools.schoolClass(classId).orElseThrow().specialised());
    Set<String> own = schools.subjectsOf(classId).stream().map(ClassSubject::subject).collect(Collectors.toSet());
    board().does(() -> choose(classId, own));
    school.run("update transcript set created_at = timestamp '2020-05-31 10:00:00' where class_id = " + classId);
    assertEquals(ProblemCode.RULES_NOT_KEPT, refused(() -> board().does(() -> choose(classId, own))).code(),
        "closed before its edition was kept");
  }

  @Test
  void twoYearsThatAreClosedAtOnceKeepOneEdition() throws Exception {
    String id = UUID.randomUUID().toString();
    editions.add(id, "{}");
    editions.add(id, "{}");
    assertEquals(1, school.count("select count(*) from rules_edition where id = '" + id + "'"));
    school.run("delete from rules_edition where id = '" + id + "'");
  }

  /** TT 22/2021 leaves open what two contents make (ArtsPolicy): where each counts, each has a book and a line. */
  @Test
  void whereTheContentsOfArtsCountByThemselvesAClassHasTwoBooksAndItsTranscriptTwoLines() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(TestClass.SCHOOL_CODE, TestClass.TEACHER, "6X1", 6);
    assertTrue(standard(c).contains("NGHE_THUAT"), "one book is what a class begins with");
    others.keep(c, others.like(c, text -> text.replace("\"hocba.rules.arts\":\"ONE_RESULT\"",
        "\"hocba.rules.arts\":\"TWO_SUBJECTS\"")));
    Set<String> begins = standard(c);
    assertTrue(begins.containsAll(Set.of("AM_NHAC", "MI_THUAT")) && !begins.contains("NGHE_THUAT"), begins.toString());
    TestSchool.board().does(() -> choose(c, begins));
    school.inTransaction(() -> {
      SchoolClass own = schools.schoolClass(c).orElseThrow();
      schools.subjectsOf(c).forEach(s -> s.assignTeacher(own.homeroomStaffId()));
      return true;
    });
    full.fill(c, TestSchool.teacher());
    TestSchool.principal().does(() -> {
      locks.lock(c, "31/QĐ", "Hết năm học");
      return closings.close(c);
    });
    List<String> lines = TranscriptJson.read(transcripts.ofClass(c).getFirst().document().getBytes(StandardCharsets.UTF_8))
        .subjects().stream().map(TranscriptDocument.SubjectResult::code).toList();
    assertTrue(lines.containsAll(List.of("AM_NHAC", "MI_THUAT")) && !lines.contains("NGHE_THUAT"), lines.toString());
    assertEquals(ClassState.CLOSED, schools.schoolClass(c).orElseThrow().state());
  }

  private Set<String> standard(long classId) {
    return subjects.standard(schools.schoolClass(classId).orElseThrow());
  }

  private boolean choose(long classId, Set<String> codes) {
    classes.choose(classId, codes);
    return true;
  }

  private boolean open(long classId) throws Exception {
    return principal().does(() -> closings.preview(classId)).stream().anyMatch(PupilResult::open);
  }

  private List<String> explained(long classId) throws Exception {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    return years.explain(c, years.of(c).getFirst()).policies();
  }

  /** The same rules, but with one more compulsory subject in grade 10 and another rounding. */
  private static String withOneSubjectMore(String text) {
    String rows = "[codes]\\ncode ; name_vi ; name_en\\nTIENG_EDE ; Tiếng Ê Đê ; Ede language\\n[subjects]\\n"
        + "id ; level ; grades ; from ; to ; programme ; code ; assessment ; role ; lessons ; source\\n"
        + "DL-EDE-10 ; THPT ; 10 ; 2022-2023 ; ; CT2018 ; TIENG_EDE ; score ; required ; 105 ; Sở\\n";
    return text.replace("\"provincial\":\"\"", "\"provincial\":\"" + rows + "\"")
        .replace("\"hocba.rules.rounding\":\"HALF_UP\"", "\"hocba.rules.rounding\":\"HALF_EVEN\"");
  }
}
