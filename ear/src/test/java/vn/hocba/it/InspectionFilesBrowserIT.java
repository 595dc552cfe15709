package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.FileCheckService;
import vn.hocba.checking.Listing;
import vn.hocba.checking.RunReportService;
import vn.hocba.checking.RunSweeper;
import vn.hocba.checking.SampleCheckService;
import vn.hocba.checking.SampleReadingService;
import vn.hocba.checking.SampleService;
import vn.hocba.checking.TechnicalService;
import vn.hocba.configuration.Setting;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.ClosingService;

/** Many files checked in one run by a named person: on the page, by its rules, and as a sample of what a school issued. */
@NeedsChromium
@Tag("database")
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionFilesBrowserIT {

  static final String NAME = "9V1";
  private static final String FAKE = "fa4e0000-0000-4000-8000-00000000c4ec";

  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private CheckRunService runs;
  @Inject
  private FileCheckService checks;
  @Inject
  private TechnicalService technical;
  @Inject
  private SampleService samples;
  @Inject
  private SampleCheckService sampleChecks;
  @Inject
  private SampleReadingService figures;
  @Inject
  private RunSweeper sweeper;
  @Inject
  private RunReportService reports;
  @Inject
  private ArchiveStore store;
  @Inject
  private TestSchool school;

  private static As inspector() {
    return As.person("thanhtra", Role.INSPECTOR);
  }

  private static As clerk() {
    return As.person("vanthu", Role.RECORDS_CLERK);
  }

  @Test
  @Order(1)
  void aClassIsIssued() throws Exception {
    long classId = school.imported(NAME);
    school.finals(classId, 1);
    school.finals(classId, 2);
    assertEquals(2, principal().does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return closings.close(classId);
    }).issued());
    String sealed = "select count(*) from transcript where state = 'SEALED' and class_id = " + classId;
    Deadline.await(Duration.ofMinutes(4), () -> {
      try {
        return school.count(sealed);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }, done -> done == 2);
  }

  @Test
  @Order(2)
  @RunAsClient
  void aMediumsFolderIsCheckedReportedAndTheReportKnownByTheVerifier() throws Exception {
    new InspectionFilesWalk().aMediumsFolderIsCheckedReportedAndTheReportKnownByTheVerifier();
  }

  @Test
  @Order(3)
  @RunAsClient
  void aSampleIsDrawnAndToldWithItsBound() {
    new InspectionFilesWalk().aSampleIsDrawnAndToldWithItsBound();
  }

  @Test
  @Order(3)
  @RunAsClient
  void whatIsForgedOrBrokenIsNeverGenuineAndHurtsNobody() {
    new InspectionFilesWalk().whatIsForgedOrBrokenIsNeverGenuineAndHurtsNobody();
  }

  @Test
  @Order(3)
  @RunAsClient
  void aMediumOfAThousandFilesWithThreeBombsIsCheckedToItsEnd() throws Exception {
    new InspectionFilesWalk().aMediumOfAThousandFilesWithThreeBombsIsCheckedToItsEnd();
  }

  @Test
  @Order(4)
  void aRunIsItsMakersOwnAndEndsWhenItIsEnded() throws Exception {
    byte[] file = "không phải PDF".getBytes(StandardCharsets.UTF_8);
    long run = clerk().does(runs::begin);
    assertEquals(1, clerk().does(() -> checks.check(run, "a.pdf", file)).position());
    assertEquals(1, clerk().does(() -> checks.check(run, "a.pdf", file)).position(), "the same file counts twice");
    assertEquals(2, clerk().does(() -> checks.check(run, "b.pdf", file)).position());
    for (As other : List.of(principal(), inspector(), As.person("hieutruong.benkia", Role.PRINCIPAL))) {
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> runs.view(run, 1))).code());
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> runs.item(run, 1))).code());
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> technical.of(run, 1))).code());
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> checks.check(run, "c.pdf", file))).code());
    }
    clerk().does(() -> did(() -> runs.end(run)));
    assertEquals(ProblemCode.CHECK_ENDED, refused(() -> clerk().does(() -> checks.check(run, "c.pdf", file))).code());
    assertEquals(2, school.count("select count(*) from audit_entry where subject_kind = 'CHECK' and subject_id = '" + run
        + "' and action in ('BEGIN_CHECK', 'END_CHECK') and refused = false"));
  }

  @Test
  @Order(5)
  void aRunHoldsNoMoreFilesThanTheSettingSays() throws Exception {
    System.setProperty(Setting.CHECK_FILES.key(), "1");
    try {
      long run = clerk().does(runs::begin);
      clerk().does(() -> checks.check(run, "a.pdf", new byte[] {1}));
      assertEquals(ProblemCode.CHECK_FULL, refused(() -> clerk().does(() -> checks.check(run, "b.pdf", new byte[] {2}))).code());
    } finally {
      System.clearProperty(Setting.CHECK_FILES.key());
    }
  }

  /** A sender who did not learn of an answer, as when the server died, sends the file again. */
  @Test
  @Order(5)
  void whatWasAnsweredIsNotCheckedAgainAndWhatWasNotIsEvenWhereTheRunIsFull() throws Exception {
    System.setProperty(Setting.CHECK_FILES.key(), "1");
    try {
      long run = clerk().does(runs::begin);
      clerk().does(() -> checks.check(run, "a.pdf", new byte[] {1}));
      school.run("update check_item set verdict = 'ALTERED' where run_id = " + run);
      assertEquals(Verdict.ALTERED, clerk().does(() -> checks.check(run, "a.pdf", new byte[] {1})).verification().verdict(), "checked twice");
      school.run("update check_item set verdict = 'COULD_NOT_CHECK' where run_id = " + run);
      CheckRunService.Item again = clerk().does(() -> checks.check(run, "a.pdf", new byte[] {1}));
      assertEquals(Verdict.NOT_OURS, again.verification().verdict());
      assertEquals(1, again.position());
    } finally {
      System.clearProperty(Setting.CHECK_FILES.key());
    }
  }

  @Test
  @Order(6)
  void aMediumsListTellsWhatIsChangedUnknownAndMissing() throws Exception {
    long run = clerk().does(runs::begin);
    String sums = vn.hocba.archive.Sha256.hex(new byte[] {1}) + "  files/a.pdf\n" + "0".repeat(64) + "  files/b.pdf\n"
        + "0".repeat(64) + "  files/c.pdf\n";
    assertEquals(3, clerk().does(() -> runs.listed(run, sums)).longValue());
    assertEquals(Listing.AS_LISTED, clerk().does(() -> checks.check(run, "files/a.pdf", new byte[] {1})).listing());
    assertEquals(Listing.OTHER_BYTES, clerk().does(() -> checks.check(run, "files/b.pdf", new byte[] {2})).listing());
    assertEquals(Listing.NOT_LISTED, clerk().does(() -> checks.check(run, "files/d.pdf", new byte[] {3})).listing());
    assertEquals(List.of("files/c.pdf"), clerk().does(() -> runs.view(run, 1)).missing());
  }

  @Test
  @Order(7)
  void anInspectorChecksByADecisionThatRunsAndNamesNoDocumentOfAnotherSchool() throws Exception {
    byte[] genuine = store.vault().read(school.text("select min(sealed_sha256) from transcript t join school_class c on"
        + " c.id = t.class_id where c.name = '" + NAME + "'"));
    long own = inspector().does(runs::begin);
    assertTrue(inspector().does(() -> checks.check(own, "a.pdf", genuine)).verification().document() != null);
    As elsewhere = As.person("hieutruong.benkia", Role.PRINCIPAL);
    long there = elsewhere.does(runs::begin);
    assertEquals(null, elsewhere.does(() -> checks.check(there, "a.pdf", genuine)).verification().document());
    school.run("update inspection_decision set first_day = date '2001-01-01', last_day = date '2001-01-02' where account_id ="
        + " (select id from account where username = 'thanhtra') and last_day > current_date");
    try {
      assertEquals(ProblemCode.CHECK_DECISION, refused(() -> inspector().does(runs::begin)).code());
      assertEquals(ProblemCode.CHECK_DECISION, refused(() -> inspector().does(() -> checks.check(own, "b.pdf", genuine))).code());
      assertEquals(ProblemCode.CHECK_DECISION, refused(() -> inspector().does(() -> samples.draw(1, TestClass.YEAR, 1, null))).code());
    } finally {
      school.run("update inspection_decision set first_day = current_date, last_day = date '2099-01-01' where first_day ="
          + " date '2001-01-01'");
    }
  }

  /** A row that somebody wrote into the database with a file of its own: no ledger, no audit trail, no signature. */
  @Test
  @Order(8)
  void aSampleFindsWhatTheDatabaseAloneSays() throws Exception {
    String sha256 = store.vault().store("tệp lạ".getBytes(StandardCharsets.UTF_8), "TRANSCRIPT " + FAKE);
    school.run("insert into transcript (id, school_id, class_id, enrolment_id, pupil_id, school_year, edition, state, document,"
        + " created_at, sealed_sha256, sealed_size, sealed_at, version) select '" + FAKE + "', t.school_id, t.class_id, t.enrolment_id,"
        + " t.pupil_id, '2001-2002', 901, 'SEALED', t.document, current_timestamp, '" + sha256 + "', 14, current_timestamp, 0 from"
        + " transcript t where t.id = (select min(x.id) from transcript x join school_class c on c.id = x.class_id where c.name = '"
        + NAME + "')");
    try {
      long there = school.count("select school_id from transcript where id = '" + FAKE + "'");
      long run = clerk().does(() -> samples.draw(there, "2001-2002", 30, 7L));
      assertEquals(0, clerk().does(() -> sampleChecks.next(run, 60)).intValue());
      List<String> lacking = clerk().does(() -> runs.item(run, 1)).found().lacking();
      assertTrue(lacking.containsAll(List.of("LEDGER", "AUDIT", "CONTENT")), lacking.toString());
      assertFalse(lacking.contains("DATABASE"), lacking.toString());
      SampleReadingService.Figures told = clerk().does(() -> figures.figures(run));
      assertEquals(1, told.bad());
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL)
          .does(() -> samples.draw(there, "2001-2002", 30, 7L))).code());
    } finally {
      school.run("delete from transcript where id = '" + FAKE + "'");
    }
  }

  /** What an outage kept from being checked is neither lost nor taken for checked. */
  @Test
  @Order(9)
  void whatCouldNotBeCheckedOfASampleIsAskedAgain() throws Exception {
    String issued = "from transcript t join school_class c on c.id = t.class_id where c.name = '" + NAME + "'";
    long there = school.count("select min(t.school_id) " + issued);
    String year = school.text("select min(t.school_year) " + issued);
    long run = clerk().does(() -> samples.draw(there, year, 1, 11L));
    assertEquals(0, clerk().does(() -> sampleChecks.next(run, 60)).intValue());
    KeptAnswer none = new KeptAnswer(List.of(new Reason(ReasonCode.BUSY, null)), List.of(), List.of(), List.of(), List.of());
    school.run("update check_item set verdict = 'COULD_NOT_CHECK', answer = '" + none.write() + "' where run_id = " + run);
    school.run("update check_listed set found = false where run_id = " + run);
    assertEquals(1, clerk().does(() -> figures.figures(run)).unchecked());
    assertEquals(0, clerk().does(() -> sampleChecks.next(run, 60)).intValue());
    assertEquals(0, clerk().does(() -> figures.figures(run)).unchecked());
    assertEquals(1, school.count("select count(*) from check_item where run_id = " + run), "it is the same one of the sample");
  }

  @Test
  @Order(10)
  void ofTwoClicksOneMakesTheReport() throws Exception {
    long run = clerk().does(runs::begin);
    clerk().does(() -> checks.check(run, "a.pdf", new byte[] {1}));
    school.run("update check_run set report_begun_at = current_timestamp where id = " + run);
    assertEquals(ProblemCode.TOO_MANY_REQUESTS, refused(() -> clerk().does(() -> did(() -> reports.make(run, null)))).code());
    assertEquals(0, school.count("select count(*) from check_report where run_id = " + run));
  }

  @Test
  @Order(11)
  void anOldRunGoesWithItsFilesAndItsReportStays() throws Exception {
    long reported = school.count("select max(run_id) from check_report");
    Path kept = Setting.dataDirectory().resolve("checks").resolve(String.valueOf(reported));
    assertTrue(Files.isDirectory(kept), "no altered file was kept for the comparison");
    school.run("update check_run set started_at = timestamp '2001-01-01 00:00:00' where id = " + reported);
    Path elsewhere = Files.createDirectories(kept.resolveSibling("999999999999"));
    Files.write(elsewhere.resolve("1.pdf"), new byte[] {1});
    sweeper.sweep();
    assertFalse(Files.exists(elsewhere), "another server removed that run");
    assertEquals(0, school.count("select count(*) from check_item where run_id = " + reported));
    assertEquals(0, school.count("select count(*) from check_technical where run_id = " + reported));
    assertFalse(Files.exists(kept));
    assertEquals(1, school.count("select count(*) from check_report where run_id = " + reported));
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
