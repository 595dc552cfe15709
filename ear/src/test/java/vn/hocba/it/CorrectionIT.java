package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.classbook.ClassBookDesk;
import vn.hocba.classbook.ClassBookReading;
import vn.hocba.classbook.ImportDecision;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.evidence.EvidenceStore;
import vn.hocba.correction.evidence.EvidenceWorker;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.correction.log.CorrectionLogService;
import vn.hocba.correction.log.CorrectionLogView;
import vn.hocba.correction.log.LogLine;
import vn.hocba.correction.log.Summaries;
import vn.hocba.correction.log.TermTestService;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.lock.LockService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** In the open book a mark is corrected with grounds and in time; what stood before is kept, printed and archived. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CorrectionIT {

  private static final String REGULAR = ":1:REGULAR:1";
  private static final String DAYS = "hocba.correction.days";
  private static final String EVIDENCE = "hocba.correction.evidence";
  private static final String LIMIT = Setting.EVIDENCE_LIMIT.key();
  private static final String GRACE = "hocba.correction.grace.minutes";

  @Inject
  private ClassBookDesk imports;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private EvidenceService evidence;
  @Inject
  private EvidenceStore evidenceStore;
  @Inject
  private EvidenceWorker worker;
  @Inject
  private CorrectionLogService logs;
  @Inject
  private TermTestService tests;
  @Inject
  private Summaries summaries;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private CorrectionArchiveService archive;
  @Inject
  private ArchiveStore store;
  @Inject
  private LockService locks;
  @Inject
  private Schools schools;
  @Inject
  private OtherRules others;
  @Inject
  private SameVerdict same;
  @Inject
  private TestSchool school;
  private String daysBefore;
  private String graceBefore;

  @BeforeEach
  void keep() {
    daysBefore = System.getProperty(DAYS);
    graceBefore = System.getProperty(GRACE);
  }

  @AfterEach
  void giveBack() {
    System.setProperty(DAYS, daysBefore);
    System.setProperty(GRACE, graceBefore);
  }

  @Test
  void anEnteredMarkIsCorrectedWithAReasonAndWhatStoodBeforeIsKept() throws Exception {
    long c = school.imported("9C1");
    SaveAnswer asked = save(c, REGULAR, "9", 1, null);
    assertEquals(List.of(), asked.saved());
    SaveAnswer.Correction correction = asked.corrections().getFirst();
    assertEquals("8.0", correction.before());
    assertTrue(correction.oral());
    assertEquals(1, save(c, REGULAR, "9", 1, grounds("Cộng sót câu 3")).saved().size());
    assertEquals(1, school.count("select count(*) from correction where class_id = " + c
        + " and old_value = '8.0' and new_value = '9.0' and evidence = 'TEST_PAPER'"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'CORRECT_MARK' and class_id = " + c
        + " and old_value = '8.0' and new_value = '9.0' and reason = 'Cộng sót câu 3'"));
  }

  @Test
  void ownEntriesOfOneVisitAreNoCorrectionsUntilTheyAreOldOrWereLocked() throws Exception {
    long c = school.imported("9C2");
    assertEquals(1, save(c, ":1:FINAL:1", "6", 0, null).saved().size());
    assertEquals(1, save(c, ":1:FINAL:1", "7", 1, null).saved().size());
    System.setProperty(GRACE, "0");
    assertEquals(1, save(c, ":1:FINAL:1", "8", 2, null).corrections().size());
    System.setProperty(GRACE, "1440");
    principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return true;
    });
    school.reopen(c, "Thử");
    assertEquals(1, save(c, ":1:FINAL:1", "8", 2, null).corrections().size(), "a lock was forgotten");
    assertEquals(1, save(c, ":1:FINAL:1", null, 2, grounds("Ghi nhầm ô")).saved().size());
    assertEquals(1, save(c, ":1:FINAL:1", "9", 3, null).corrections().size(), "an emptied cell came back unasked");
    assertEquals(0, school.count("select count(*) from correction where class_id = " + c + " and new_value = '9.0'"));
  }

  @Test
  void groundsThatProveNothingAreRefusedBesideTheCell() throws Exception {
    long c = school.imported("9C3");
    List<Long> pupils = schools.enrolments(c).stream().map(e -> e.id()).toList();
    assertEquals(ProblemCode.REASON_NEEDED, fault(c, REGULAR, grounds(" ")));
    assertEquals(ProblemCode.TEXT_TOO_LONG, fault(c, REGULAR, grounds("a".repeat(501))));
    assertEquals(ProblemCode.CORRECTION_EVIDENCE,
        fault(c, ":1:MIDTERM:1", new Grounds("Nhầm", Evidence.CLASS_CONFIRMATION, pupils.get(1), null)));
    assertEquals(ProblemCode.CORRECTION_EVIDENCE, fault(c, REGULAR, new Grounds("Nhầm", Evidence.CLASS_BOOK, null, null)));
    for (Long mate : new Long[] {null, pupils.get(0), 1L}) {
      assertEquals(ProblemCode.CORRECTION_CLASSMATE,
          fault(c, REGULAR, new Grounds("Nhầm", Evidence.CLASS_CONFIRMATION, mate, null)));
    }
    assertEquals(ProblemCode.CORRECTION_FILE, fault(c, REGULAR, new Grounds("Nhầm", Evidence.TEST_PAPER, null, "x")));
    assertEquals(1, save(c, REGULAR, "9", 1, new Grounds("Nhầm", Evidence.CLASS_CONFIRMATION, pupils.get(1), null))
        .saved().size());
    assertEquals(1, school.count("select count(*) from correction where class_id = " + c
        + " and classmate = 'Học Sinh Thử 2'"));
  }

  @Test
  void withoutAFileOnlyTwoPupilsOrWhereTheSettingTakesItAPaperProveACorrection() throws Exception {
    long c = school.imported("9C9");
    long mate = schools.enrolments(c).getLast().id();
    String policy = System.setProperty(EVIDENCE, "FILE");
    try {
      for (Evidence kind : List.of(Evidence.TEST_PAPER, Evidence.MARK_BOOK)) {
        assertEquals(ProblemCode.CORRECTION_FILE_NEEDED, fault(c, REGULAR, new Grounds("Nhầm", kind, null, null)));
        assertEquals(ProblemCode.CORRECTION_FILE_NEEDED,
            fault(c, REGULAR, new Grounds("Nhầm", kind, null, null, "Tủ hồ sơ")), "a paper was taken");
      }
      System.setProperty(EVIDENCE, "FILE_OR_PAPER");
      assertEquals(ProblemCode.CORRECTION_FILE_NEEDED,
          fault(c, REGULAR, new Grounds("Nhầm", Evidence.TEST_PAPER, null, null, " ")));
      System.setProperty(EVIDENCE, "FILE");
      assertEquals(1, save(c, REGULAR, "9", 1, new Grounds("Nhầm", Evidence.CLASS_CONFIRMATION, mate, null)).saved()
          .size());
    } finally {
      System.setProperty(EVIDENCE, policy);
    }
    assertEquals(1, save(c, REGULAR, "7", 2, grounds("Nhầm lần nữa")).saved().size());
    assertEquals(1, school.count("select count(*) from correction where class_id = " + c
        + " and paper = 'Hồ sơ giải trình'"));
  }

  @Test
  void evidenceIsReadAgainAndWhatNothingNamesIsRemovedAndWrittenDown() throws Exception {
    long c = school.imported("9C0");
    String used = teacher().does(() -> evidence.keep(book(c), photo(), "bai\u202Egnp.exe"));
    assertEquals(1, save(c, REGULAR, "9", 1, new Grounds("Nhầm", Evidence.TEST_PAPER, null, used)).saved().size());
    assertEquals("baignp.png", teacher().does(() -> evidence.open(used)).name());
    byte[] other = photo(41);
    String unused = teacher().does(() -> evidence.keep(book(c), other, "thua.png"));
    long good = worker.check().good();
    Path stored = evidenceStore.files().path(Sha256.hex(other));
    Files.write(stored, new byte[] {1});
    FixityCounts damaged = worker.check();
    assertEquals(good - 1, damaged.good());
    assertTrue(damaged.bad() > 0);
    worker.removeUnused();
    assertTrue(Files.exists(stored), "a fresh file was removed");
    school.run("update evidence_file set kept_at = timestamp '2020-01-01 00:00:00' where id in ('" + unused + "', '" + used
        + "')");
    worker.removeUnused();
    assertFalse(Files.exists(stored));
    assertEquals(0, school.count("select count(*) from evidence_file where id = '" + unused + "'"));
    assertEquals(1, school.count("select count(*) from evidence_file where id = '" + used + "'"), "proof was removed");
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'REMOVE_EVIDENCE' and class_id = " + c));
    assertEquals(0, worker.check().bad());
  }

  @Test
  void afterTheLastDayTheBookTakesNoCorrectionButOfTheTermTest() throws Exception {
    long c = school.imported("9C4");
    school.finals(c, 1);
    System.setProperty(DAYS, "7");
    officer().does(() -> tested(null, 1, LocalDate.of(2024, 12, 30), "40/QĐ"));
    SaveAnswer.Refusal late = save(c, REGULAR, "9", 1, grounds("Nhầm")).refused().getFirst();
    assertEquals(ProblemCode.CORRECTION_TOO_LATE, late.code());
    assertEquals(List.of("1", LocalDate.of(2024, 12, 23)), late.args());
    long other = school.imported("9C8");
    officer().does(() -> tested(other, 1, LocalDate.of(2025, 1, 6), "40/QĐ"));
    assertEquals(List.of("1", LocalDate.of(2024, 12, 23)), save(c, REGULAR, "9", 1, grounds("Nhầm")).refused()
        .getFirst().args(), "the date of another class counted");
    System.setProperty(GRACE, "0");
    assertEquals(1, save(c, ":1:FINAL:1", "9", 1, grounds("Nhầm")).saved().size());
    for (As who : List.of(principal(), TestSchool.board())) {
      assertEquals(ProblemCode.TEST_YEAR_PASSED, refused(() -> who.does(() -> tested(null, 1, LocalDate.of(2025, 1, 13),
          "41/QĐ"))).code(), "the tests of a year that is over were moved");
    }
    assertEquals(ProblemCode.DECISION_NUMBER,
        refused(() -> TestSchool.board().does(() -> tested(null, 2, LocalDate.of(2025, 5, 5), ""))).code());
    assertEquals(ProblemCode.CORRECTION_TEST_DAY,
        refused(() -> officer().does(() -> tested(null, 1, LocalDate.of(2023, 12, 30), "40/QĐ"))).code());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'SET_TERM_TEST' and subject_id = '"
        + other + "' and reason = '40/QĐ: Kế hoạch kiểm tra'"));
  }

  private static As officer() {
    return As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  private boolean tested(Long classId, int term, LocalDate day, String number) {
    tests.set(schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id(), TestClass.YEAR, classId, term, day, number,
        "Kế hoạch kiểm tra");
    return true;
  }

  @Test
  void evidenceIsCheckedKeptAndShownToThoseWhoMayReadTheCorrection() throws Exception {
    long c = school.imported("9C5");
    long book = book(c);
    Problem page = refused(() -> teacher().does(() -> evidence.keep(book,
        "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), "anh.png")));
    assertEquals(List.of("anh.png", "NOT_EVIDENCE"), page.args());
    byte[] photo = photo();
    System.setProperty(LIMIT, String.valueOf(photo.length - 1));
    try {
      assertEquals(ProblemCode.FILE_TOO_LARGE,
          refused(() -> teacher().does(() -> evidence.keep(book, photo, "to.png"))).code());
    } finally {
      System.clearProperty(LIMIT);
    }
    String id = teacher().does(() -> evidence.keep(book, photo, "bài kiểm tra.png"));
    assertEquals(1, save(c, REGULAR, "9", 1, new Grounds("Nhầm", Evidence.TEST_PAPER, null, id)).saved().size());
    for (As reader : List.of(teacher(), principal(), TestSchool.homeroom(), As.person("quantri", Role.ADMIN_BOARD),
        As.person("so.gddt", Role.PROVINCE_OFFICER))) {
      EvidenceService.Handed handed = reader.does(() -> evidence.open(id));
      assertEquals("image/png", handed.mediaType());
      assertArrayEquals(photo, handed.bytes());
    }
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> evidence.open(id))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> TestSchool.homeroom().does(() -> evidence.keep(book, photo, "x")))
        .code());
    assertEquals(ProblemCode.CORRECTION_FILE, fault(school.imported("9C6"), REGULAR,
        new Grounds("Nhầm", Evidence.TEST_PAPER, null, id)), "a file of another book proves nothing here");
  }

  @Test
  void aFileChangesWhatIsRecordedOnlyByADecisionThatEveryChangeNames() throws Exception {
    long c = school.imported("9C19");
    Caller clerk = school.clerk();
    ClassBookReading file = new ClassBookReading(TestClass.book("9C19", "5.0"), List.of());
    Problem refusal = refused(() -> imports.take(clerk.schoolId(), file, clerk, null));
    assertEquals(ProblemCode.IMPORT_CHANGES, refusal.code());
    String lines = "select count(*) from correction where class_id = " + c;
    assertEquals(0, school.count(lines), "a refused file was written");
    imports.take(clerk.schoolId(), file, clerk, null, new ImportDecision("41/QĐ", "Nhập lại", "f1f1"));
    String named = " and reason = '41/QĐ: Nhập lại (SHA-256 f1f1)'";
    assertEquals(refusal.args().getLast(), school.count(lines + named));
    assertEquals(refusal.args().getLast(), school.count("select count(*) from audit_entry where class_id = " + c + named));
  }

  @Test
  void whateverAFileChangesOnADecisionIsALineOfWhoeverKeepsIt() throws Exception {
    long c = school.imported("9C21");
    Caller clerk = school.clerk();
    imports.take(clerk.schoolId(), file("9C21", 2, "Ngoan.", "Miễn thực hành"), clerk, null);
    imports.take(clerk.schoolId(), file("9C21", 3, "Chăm ngoan.", "Miễn cả năm"), clerk, null,
        new ImportDecision("81/QĐ", "Đơn nộp chậm", "f1".repeat(32)));
    school.run("update school_class set closed_before = true where id = " + c);
    school.run("update enrolment set excused_absences = 0 where class_id = " + c);
    ClassBookReading late = file("9C21", 1, "Chăm ngoan.", "Miễn cả năm");
    assertEquals(ProblemCode.IMPORT_CHANGES_ISSUED,
        refused(() -> imports.take(clerk.schoolId(), late, clerk, null)).code(), "a transcript said that there were none");
    imports.take(clerk.schoolId(), late, clerk, null, new ImportDecision("82/QĐ", "Đơn nộp chậm", "f2".repeat(32)));
    YearMonth now = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    CorrectionLogView view = principal().does(() -> logs.view(null, now, null));
    List<LogLine> lines = view.lines().stream().filter(l -> l.className().equals("9C21")).toList();
    String homeroom = "Nguyễn Thị Thanh Hòa";
    assertEquals(Set.of(List.of("ABSENCES", "0:EXCUSED:1", "2", "3", homeroom, "81/QĐ: Đơn nộp chậm"),
        List.of("COMMENT", "0:COMMENT:1", "Ngoan.", "Chăm ngoan.", homeroom, "81/QĐ: Đơn nộp chậm"),
        List.of(TestClass.SUBJECT, "0:NOTE:1", "Miễn thực hành", "Miễn cả năm", TestClass.TEACHER,
            "81/QĐ: Đơn nộp chậm"),
        List.of("ABSENCES", "0:EXCUSED:1", "0", "1", homeroom, "82/QĐ: Đơn nộp chậm")),
        lines.stream().map(l -> List.of(l.subject(), l.place(), l.before(), l.after(), l.teacher(), l.reason()))
            .collect(Collectors.toSet()));
    assertTrue(lines.stream().allMatch(l -> l.by().equals(clerk.fullName()) && l.evidence() == Evidence.CLASS_BOOK
        && l.sha256().equals((l.reason().startsWith("81") ? "f1" : "f2").repeat(32))));
    assertTrue(view.counts().stream().anyMatch(n -> n.teacher().equals(homeroom) && n.imported() >= 6));
    assertEquals(6, As.person("chunhiem", Role.HOMEROOM_TEACHER).does(() -> logs.view(null, now, null)).lines().stream()
        .filter(l -> l.className().equals("9C21")).count(), "the homeroom teacher does not see her own");
    assertEquals("%PDF-", new String(principal().does(() -> archive.print(null, now, null)), 0, 5,
        StandardCharsets.US_ASCII));
  }

  private static ClassBookReading file(String name, int excused, String comment, String note) {
    return new ClassBookReading(TestClass.book(name, "8.0", excused, comment, note), List.of());
  }

  @Test
  void anImportedBookCorrectsNothingAfterTheLastDayWhateverDecisionItNames() throws Exception {
    long c = school.imported("9C20");
    Caller clerk = school.clerk();
    ClassBookReading file = new ClassBookReading(TestClass.book("9C20", "5.0"), List.of());
    ImportDecision decision = new ImportDecision("41/QĐ", "Nhập lại", "f1f1");
    System.setProperty(DAYS, "7");
    assertEquals(ProblemCode.CORRECTION_TOO_LATE,
        refused(() -> imports.take(clerk.schoolId(), file, clerk, null, decision)).code());
    assertEquals(0, school.count("select count(*) from correction where class_id = " + c));
    System.setProperty(DAYS, "-1");
    imports.take(clerk.schoolId(), file, clerk, null, decision);
  }

  @Test
  void theLogNamesEveryCorrectionAndTheYearsSummaryEntersTheArchiveOnce() throws Exception {
    long c = school.imported("9C7");
    save(c, REGULAR, "9", 1, grounds("Lý do trong nhật kí"));
    school.write("9C7", "5.0");
    YearMonth now = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    CorrectionLogView view = principal().does(() -> logs.view(null, now, null));
    assertTrue(view.lines().stream().anyMatch(l -> l.className().equals("9C7") && "8.0".equals(l.before())
        && "9.0".equals(l.after()) && l.reason().equals("Lý do trong nhật kí") && l.teacher().equals(TestClass.TEACHER)));
    assertTrue(view.lines().stream().anyMatch(l -> l.className().equals("9C7") && l.evidence() == Evidence.CLASS_BOOK
        && "9.0".equals(l.before()) && "5.0".equals(l.after())), "an import changed a mark silently");
    assertTrue(view.counts().stream().anyMatch(n -> n.teacher().equals(TestClass.TEACHER) && n.imported() > 0));
    assertEquals(List.of(), As.person("chunhiem", Role.HOMEROOM_TEACHER).does(() -> logs.view(null, now, null)).counts());
    others.keep(c, others.like(c, text -> text.replace("TOAN ; Toán ; ", "TOAN ; Toán học ; ")));
    assertEquals(Set.of("Toán học"), principal().does(() -> logs.document(null, now, null)).lines().stream()
        .filter(l -> l.className().equals("9C7")).map(CorrectionLogDocument.Line::subject).collect(Collectors.toSet()),
        "a subject has the name that the rules of the class give it");
    byte[] pdf = principal().does(() -> archive.print(null, now, null));
    assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    As board = As.person("quantri", Role.ADMIN_BOARD);
    board.does(() -> archived(TestClass.YEAR));
    CorrectionLogView.Archived summary = principal().does(() -> logs.view(null, now, null)).summaries().getFirst();
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'CORRECTIONS' and reference = '"
        + summary.id() + "' and sha256 = '" + summary.sha256() + "'"));
    assertEquals(Fixity.GOOD, store.vault().check(summary.sha256()));
    assertEquals(List.of("GENUINE_NOT_CURRENT", "ARCHIVED_RECORD"), same.of(store.vault().read(summary.sha256())));
    assertEquals("NOT_OURS", same.of(pdf).getFirst(), "a print of the log is no record of the archive");
    assertEquals(1, school.count("select count(*) from correction_summary where id = '" + summary.id() + "' and sealed = true"));
    String sealed = new String(principal().does(() -> archive.open(summary.id())), StandardCharsets.ISO_8859_1);
    assertTrue(sealed.contains("/ByteRange"), "nobody signed the year's summary");
    As stranger = As.person("hieutruong.benkia", Role.PRINCIPAL);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> stranger.does(() -> archive.open(summary.id()))).code());
    assertEquals(ProblemCode.CORRECTIONS_ARCHIVED, refused(() -> board.does(() -> archived(TestClass.YEAR))).code());
    save(c, REGULAR, "6", 3, grounds("Sau khi lưu trữ"));
    assertWhatADeadServerStoredIsTheSummary(board, pdf);
    CorrectionLogView.Archived next = principal().does(() -> logs.view(null, now, null)).summaries().getFirst();
    assertEquals(List.of(summary.edition() + 1, Sha256.hex(pdf)), List.of(next.edition(), next.sha256()));
  }

  /** Made, announced and stored, and its line never written: no other file is made beside it. */
  private void assertWhatADeadServerStoredIsTheSummary(As board, byte[] pdf) throws Exception {
    long own = school.clerk().schoolId();
    Summaries.Draft draft = summaries.draft(own, TestClass.YEAR, school.clerk());
    String of = own + " " + TestClass.YEAR;
    announced.announce(LedgerEntry.Kind.CORRECTIONS, of, Sha256.hex(pdf), pdf.length,
        draft.document().id() + " " + draft.corrections() + " " + draft.last());
    assertEquals(ProblemCode.NOT_AVAILABLE, refused(() -> board.does(() -> archived(TestClass.YEAR))).code(), "two made at once");
    store.vault().store(pdf, LedgerEntry.Kind.CORRECTIONS + " " + of);
    board.does(() -> archived(TestClass.YEAR));
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'CORRECTIONS' and reference = '" + draft.document().id()
        + "' and sha256 = '" + Sha256.hex(pdf) + "'"));
    assertEquals(0, school.count("select count(*) from announced_file where purpose = 'CORRECTIONS " + of + "'"));
  }

  private boolean archived(String year) {
    archive.archive(year);
    return true;
  }

  private ProblemCode fault(long c, String column, Grounds grounds) throws Exception {
    return save(c, column, "9", 1, grounds).refused().getFirst().code();
  }

  private static Grounds grounds(String reason) {
    return new Grounds(reason, Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình");
  }

  private SaveAnswer save(long c, String column, String value, int version, Grounds grounds) throws Exception {
    String cell = schools.enrolments(c).getFirst().id() + column;
    return teacher().does(() -> gradebooks.save(book(c), List.of(new CellChange(cell, value, version, grounds))));
  }

  private long book(long c) {
    return schools.subjectsOf(c).getFirst().id();
  }

  private static byte[] photo() throws IOException {
    return photo(40);
  }

  private static byte[] photo(int width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "PNG", out);
    return out.toByteArray();
  }
}
