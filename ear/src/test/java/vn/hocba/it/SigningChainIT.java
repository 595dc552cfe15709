package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.PeopleSigning.PASSWORD;
import static vn.hocba.it.PeopleSigning.did;
import static vn.hocba.it.PeopleSigning.refused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.medium.MediumContents;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.ClassRecordService;
import vn.hocba.signing.SigningDocument;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.signing.certificate.PictureService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** A closed year goes from subject teacher to homeroom teacher, principal and seal, each in turn and exactly once. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningChainIT {

  private static final String NAME = "9Q1";
  private static final String OTHER = "9Q2";
  private static final String EACH = "9Q3";
  private static final String BOOK = "9Q4";
  private static final String ARTS = "9Q5";
  private static final Duration LONG = Duration.ofMinutes(2);

  @Inject
  private TestSchool school;
  @Inject
  private PeopleSigning people;
  @Inject
  private Schools schools;
  @Inject
  private ClassBookEntry entry;
  @Inject
  private ClosingService closings;
  @Inject
  private SigningQueueService queue;
  @Inject
  private ClassRecordService records;
  @Inject
  private MediumContents media;
  @Inject
  private SigningService signing;
  @Inject
  private CertificateService registering;
  @Inject
  private Certificates certificates;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private PictureService pictures;
  @Inject
  private Transcripts transcripts;
  @Inject
  private ArchiveStore store;
  @Inject
  private SameVerdict same;

  private static As clerk() {
    return As.person("vanthu", Role.RECORDS_CLERK);
  }

  @Test
  @Order(1)
  void nobodySignsWithoutACertificateThatIsGood() throws Exception {
    long c = people.closed(NAME, SubjectSigning.SHEET);
    for (long closed : new long[] {c, people.closed(OTHER, SubjectSigning.SHEET)}) {
      assertEquals(3, people.documents(closed, "1 = 1"), "a sheet and two transcripts");
    }
    assertEquals(ProblemCode.CERTIFICATE_MISSING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    long teacher = register("bomon", KeyHome.SERVER);
    assertEquals(ProblemCode.SIGNING_AUTHORISATION, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), "sai")));
    school.run("update certificate set valid_until = valid_from where id = " + teacher);
    assertEquals(ProblemCode.CERTIFICATE_MISSING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)), "expired");
    school.run("update certificate set valid_until = timestamp '2030-01-01 00:00:00', valid_from = timestamp '2029-01-01 00:00:00' where id = " + teacher);
    assertEquals(ProblemCode.CERTIFICATE_MISSING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)), "not valid yet");
    school.run("update certificate set valid_from = timestamp '2020-01-01 00:00:00' where id = " + teacher);
    certificates.checked(teacher, new CertificateCheck.Found(CertificateStatus.REVOKED, "OCSP"));
    assertEquals(ProblemCode.CERTIFICATE_MISSING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)), "revoked");
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'END_CERTIFICATE' and subject_id = '" + teacher + "'"));
    assertEquals(ProblemCode.CERTIFICATE_KNOWN, refused(TestSchool.board(), () -> registering.register(people.staff("bomon"), KeyHome.SERVER, null)), "revoked for good");
    school.run("update certificate set state = 'IN_USE' where id = " + teacher);
    TestSchool.board().does(() -> did(() -> registering.end(teacher, "Đổi thiết bị ký")));
    long again = register("bomon", KeyHome.SERVER);
    assertEquals(2, school.count("select registration from certificate where id = " + again));
    assertEquals(1, school.count("select count(*) from certificate where id = " + teacher + " and state = 'ENDED' and end_reason = 'Đổi thiết bị ký'"), "its line stays");
    assertEquals(ProblemCode.CERTIFICATE_KNOWN, refused(TestSchool.board(), () -> registering.register(people.staff("chunhiem"), KeyHome.OWNER, people.pem(people.staff("bomon")))), "another's");
    assertEquals(ProblemCode.CERTIFICATE_UNREADABLE, refused(TestSchool.board(), () -> registering.register(people.staff("chunhiem"), KeyHome.OWNER, "x")));
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> registering.register(people.staff("chunhiem"), KeyHome.SERVER, null)));
    register("chunhiem", KeyHome.OWNER);
    register("hieutruong", KeyHome.SERVER);
    TestSchool.board().does(() -> registering.register(null, KeyHome.SERVER, null));
  }

  /** They are taken back by {@link #principalAndSealSignAndOnlyThenEverythingIsSealedExactlyOnce}. */
  @Test
  @Order(2)
  void picturesOfTheOwnSchoolAreDrawnAnewAndKeptOrRefused() throws Exception {
    long principal = school.count("select id from certificate where staff_id = " + people.staff("hieutruong"));
    long seal = school.count("select id from certificate where staff_id is null");
    byte[] ring = InkedRing.png(false);
    byte[] filled = InkedRing.png(true);
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> did(() -> pictures.keep(principal, ring, "x.png"))));
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> pictures.shown(principal)));
    assertEquals(ProblemCode.NOT_FOUND, refused(clerk(), () -> did(() -> pictures.keep(seal, ring, "x.png"))), "the seal's is the school's");
    assertEquals(List.of("x.svg", "NOT_A_PICTURE"), TestSchool.refused(() -> clerk().does(() -> did(() ->
        pictures.keep(null, "<svg/>".getBytes(StandardCharsets.UTF_8), "x.svg")))).args());
    assertEquals(ProblemCode.FILE_TOO_LARGE, refused(clerk(), () -> did(() -> pictures.keep(null, new byte[3_000_000], "x.png"))));
    assertEquals(ProblemCode.NOT_FOUND, refused(clerk(), () -> did(() -> pictures.end(null))));
    clerk().does(() -> did(() -> pictures.keep(null, filled, "dau.png")));
    clerk().does(() -> did(() -> pictures.keep(null, ring, "dau.png")));
    clerk().does(() -> did(() -> pictures.keep(principal, ring, "ky.png")));
    assertEquals(1, school.count("select count(*) from signature_picture where certificate_id is null and ended_at is null"));
    assertEquals(3, school.count("select count(*) from audit_entry where action = 'KEEP_PICTURE'"));
    assertTrue(clerk().does(() -> pictures.shown(principal)).png().length() > 100);
  }

  @Test
  @Order(3)
  void eachSignsOnlyAfterTheOneBefore() throws Exception {
    long c = people.id(NAME);
    assertEquals(ProblemCode.SIGNING_NOT_YET, refused(TestSchool.homeroom(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.principal(), () -> signing.beginAsHead(List.of(c), PASSWORD)));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(clerk(), () -> signing.begin(SigningStep.TRUONG, List.of(c), PASSWORD)));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(TestSchool.principal(), () -> signing.begin(SigningStep.HT, List.of(c), PASSWORD)));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)), "not their class");
    assertEquals(SigningStep.GVBM, TestSchool.homeroom().does(queue::mine).stream().filter(w -> w.classId() == c).findFirst().orElseThrow().missing());
    long batch = TestSchool.teacher().does(() -> signing.begin(SigningStep.GVBM, List.of(c, people.id(OTHER)), PASSWORD));
    // A second press of the button finds nothing, whether or not the first is done.
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    people.done(batch);
    assertEquals(2, school.count("select count(*) from signature_made where step = 'GVBM' and checked = 'GOOD' and checked_by = 'OCSP' and batch_id = " + batch));
  }

  /** As a program beside a token does it: the key is taken from where the demo's trust centre put it. */
  @Test
  @Order(4)
  @RunAsClient
  void theHomeroomTeacherSignsInTwoStepsWithAToken() throws Exception {
    DemoPortal homeroom = DemoPortal.as("HOMEROOM_TEACHER");
    Map<String, Object> waiting = IssuedClass.list(DemoPortal.told(200, homeroom.get("/signing")), "waiting").stream()
        .filter(w -> NAME.equals(w.get("className"))).findFirst().orElseThrow();
    long batch = IssuedClass.number(DemoPortal.told(200, homeroom.post("/signing/batches", "{\"step\": \"GVCN\", \"classIds\": ["
        + IssuedClass.number(waiting, "classId") + "], \"code\": \"" + PASSWORD + "\"}")), "id");
    List<Map<String, Object>> documents = IssuedClass.list(DemoPortal.told(200, homeroom.get("/signing/batches/" + batch + "/digests")), "documents");
    assertEquals(2, documents.size());
    Map<Long, byte[]> data = new LinkedHashMap<>();
    documents.forEach(d -> data.put(IssuedClass.number(d, "id"), Base64.getDecoder().decode((String) d.get("data"))));
    SigningToken token = SigningToken.ofHomeroom();
    long first = data.keySet().iterator().next();
    assertEquals(404, DemoPortal.as("PRINCIPAL").post("/signing/batches/" + batch + "/signatures", token.body(data)).statusCode());
    assertEquals("SIGNATURE_WRONG", DemoPortal.told(422, homeroom.post("/signing/batches/" + batch + "/signatures",
        token.body(Map.of(first, "something else".getBytes(StandardCharsets.UTF_8))))).get("code"));
    assertEquals("CERTIFICATE_MISSING", DemoPortal.told(422, homeroom.post("/signing/batches/" + batch + "/signatures",
        SigningToken.ofPrincipal().body(data))).get("code"), "another's token");
    assertEquals(2, numbers(DemoPortal.told(200, homeroom.post("/signing/batches/" + batch + "/signatures", token.body(data))), "signed"));
    assertEquals(2, numbers(DemoPortal.told(200, homeroom.post("/signing/batches/" + batch + "/signatures", token.body(data))), "changed"));
  }

  @Test
  @Order(5)
  void whatIsReturnedGoesBackToTheSignerBeforeWithTheReason() throws Exception {
    long c = people.id(NAME);
    assertEquals(2, school.count("select count(*) from signature_made s, signing_document d where s.document_id = d.id and s.step = 'GVCN' and d.class_id = " + c));
    long document = TestSchool.principal().does(() -> queue.documents(c, SigningStep.HT)).getFirst().id();
    assertEquals(ProblemCode.REASON_NEEDED, refused(TestSchool.principal(), () -> did(() -> signing.giveBack(document, " "))));
    assertEquals(ProblemCode.NOT_FOUND, refused(TestSchool.teacher(), () -> did(() -> signing.giveBack(document, "Thử"))));
    TestSchool.principal().does(() -> did(() -> signing.giveBack(document, "Xem lại nhận xét")));
    SigningQueueService.Row back = TestSchool.homeroom().does(() -> queue.documents(c, SigningStep.GVCN)).getFirst();
    assertEquals(List.of(document, "Xem lại nhận xét", 0), List.of(back.id(), back.reason(), back.signed().size()));
    assertEquals(1, school.count("select count(*) from signature_made where undone_reason = 'Xem lại nhận xét' and document_id = " + document));
  }

  /** The homeroom teacher's key, which is with the server too, signs for a worker that died holding the document. */
  @Test
  @Order(6)
  void whatADeadWorkerHeldIsSignedOnceWhenItsLeaseIsOver() throws Exception {
    long c = people.id(NAME);
    long batch = TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD));
    school.run("update signing_document set claimed_by = 'dead', claim = claim + 1, claimed_until = timestamp '2099-01-01 00:00:00' where batch_id = " + batch);
    school.run("update signing_batch set key_home = 'SERVER' where id = " + batch);
    TestSchool.homeroom().does(() -> did(() -> signing.pause(batch)));
    TestSchool.homeroom().does(() -> did(() -> signing.resume(batch, null)));
    Thread.sleep(3000); // the worker looks every second
    assertEquals(1, school.count("select count(*) from signing_document where claimed_by = 'dead' and batch_id = " + batch), "taken from a living one");
    school.run("update signing_document set claimed_until = timestamp '2020-01-01 00:00:00' where batch_id = " + batch);
    people.done(batch);
    assertEquals(1, school.count("select count(*) from signature_made where batch_id = " + batch));
  }

  @Test
  @Order(7)
  void principalAndSealSignAndOnlyThenEverythingIsSealedExactlyOnce() throws Exception {
    long c = people.id(NAME);
    assertEquals(0, school.count("select count(*) from seal_job where class_id = " + c));
    long head = TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD));
    people.done(head);
    assertEquals(0, school.count("select count(*) from seal_job where class_id = " + c), "sealed without the seal");
    clerk().does(() -> signing.begin(SigningStep.TRUONG, List.of(c), PASSWORD));
    Deadline.await(LONG.multipliedBy(2), () -> people.jobs(c, "state = 'DONE'"), n -> n == 2);
    assertEquals(2, school.count("select count(*) from ledger_entry where kind = 'TRANSCRIPT' and reference in (select id from transcript where class_id = " + c + ")"));
    assertEquals(6, school.count("select count(*) from signature_made s, signing_document d where s.document_id = d.id and d.kind = 'TRANSCRIPT' and s.undone_at is null and d.class_id = " + c));
    Deadline.await(LONG, () -> people.count("select count(*) from ledger_entry where kind = 'SHEET' and reference in (select cast(id as varchar(36)) from signing_document where class_id = " + c + ")"), n -> n == 1);
    assertEquals(7 + 1, school.count("select count(*) from audit_entry where action = 'SIGN_DOCUMENT' and class_id = " + c));
    for (TranscriptRecord transcript : transcripts.ofClass(c)) {
      String pdf = new String(store.vault().read(transcript.sealedSha256()), StandardCharsets.ISO_8859_1);
      assertEquals(2, pdf.split("/SMask \\d+ 0 R", -1).length - 1, "the principal's picture and the seal's");
    }
    byte[] sheet = store.vault().read(school.text("select sha256 from signing_document where kind = 'SHEET' and class_id = " + c));
    assertEquals(List.of("GENUINE_CURRENT", "IDENTICAL"), same.of(sheet));
    clerk().does(() -> did(() -> pictures.end(null)));
    school.run("delete from signature_picture");
  }

  @Test
  @Order(8)
  @RunAsClient
  void whatPeopleSignedIsFoundAndGenuine() {
    IssuedClass issued = new IssuedClass(DemoPortal.as("PRINCIPAL"), NAME);
    issued.assertGenuine(issued.find("Học Sinh Thử 1", ""));
  }

  @Test
  @Order(9)
  void aDocumentWhoseClassIsOpenedAgainIsHeldAndACorrectedOneLeaves() throws Exception {
    long c = people.id(OTHER);
    school.reopen(c, "Thử mở lại");
    assertEquals(3, people.documents(c, "state in ('HELD', 'ARCHIVED', 'SEALED', 'SIGNED')"));
    assertTrue(TestSchool.homeroom().does(queue::mine).stream().noneMatch(w -> w.classId() == c), "held, and still to be signed");
    people.lock(c);
    people.close(c, SubjectSigning.SHEET);
    assertEquals(2, people.documents(c, "state = 'OPEN' and step = 'GVCN'"));
    long book = schools.subjectsOf(c).getFirst().id();
    String cell = schools.enrolments(c).getFirst().id() + ":1:REGULAR:1";
    people.decided(SubjectSigning.SHEET, () -> {
      TestSchool.correct(requests, book, cell, "6.5", TestSchool.grounds(), TestSchool.homeroom());
      return null;
    });
    assertEquals(1, people.documents(c, "state = 'LEFT' and reason = 'CORRECTED'"));
    assertEquals(2, people.documents(c, "kind = 'SHEET'"), "the teacher signs the new results");
    assertEquals(ProblemCode.SIGNING_NOT_YET, refused(TestSchool.homeroom(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    assertFalse(TestSchool.teacher().does(queue::mine).isEmpty());
  }

  /** Two subjects, two teachers: the homeroom teacher teaches the second. */
  @Test
  @Order(10)
  void whereTeachersSignEachTranscriptTheNextSignsOnlyWhenAllOfThemHave() throws Exception {
    long c = school.inTransaction(() -> entry.write(school.clerk().schoolId(), TestClass.ofTwoSubjects(EACH), school.clerk(), List.of()));
    people.lock(c);
    people.close(c, SubjectSigning.TRANSCRIPT);
    assertEquals(2, people.documents(c, "step = 'GVBM' and kind = 'TRANSCRIPT'"));
    assertEquals(4, turns(c, "s.signed_at is null"));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.homeroom(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    SigningQueueService.Waiting line = TestSchool.teacher().does(queue::mine).stream().filter(w -> w.classId() == c).findFirst().orElseThrow();
    assertEquals(List.of(2, false), List.of(line.ready(), line.sheets()));
    assertEquals(2, TestSchool.teacher().does(() -> queue.documents(c, SigningStep.GVBM)).size());
    people.done(TestSchool.teacher().does(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.teacher(), () -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    assertEquals(2, turns(c, "s.signed_at is not null and s.code = 'TOAN'"));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.homeroom(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)), "a subject is missing");
    asSubjectTeacher(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD));
    assertEquals(2, people.documents(c, "step = 'GVCN'"));
  }

  @Test
  @Order(11)
  void whatTheHomeroomTeacherReturnsEverySubjectsTeacherSignsAnew() throws Exception {
    long c = people.id(EACH);
    long document = TestSchool.homeroom().does(() -> queue.documents(c, SigningStep.GVCN)).getFirst().id();
    TestSchool.homeroom().does(() -> did(() -> signing.giveBack(document, "Xem lại môn Toán")));
    assertEquals(2, turns(c, "s.signed_at is null and s.document_id = " + document));
    assertEquals(2, school.count("select count(*) from signature_made where undone_reason = 'Xem lại môn Toán' and document_id = " + document));
    people.done(TestSchool.teacher().does(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    assertThrows(SQLException.class, () -> school.run("update signature_made set subject = 'TOAN', round = 1 where document_id = " + document), "twice");
    asSubjectTeacher(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD));
    long homeroom = TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD));
    school.run("update signing_batch set key_home = 'SERVER' where id = " + homeroom);
    people.done(homeroom);
    people.done(TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD)));
    clerk().does(() -> signing.begin(SigningStep.TRUONG, List.of(c), PASSWORD));
    Deadline.await(LONG.multipliedBy(2), () -> people.jobs(c, "state = 'DONE'"), n -> n == 2);
  }

  @Test
  @Order(12)
  @RunAsClient
  void whatSubjectTeachersSignedIsFoundAndGenuine() {
    IssuedClass issued = new IssuedClass(DemoPortal.as("PRINCIPAL"), EACH);
    issued.assertGenuine(issued.find("Học Sinh Thử 1", ""), List.of("GVBM_TOAN", "GVBM_NGU_VAN", "GVCN", "HT", "TRUONG"));
  }

  /** Of a class whose year the school's keys sign: everything a book says is fixed when it is closed. */
  @Test
  @Order(13)
  void aClosedClasssBookIsSignedArchivedAndFoundOnItsPage() throws Exception {
    long c = school.imported(BOOK);
    people.lock(c);
    System.setProperty("hocba.archive.books", "true");
    try {
      TestSchool.principal().does(() -> closings.close(c));
    } finally {
      System.clearProperty("hocba.archive.books");
    }
    Deadline.await(LONG, () -> people.count("select count(*) from ledger_entry where kind = 'BOOK' and reference in (select cast(id as varchar(36)) from signing_document where class_id = " + c + ")"), n -> n == 1);
    ClassRecordService.Row row = TestSchool.principal().does(() -> records.of(c)).getFirst();
    assertEquals(List.of(SigningDocument.Kind.BOOK, 1, true), List.of(row.kind(), row.edition(), row.archived()));
    byte[] pdf = TestSchool.principal().does(() -> records.pdf(row.id()));
    assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    SchoolClass closed = schools.schoolClass(c).orElseThrow();
    assertTrue(media.of(closed.schoolId(), closed.schoolYear(), c, Set.of()).files().stream().anyMatch(f -> f.sha256().equals(Sha256.hex(pdf))
        && f.kind() == LedgerEntry.Kind.BOOK), "a medium of the class has its book");
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> records.pdf(row.id())));
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> records.of(c)));
    assertEquals(ProblemCode.NOT_FOUND, refused(TestSchool.principal(), () -> records.pdf(school.count("select min(id) from signing_document where kind = 'TRANSCRIPT'"))));
  }

  /** Nghệ thuật has one line of two contents, of which each teacher answers for one (arts-one-or-two-books). */
  @Test
  @Order(14)
  void theLineOfTwoContentsIsSignedByTheTeacherOfEach() throws Exception {
    long c = ofContents(ARTS);
    people.close(c, SubjectSigning.TRANSCRIPT);
    for (String content : List.of("AM_NHAC", "MI_THUAT")) {
      assertEquals(2, turns(c, "s.code = 'NGHE_THUAT__" + content + "' and s.class_subject_id in (select id from class_subject"
          + " where subject = '" + content + "')"));
    }
    people.done(TestSchool.teacher().does(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD)));
    assertEquals(2, turns(c, "s.signed_at is not null and s.code = 'NGHE_THUAT__AM_NHAC'"));
    assertEquals(2, turns(c, "s.signed_at is null"));
    assertEquals(ProblemCode.SIGNING_NOTHING, refused(TestSchool.homeroom(), () -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)), "one of the two has not signed");
    asSubjectTeacher(() -> signing.begin(SigningStep.GVBM, List.of(c), PASSWORD));
    assertEquals(0, turns(c, "s.signed_at is null"));
    assertEquals(2, people.documents(c, "step = 'GVCN'"));
    forget(c);
    long sheets = ofContents(ARTS + "S");
    people.close(sheets, SubjectSigning.SHEET);
    assertEquals(2, school.count("select count(distinct b.teacher_staff_id) from signing_document d, class_subject b where d.kind = 'SHEET'"
        + " and b.id = d.class_subject_id and b.subject in ('AM_NHAC', 'MI_THUAT') and d.class_id = " + sheets));
    forget(sheets);
  }

  /** A locked class with a book of each content, one of the subject teacher's, one of the homeroom teacher's. */
  private long ofContents(String name) throws Exception {
    long c = school.imported(name);
    school.inTransaction(() -> {
      ClassSubject first = new ClassSubject(c, "AM_NHAC", 2);
      first.assignTeacher(schools.subjectsOf(c).getFirst().teacherStaffId());
      ClassSubject second = new ClassSubject(c, "MI_THUAT", 2);
      second.assignTeacher(schools.schoolClass(c).orElseThrow().homeroomStaffId());
      schools.add(first);
      return schools.add(second);
    });
    people.lock(c);
    return c;
  }

  /** What nobody signs any more waits in nobody's list. */
  private void forget(long c) throws Exception {
    school.run("delete from signing_subject where document_id in (select id from signing_document where class_id = " + c + ")");
    school.run("delete from signature_made where document_id in (select id from signing_document where class_id = " + c + ")");
    school.run("delete from signing_document where class_id = " + c);
  }

  /** The homeroom teacher as the teacher of a subject, with the key that the server has too. */
  private void asSubjectTeacher(Callable<Long> begins) throws Exception {
    school.run("update account set roles = roles || ',SUBJECT_TEACHER' where username = 'chunhiem'");
    try {
      long batch = As.person("chunhiem", Role.SUBJECT_TEACHER).does(begins);
      school.run("update signing_batch set key_home = 'SERVER' where id = " + batch);
      people.done(batch);
    } finally {
      school.run("update account set roles = replace(roles, ',SUBJECT_TEACHER', '') where username = 'chunhiem'");
    }
  }

  private long turns(long classId, String which) throws Exception {
    return school.count("select count(*) from signing_subject s, signing_document d where s.document_id = d.id and d.class_id = " + classId + " and " + which);
  }

  private long register(String username, KeyHome home) throws Exception {
    long staff = people.staff(username);
    return TestSchool.board().does(() -> registering.register(staff, home, home == KeyHome.SERVER ? null : people.pem(staff)));
  }

  private static int numbers(Map<String, Object> body, String member) {
    return ((List<?>) body.get(member)).size();
  }
}
