package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookRollCall;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.attendance.Absence;
import vn.hocba.attendance.AbsenceKind;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.RollCall;
import vn.hocba.configuration.Setting;
import vn.hocba.lock.LockService;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.signing.ClassRecordService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.verifying.IssuedFiles;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationService;

/** A closed class's book has its roll and families, and whoever brings it is told at once that it is ours. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosedBookIT {

  private static final String NAME = "9Q6";
  private static final String FILE = "closed-book.pdf";
  private static final Duration LONG = Duration.ofMinutes(2);
  /** What is promised for the comparison of bytes; the middle of several. */
  private static final long PROMISED_MILLIS = 50;

  @Inject
  private TestSchool school;
  @Inject
  private Schools schools;
  @Inject
  private Attendance attendance;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private ClassRecordService records;
  @Inject
  private IssuedFiles issued;
  @Inject
  private VerificationService verifications;
  @Inject
  private SameVerdict same;

  @Test
  @Order(1)
  void theBookHasTheRollAndTheFamiliesThatTheSchoolKeeps() throws Exception {
    long c = school.imported(NAME);
    String year = schools.schoolClass(c).orElseThrow().schoolYear();
    LocalDate day = LocalDate.of(SchoolYear.start(year), 9, 8);
    Enrolment first = schools.enrolments(c).getFirst();
    school.inTransaction(() -> {
      attendance.add(new RollCall(c, day, "Chủ nhiệm", Instant.now()));
      Absence absence = new Absence(first.id(), day);
      absence.enter(AbsenceKind.K, "Chủ nhiệm", Instant.now());
      attendance.add(absence);
      Pupil pupil = schools.find(Pupil.class, first.pupilId()).orElseThrow();
      Pupil.Profile p = pupil.profile();
      pupil.enterProfile(new Pupil.Profile(p.fullName(), p.birthDate(), p.birthPlace(), p.gender(), p.ethnicity(), "Hộ nghèo",
          p.address(), "Y Bhăm Êban, nông dân", p.mother(), "0905 123 456", p.nationality(), p.hometown(), "Trần Thị Nhung"));
      return null;
    });
    TestSchool.principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return null;
    });
    System.setProperty("hocba.archive.books", "true");
    try {
      TestSchool.principal().does(() -> closings.close(c));
    } finally {
      System.clearProperty("hocba.archive.books");
    }
    BookDocument book = BookJson.read(school.text("select content from signing_document where kind = 'BOOK' and class_id = " + c));
    BookDocument.Pupil listed = book.pupils().getFirst();
    assertEquals(4, book.format());
    assertEquals(List.of("Hộ nghèo", "Y Bhăm Êban, nông dân", "0905 123 456", "Trần Thị Nhung"), List.of(listed.profile().priority(),
        listed.profile().father(), listed.profile().phone(), listed.profile().guardian()));
    assertEquals(List.of(new BookRollCall.Month("%d-09".formatted(day.getYear()), List.of(8),
        List.of(new BookRollCall.Absence(listed.identifier(), 8, "K")), null, null)), book.rollCall().months());
    Deadline.await(LONG, () -> archived(c), n -> n == 1);
    byte[] pdf = TestSchool.principal().does(() -> records.pdf(records.of(c).getFirst().id()));
    Files.write(Setting.dataDirectory().resolve(FILE), pdf);
  }

  private long archived(long c) {
    try {
      return school.count("select count(*) from signing_document where kind = 'BOOK' and state = 'ARCHIVED' and class_id = " + c);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From here on nobody waits for an examination. */
  @Test
  @Order(2)
  void whoeverBringsItIsToldOfTheBytesBeforeItIsExamined() throws Exception {
    byte[] pdf = Files.readAllBytes(Setting.dataDirectory().resolve(FILE));
    System.setProperty(Setting.VERIFY_PATIENCE.key(), "0");
    Verification told = verifications.verify(pdf, FILE, "192.0.2.9");
    assertEquals(Verdict.GENUINE_CURRENT, told.verdict());
    assertEquals(List.of(ReasonCode.IDENTICAL, ReasonCode.BEING_EXAMINED), told.reasons().stream().map(Reason::code).toList());
    assertEquals(List.of(Verification.Document.Kind.BOOK, NAME, 1),
        List.of(told.document().kind(), told.document().className(), told.document().edition()));
    assertNotNull(told.document().sealedAt());
    long[] millis = new long[21];
    for (int i = 0; i < millis.length; i++) {
      long before = System.nanoTime();
      assertTrue(issued.bySha256(told.sha256()).isPresent());
      millis[i] = (System.nanoTime() - before) / 1_000_000;
    }
    Arrays.sort(millis);
    assertTrue(millis[millis.length / 2] <= PROMISED_MILLIS, "in the middle " + millis[millis.length / 2] + " ms");
    Verification whole = Deadline.await(LONG, () -> verifications.rest(told.ticket(), "192.0.2.152"), v -> v.ticket() == null);
    assertEquals(List.of(ReasonCode.IDENTICAL), whole.reasons().stream().map(Reason::code).toList());
    assertEquals(3, whole.signers().size());
    assertEquals(FILE, whole.fileName());
    assertEquals(List.of("GENUINE_CURRENT", "IDENTICAL"), same.of(pdf));
    assertEquals("ALTERED", same.of(Arrays.copyOf(pdf, pdf.length + 1)).getFirst());
  }

  @Test
  @Order(3)
  @RunAsClient
  void theInterfaceAndThePageTellTheRestWhenItIsThere() throws Exception {
    byte[] pdf = Files.readAllBytes(DemoPortal.DATA.resolve(FILE));
    Map<String, Object> told = DemoPortal.told(200, DemoPortal.stranger().upload("/verifications", FILE, pdf));
    assertEquals("GENUINE_CURRENT", told.get("verdict"));
    assertTrue(told.get("reasons").toString().contains("BEING_EXAMINED"), told.toString());
    String rest = told.get("rest").toString();
    Deadline.await(LONG, () -> DemoPortal.told(200, DemoPortal.stranger().get("/" + rest)), answer -> answer.get("rest") == null);
    VerifyWalk.book(pdf, FILE, NAME);
    assertEquals(404, DemoPortal.stranger().get("/verifications/none").statusCode());
  }

  @Test
  @Order(4)
  void patienceIsBackToWhatItWas() {
    System.clearProperty(Setting.VERIFY_PATIENCE.key());
  }
}
