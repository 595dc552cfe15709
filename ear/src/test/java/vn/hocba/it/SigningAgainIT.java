package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.PeopleSigning.HOMEROOM;
import static vn.hocba.it.PeopleSigning.PASSWORD;
import static vn.hocba.it.PeopleSigning.refused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Schools;
import vn.hocba.signing.SheetTroubleService;
import vn.hocba.signing.SigningAgainService;
import vn.hocba.signing.SigningDocuments;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.transcript.ClosingService;

/** A certificate that is revoked between its signature and the seal ends in no dead end: all sign anew, and that is sealed. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningAgainIT {

  private static final String NAME = "9Z1";
  private static final Duration LONG = Duration.ofMinutes(4);

  @Inject
  private TestSchool school;
  @Inject
  private PeopleSigning people;
  @Inject
  private ClosingService closings;
  @Inject
  private SigningService signing;
  @Inject
  private SigningAgainService again;
  @Inject
  private SheetTroubleService sheets;
  @Inject
  private JobService jobs;
  @Inject
  private CertificateService registering;
  @Inject
  private Certificates certificates;
  @Inject
  private SigningDocuments documents;
  @Inject
  private Schools schools;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private ArchiveStore store;
  @Inject
  private SigningOffice office;

  private static As clerk() {
    return As.person("vanthu", Role.RECORDS_CLERK);
  }

  @Test
  @Order(1)
  void aHomeroomTeacherHasAKey() throws Exception {
    assertTrue(office.held("staff-" + people.staff("chunhiem"), HOMEROOM, "Trường THCS").isPresent());
  }

  @Test
  @Order(2)
  @RunAsClient
  void whoseAuthorityTheTestHasInItsHand() throws Exception {
    QuietAuthority.inPlaceOf(HOMEROOM);
  }

  @Test
  @Order(3)
  void nobodySignsOnWhereASignatureBeforeCannotBeProvedAnyMore() throws Exception {
    school.run("update certificate set end_reason = 'aside ' || state, state = 'ENDED' where state <> 'ENDED' and school_id = " + people.schoolId());
    long homeroom = TestSchool.board().does(() -> registering.register(people.staff("chunhiem"), KeyHome.SERVER, null));
    register(people.staff("hieutruong"));
    register((Long) null);
    long c = closed();
    people.done(TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    certificates.checked(homeroom, new CertificateCheck.Found(CertificateStatus.REVOKED, "OCSP"));
    assertEquals(List.of(3L), TestSchool.refused(() -> TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD))).args());
    assertEquals(3, people.documents(c, "state = 'SPOILT' and step = 'HT'"));
    assertEquals(0, people.signatures(c, "s.step = 'HT'"), "signed on, and never to be sealed");
    assertEquals(3, school.count("select count(*) from audit_entry where action = 'LEAVE_SIGNING' and class_id = " + c));
    assertEquals(3L, TestSchool.homeroom().does(again::ownSigned));
    assertEquals(List.of(2, 1), rows(c).stream().map(r -> r.documents().size()).toList());
    assertTrue(rows(c).stream().allMatch(r -> r.signers().equals(List.of(new SigningAgainService.Signer(HOMEROOM, CertificateStatus.REVOKED)))));
  }

  @Test
  @Order(4)
  @RunAsClient
  void whoRunsTheSigningIsToldAndWhoSignedToo() {
    SignInForm principal = new SignInForm("127.0.0.61");
    principal.signIn("hieutruong", PASSWORD);
    principal.assertShows("/index.xhtml", "Trả lại 3 tài liệu phải ký lại từ đầu");
    principal.assertShows("/archive.xhtml", "Phải ký lại từ đầu (3)", "Chứng thư số của " + HOMEROOM + " bị thu hồi hoặc tạm dừng",
        "Trả lại 2 tài liệu để ký lại từ đầu");
    SignInForm homeroom = new SignInForm("127.0.0.62");
    homeroom.signIn("chunhiem", PASSWORD);
    homeroom.assertShows("/index.xhtml", "3 tài liệu thầy/cô đã ký phải ký lại từ đầu");
    homeroom.assertShows("/signing.xhtml", "3 tài liệu thầy/cô đã ký phải ký lại từ đầu");
  }

  @Test
  @Order(5)
  void whoRunsTheSigningGivesThemBackWithAReasonAndAllSignAnew() throws Exception {
    long c = people.id(NAME);
    List<Long> held = held(c);
    assertEquals(ProblemCode.REASON_NEEDED, refused(TestSchool.principal(), () -> again.restart(held, " ")));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(TestSchool.homeroom(), () -> again.restart(held, "Thử")));
    assertEquals(ProblemCode.NOT_FOUND, refused(As.person("hieutruong.benkia", Role.PRINCIPAL), () -> again.restart(held, "Thử")));
    assertEquals(3, TestSchool.principal().does(() -> again.restart(held, "Chứng thư số bị thu hồi")));
    assertEquals(ProblemCode.NOT_FOUND, refused(TestSchool.principal(), () -> again.restart(held, "Lần nữa")), "nothing is the matter any more");
    assertEquals(3, people.documents(c, "state = 'OPEN' and step = 'GVCN' and sha256 is null and reason = 'Chứng thư số bị thu hồi'"));
    assertEquals(3, people.signatures(c, "s.undone_at is not null and s.undone_reason = 'Chứng thư số bị thu hồi'"));
    assertEquals(0, people.signatures(c, "s.undone_at is null"));
    assertEquals(3, school.count("select count(*) from audit_entry where action = 'RESTART_SIGNING' and class_id = " + c));
    String file = school.text("select min(r.sha256) from signing_restart r, signing_document d where d.id = r.document_id and d.class_id = " + c);
    assertTrue(documents.files().contains(file) && store.signing().read(file).isPresent(), "the file with the old signatures is evidence");
    school.run("update certificate set state = 'IN_USE' where staff_id = " + people.staff("chunhiem") + " and state = 'REVOKED'");
    people.done(TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
  }

  /** The principal's key is first with its owner, so that nothing is signed until the test lets the server. */
  @Test
  @Order(6)
  void aBatchThatWasBegunBeforeSignsNothingOnEither() throws Exception {
    long c = people.id(NAME);
    school.run("update certificate set key_home = 'OWNER' where staff_id = " + people.staff("hieutruong"));
    long batch = TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD));
    school.run("update certificate set state = 'REVOKED' where state = 'IN_USE' and staff_id = " + people.staff("chunhiem"));
    school.run("update certificate set key_home = 'SERVER' where staff_id = " + people.staff("hieutruong"));
    school.run("update signing_batch set key_home = 'SERVER' where id = " + batch);
    people.done(batch);
    assertEquals(3, people.documents(c, "state = 'SPOILT'"));
    assertEquals(0, people.signatures(c, "s.step = 'HT'"));
    TestSchool.board().does(() -> again.restart(held(c), "Lần hai"));
    school.run("update certificate set state = 'IN_USE' where state = 'REVOKED' and staff_id = " + people.staff("chunhiem"));
    people.done(TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    people.done(TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD)));
  }

  @Test
  @Order(7)
  @RunAsClient
  void thenTheAuthorityFallsSilent() {
    QuietAuthority.fallSilent(true);
  }

  @Test
  @Order(8)
  void sealingWaitsForASilentAuthorityAndDoesNotStop() throws Exception {
    long c = people.id(NAME);
    System.setProperty("hocba.seal.attempts", "1");
    try {
      people.done(clerk().does(() -> signing.begin(SigningStep.TRUONG, List.of(c), PASSWORD)));
      Deadline.await(LONG, () -> people.jobs(c, "cause = 'SILENT' and failures > 1"), n -> n == 2);
    } finally {
      System.clearProperty("hocba.seal.attempts");
    }
    assertEquals(2, people.jobs(c, "state = 'QUEUED'"), "one attempt was allowed, and silence is none");
    Deadline.await(LONG, () -> people.documents(c, "kind = 'BOOK' and state = 'SIGNED' and cause = 'SILENT'"), n -> n == 1);
    assertEquals(List.of(SealCause.SILENT), clerk().does(sheets::list).stream().filter(s -> s.classId() == c).map(SheetTroubleService.Row::cause).toList());
    assertTrue(As.person("hieutruong.benkia", Role.PRINCIPAL).does(sheets::list).isEmpty());
    assertEquals(2, TestSchool.principal().does(() -> jobs.overview(c)).open().stream().filter(j -> j.cause() == SealCause.SILENT).count());
  }

  @Test
  @Order(9)
  @RunAsClient
  void thePageOfTheArchiveTellsWhatWaitsAndWhy() {
    SignInForm clerk = new SignInForm("127.0.0.63");
    clerk.signIn("vanthu", PASSWORD);
    clerk.assertShows("/archive.xhtml", "Sổ của lớp " + NAME, "cơ quan chứng thực chưa trả lời", "Thử lại ngay tất cả việc chờ trả lời");
    clerk.assertShows("/index.xhtml", "không ai phải ký thêm");
  }

  @Test
  @Order(10)
  @RunAsClient
  void andAnswersThatTheCertificateIsRevoked() throws Exception {
    QuietAuthority.revoke();
    QuietAuthority.fallSilent(false);
  }

  @Test
  @Order(11)
  void whatCannotBeSealedForASignatureStopsAtOnceAndIsGivenBackToo() throws Exception {
    long c = people.id(NAME);
    clerk().does(() -> sheets.tryNow(SealCause.SILENT));
    Deadline.await(LONG, () -> people.jobs(c, "state = 'STOPPED' and cause = 'SIGNATURE' and failures = 1"), n -> n == 2);
    Deadline.await(LONG, () -> people.documents(c, "kind = 'BOOK' and state = 'SPOILT'"), n -> n == 1);
    Deadline.await(LONG, () -> people.count("select count(*) from certificate where state = 'REVOKED' and staff_id = " + people.staff("chunhiem")), n -> n == 1);
    assertEquals(List.of(new SigningAgainService.Signer(HOMEROOM, CertificateStatus.REVOKED)), rows(c).getFirst().signers());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(TestSchool.homeroom(), () -> jobs.resumeAll(SealCause.SIGNATURE)));
    assertEquals(0, As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> jobs.resumeAll(SealCause.SIGNATURE)));
    assertEquals(2, clerk().does(() -> jobs.resumeAll(SealCause.SIGNATURE)));
    Deadline.await(LONG, () -> people.jobs(c, "state = 'STOPPED' and cause = 'SIGNATURE'"), n -> n == 2);
    assertEquals(3, held(c).size());
  }

  /** One edition is replaced after its sealing stopped, the other before. */
  @Test
  @Order(12)
  void whatACorrectionHasReplacedMeanwhileIsNobodysAnyMore() throws Exception {
    long c = people.id(NAME);
    List<Long> pupils = schools.enrolments(c).stream().map(Enrolment::id).toList();
    long stopped = editions(c, pupils.get(0), "state = 'SIGNED'");
    correct(c, pupils.get(0));
    assertEquals(1, people.documents(c, "state = 'LEFT' and reason = 'CORRECTED' and id = " + stopped));
    assertEquals(1, people.jobs(c, "1 = 1"));
    assertEquals(1, people.documents(c, "kind = 'BOOK' and state = 'LEFT'"), "the book has another edition too");
    assertEquals(ProblemCode.NOT_FOUND, refused(clerk(), () -> again.restart(List.of(stopped), "Thử")));
    long queued = editions(c, pupils.get(1), "state = 'SIGNED'");
    assertEquals(List.of(queued), held(c));
    assertThrows(IllegalStateException.class, () -> school.inTransaction(() -> {
      assertEquals(1, clerk().does(() -> again.restart(held(c), "Thu hồi trước khi niêm phong")));
      assertEquals(0, people.jobs(c, "1 = 1"));
      throw new IllegalStateException("taken back, for it is to be replaced");
    }));
    school.run("update seal_job set state = 'QUEUED', not_before = timestamp '2099-01-01 00:00:00' where class_id = " + c);
    correct(c, pupils.get(1));
    assertEquals(1, people.documents(c, "state = 'SIGNED' and id = " + queued), "it may be sealed yet");
    school.run("update seal_job set state = 'STOPPED', cause = 'SIGNATURE' where class_id = " + c);
    assertEquals(List.of(), held(c), "what stopped before this was looked at");
    assertEquals(ProblemCode.NOT_FOUND, refused(clerk(), () -> again.restart(List.of(queued), "Thử")));
    school.run("update seal_job set state = 'QUEUED', not_before = timestamp '2020-01-01 00:00:00' where class_id = " + c);
    Deadline.await(LONG, () -> people.documents(c, "state = 'LEFT' and reason = 'CORRECTED' and id = " + queued), n -> n == 1);
    assertEquals(2, school.count("select count(*) from transcript where edition = 1 and state = 'SUPERSEDED' and class_id = " + c));
    assertEquals(0, people.jobs(c, "1 = 1"));
    assertEquals(3, people.documents(c, "state = 'OPEN' and step = 'GVCN'"));
  }

  @Test
  @Order(13)
  @RunAsClient
  void thenTheTeacherHasAnotherCertificate() throws Exception {
    QuietAuthority.putBack();
    QuietAuthority.end();
  }

  @Test
  @Order(14)
  void whatIsSignedAnewIsSealedAndArchived() throws Exception {
    long c = people.id(NAME);
    register(people.staff("chunhiem"));
    people.done(TestSchool.homeroom().does(() -> signing.begin(SigningStep.GVCN, List.of(c), PASSWORD)));
    people.done(TestSchool.principal().does(() -> signing.beginAsHead(List.of(c), PASSWORD)));
    people.done(clerk().does(() -> signing.begin(SigningStep.TRUONG, List.of(c), PASSWORD)));
    Deadline.await(LONG, () -> people.jobs(c, "state = 'DONE'"), n -> n == 2);
    Deadline.await(LONG, () -> people.documents(c, "kind = 'BOOK' and state = 'ARCHIVED' and failures = 0"), n -> n == 1);
    forget(c);
  }

  /** What other tests find is as it was. */
  private void forget(long c) throws SQLException {
    String own = "(select id from signing_document where class_id = " + c + ")";
    school.run("delete from signing_restart where document_id in " + own);
    school.run("delete from signature_made where document_id in " + own);
    school.run("delete from signing_document where class_id = " + c);
    String added = "(select id from certificate where end_reason is null and school_id = " + people.schoolId() + ")";
    school.run("delete from signing_batch where certificate_id in " + added);
    school.run("delete from certificate where id in " + added);
    school.run("update certificate set state = substring(end_reason from 7), end_reason = null where end_reason like 'aside %'");
  }

  /** Somebody's own, or with null the seal's; as another test may have registered it before. */
  private void register(Long staff) throws Exception {
    String kept = "school_id = " + people.schoolId() + " and end_reason like 'aside %' and staff_id " + (staff == null ? "is null" : "= " + staff);
    if (school.count("select count(*) from certificate where " + kept) > 0) {
      school.run("update certificate set state = 'IN_USE', key_home = 'SERVER' where " + kept);
    } else {
      TestSchool.board().does(() -> registering.register(staff, KeyHome.SERVER, null));
    }
  }

  private long closed() throws Exception {
    long c = people.locked(NAME);
    books(() -> TestSchool.principal().does(() -> closings.close(c)));
    assertEquals(3, people.documents(c, "state = 'OPEN'"), "two transcripts and the book");
    return c;
  }

  /** That of a pupil's transcript. */
  private long editions(long c, long pupil, String which) {
    return people.count("select d.id from signing_document d, transcript t where t.id = d.transcript_id and d.class_id = " + c
        + " and t.enrolment_id = " + pupil + " and d." + which);
  }

  /** A mark, so that the pupil's transcript is issued anew, to be signed by people. */
  private void correct(long c, long pupil) throws Exception {
    books(() -> {
      TestSchool.correct(requests, schools.subjectsOf(c).getFirst().id(), pupil + ":1:REGULAR:1", "6.5", TestSchool.grounds(), TestSchool.homeroom());
      return true;
    });
  }

  private void books(Callable<?> work) throws Exception {
    System.setProperty("hocba.archive.books", "true");
    try {
      people.decided(SubjectSigning.NONE, work);
    } finally {
      System.clearProperty("hocba.archive.books");
    }
  }

  private List<SigningAgainService.Row> rows(long c) throws Exception {
    return TestSchool.principal().does(again::list).stream().filter(r -> r.classId() == c)
        .sorted((a, b) -> b.documents().size() - a.documents().size()).toList();
  }

  private List<Long> held(long c) throws Exception {
    return rows(c).stream().flatMap(r -> r.documents().stream()).toList();
  }
}
