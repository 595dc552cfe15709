package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.SealDesk;
import vn.hocba.archiving.SealTask;
import vn.hocba.archiving.Sealing;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.oversight.BookFigure;
import vn.hocba.oversight.LookService;
import vn.hocba.oversight.OversightService;
import vn.hocba.oversight.SchoolFigures;
import vn.hocba.oversight.SchoolProgress;
import vn.hocba.oversight.TermCount;
import vn.hocba.oversight.WorkingService;
import vn.hocba.oversight.WorthALook;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** What leaders and the province see of the books: counted rightly, of their own schools only, and judged by nobody. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OversightIT {

  @Inject
  private OversightService oversight;
  @Inject
  private SchoolFigures prepared;
  @Inject
  private LookService looks;
  @Inject
  private WorkingService working;
  @Inject
  private JobService jobs;
  @Inject
  private SealDesk desk;
  @Inject
  private Sealing sealing;
  @Inject
  private ArchiveStore store;
  @Inject
  private SigningOffice office;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void aBooksFigureIsWhatItHoldsOfWhatItWaitsFor() throws Exception {
    long classId = school.imported("9O1");
    assertEquals(new TermCount(10, 12), book(classId).one());
    school.finals(classId, 1);
    assertEquals(new TermCount(12, 12), book(classId).one());
    assertEquals(new TermCount(10, 12), book(classId).two());
  }

  @Test
  void aSchoolsProgressIsSeenByWhoLeadsOrOverseesIt() throws Exception {
    long own = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    school.imported("9O2");
    assertEquals(own, TestSchool.principal().does(() -> oversight.school(null, null)).schoolId());
    assertEquals(own, officer().does(() -> oversight.school(own, TestClass.YEAR)).schoolId());
    As stranger = As.person("hieutruong.benkia", Role.PRINCIPAL);
    assertEquals(ProblemCode.NOT_FOUND,
        TestSchool.refused(() -> stranger.does(() -> oversight.school(own, null))).code());
    assertEquals(ProblemCode.NOT_FOUND,
        TestSchool.refused(() -> officer().does(() -> oversight.school(own, "1999-2000"))).code());
  }

  @Test
  void theProvinceReadsPreparedFiguresByNameAndTheirTime() throws Exception {
    schools.schools().forEach(s -> prepared.refresh(s.id()));
    OversightService.Page page = officer().does(() -> oversight.schools(null, 0));
    assertEquals(schools.schools().size(), page.total());
    assertTrue(page.oldest().isBefore(Clock.systemUTC().instant().plusSeconds(1)));
    List<String> names = page.schools().stream().map(f -> f.name()).toList();
    assertEquals(List.of("Trường THCS Bên Kia Sông"), officer().does(() -> oversight.schools("ben kia", 0)).schools()
        .stream().map(f -> f.name()).toList());
    assertTrue(names.indexOf("Trường THCS Bên Kia Sông") < names.indexOf("Trường THCS Mẫu"), names.toString());
    assertEquals(1, As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> oversight.schools(null, 0)).total());
  }

  @Test
  void aSchoolWithoutClassesIsCountedAgainAtTheNextLook() throws Exception {
    long own = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    prepared.refresh(own);
    assertTrue(dueWith(own, 0), "its classes would be told a quarter of an hour after they came");
    assertFalse(dueWith(own, 1));
    prepared.refresh(own);
  }

  /** In one transaction, so that the worker counts it before or after. */
  private boolean dueWith(long schoolId, int classes) throws Exception {
    return school.inTransaction(() -> {
      school.run("update school_figure set classes = " + classes + " where school_id = " + schoolId);
      return prepared.due(Clock.systemUTC().instant().minus(Duration.ofMinutes(15)), 5000).contains(schoolId);
    });
  }

  @Test
  void whatIsWorthALookIsListedByTheSettings() throws Exception {
    long classId = school.imported("9O3");
    long book = schools.subjectsOf(classId).getFirst().id();
    long pupil = schools.enrolments(classId).getFirst().id();
    List<CellChange> low = IntStream.rangeClosed(1, 4)
        .mapToObj(i -> new CellChange(pupil + ":2:REGULAR:" + i, "1.0", 1, TestSchool.grounds())).toList();
    assertEquals(4, TestSchool.teacher().does(() -> gradebooks.save(book, low)).saved().size());
    int hour = Clock.system(Clocks.VIETNAM).instant().atZone(Clocks.VIETNAM).getHour();
    Map<Setting, String> bounds = Map.of(Setting.LOOK_IDENTICAL_LEAST, "2", Setting.LOOK_NIGHT_LEAST, "4",
        Setting.LOOK_NIGHT_FROM, String.valueOf((hour + 23) % 24), Setting.LOOK_NIGHT_UNTIL,
        String.valueOf((hour + 2) % 24));
    bounds.forEach((setting, value) -> System.setProperty(setting.key(), value));
    try {
      WorthALook found = TestSchool.principal().does(() -> looks.find(TestClass.YEAR));
      WorthALook.Jump jump = found.jumps().stream().filter(j -> j.className().equals("9O3")).findFirst().orElseThrow();
      assertEquals(new BigDecimal("8.0"), jump.jump().before().average());
      assertEquals(new BigDecimal("3.3"), jump.jump().now().average());
      assertTrue(found.identical().stream().anyMatch(i -> i.book() == book && i.column().equals("1:MIDTERM:1")
          && i.count() == 2 && i.of() == 2));
      assertFalse(found.identical().stream().anyMatch(i -> i.book() == book && i.column().equals("2:REGULAR:1")));
      assertTrue(found.nights().stream().anyMatch(n -> n.book() == book && n.person().equals(TestClass.TEACHER)));
      assertEquals("9O3", found.books().get(book).className());
    } finally {
      bounds.keySet().forEach(setting -> System.clearProperty(setting.key()));
    }
    assertFalse(TestSchool.principal().does(() -> looks.find(TestClass.YEAR)).identical().stream()
        .anyMatch(i -> i.book() == book), "two marks are no column to look at");
  }

  @Test
  void whatAWorkerHoldsIsSeenAndReleasedByTheOwnSchoolOnly() throws Exception {
    long classId = school.imported("9O4");
    long job = held(classId);
    As board = As.person("quantri", Role.ADMIN_BOARD);
    try {
      WorkingService.Lease lease = board.does(working::now).leases().stream().filter(l -> l.jobId() == job).findFirst()
          .orElseThrow();
      assertEquals("node9", lease.holder());
      As stranger = As.person("hieutruong.benkia", Role.PRINCIPAL);
      assertTrue(stranger.does(working::now).leases().stream().noneMatch(l -> l.jobId() == job));
      assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> stranger.does(() -> released(job))).code());
      assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> As.person("hieutruong.benkia", Role.ADMIN_BOARD)
          .does(() -> resumed(job))).code());
      board.does(() -> released(job));
      assertFalse(desk.unstage(new SealTask(job, 1, "held-9O4", 0, 0, 0, "{}", null, null)), "a void claim still works");
      assertTrue(board.does(working::now).leases().stream().noneMatch(l -> l.jobId() == job));
      assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> board.does(() -> released(job))).code());
    } finally {
      school.run("delete from seal_job where transcript_id = 'held-9O4'");
      school.run("delete from transcript where id = 'held-9O4'");
    }
  }

  @Test
  void aSignedFileThatAnInspectorWouldNotPassIsThrownAwayAndNeverStored() throws Exception {
    long job = held(school.imported("9O5"));
    byte[] bad = "no PDF at all".getBytes(StandardCharsets.UTF_8);
    String sha256 = Sha256.hex(bad);
    Path staged = Setting.dataDirectory().resolve("staging").resolve(sha256 + ".pdf");
    SealTask task = new SealTask(job, 1, "held-9O4", 0, 0, 0, "{}", null, sha256);
    try {
      Files.write(staged, bad);
      school.run("update seal_job set state = 'STAGED', sealed_sha256 = '" + sha256
          + "', claimed_until = timestamp '2099-12-31 00:00:00' where id = " + job);
      // The checking process may be busy or not warm yet; then the file stays where it is.
      Deadline.await(Duration.ofMinutes(3), () -> assertThrows(RuntimeException.class, () -> sealing.work(task)),
          refusal -> refusal.getClass().getSimpleName().equals("NotAsSigned"));
      assertFalse(Files.exists(staged), "it waits to be stored");
      assertFalse(store.vault().holds(sha256), "it was stored");
      assertEquals(1, school.count("select count(*) from seal_job where state = 'QUEUED' and sealed_sha256 is null"
          + " and id = " + job));
    } finally {
      Files.deleteIfExists(staged);
      school.run("delete from seal_job where transcript_id = 'held-9O4'");
      school.run("delete from transcript where id = 'held-9O4'");
    }
  }

  /** Faultless signatures, one of our own documents, and still not what the record says. */
  @Test
  void aSealedFileOfAnotherRecordIsNeverStoredUnderThisOne() throws Exception {
    long job = held(school.imported("9O6"));
    TranscriptDocument other = record("7.0");
    SealedTranscript sealed = office.sealer().seal(office.renderer().render(other), office.signatories(other,
        school.clerk().schoolId(), 0, null));
    Path staged = Setting.dataDirectory().resolve("staging").resolve(sealed.sha256() + ".pdf");
    SealTask task = new SealTask(job, 1, "held-9O4", 0, 0, 0, new String(TranscriptJson.write(record("9.0")), StandardCharsets.UTF_8),
        null, sealed.sha256());
    try {
      Files.write(staged, sealed.bytes());
      school.run("update seal_job set state = 'STAGED', sealed_sha256 = '" + sealed.sha256()
          + "', claimed_until = timestamp '2099-12-31 00:00:00' where id = " + job);
      Deadline.await(Duration.ofMinutes(3), () -> assertThrows(RuntimeException.class, () -> sealing.work(task)),
          refusal -> refusal.getClass().getSimpleName().equals("NotAsSigned"));
      assertFalse(store.vault().holds(sealed.sha256()), "it was stored");
    } finally {
      Files.deleteIfExists(staged);
      school.run("delete from seal_job where transcript_id = 'held-9O4'");
      school.run("delete from transcript where id = 'held-9O4'");
    }
  }

  private static TranscriptDocument record(String mark) {
    var standing = new TranscriptDocument.Standing("DAT", "TOT");
    return new TranscriptDocument(TranscriptDocument.FORMAT, "7f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", 1, null,
        new TranscriptDocument.School(TestClass.SCHOOL_CODE, "Trường THCS Mẫu", "Đắk Lắk", "THCS"),
        new TranscriptDocument.Pupil("0660000001", "Học Sinh Thử", LocalDate.of(2011, 5, 1), null, null, null, null),
        TestClass.YEAR, "9O6", 9, "TT22/2021", "Giáo Viên Thử", "Trần Quốc Bảo",
        List.of(new TranscriptDocument.SubjectResult("TOAN", "Toán", true, mark, mark, mark, null, null, null, null, null)), standing,
        standing, standing, null, null, 0, 0, "PROMOTED", null, null, List.of(), Instant.parse("2025-05-30T09:15:00Z"))
        .with(FormDetails.NONE.worded(1));
  }

  private boolean resumed(long job) {
    jobs.resume(job);
    return true;
  }

  private static As officer() {
    return As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  private boolean released(long job) {
    working.release(job);
    return true;
  }

  /** A job that some server holds and no worker here takes. */
  private long held(long classId) throws SQLException {
    school.run("insert into transcript (id, school_id, class_id, enrolment_id, pupil_id, school_year, edition, state, document,"
        + " created_at, version) select 'held-9O4', c.school_id, c.id, min(e.id), min(e.pupil_id), c.school_year, 1,"
        + " 'ISSUED', '{}', current_timestamp, 0 from school_class c join enrolment e on e.class_id = c.id where c.id = "
        + classId + " group by c.id, c.school_id, c.school_year");
    school.run("insert into seal_job (id, transcript_id, class_id, school_id, priority, state, claimed_by, claimed_at,"
        + " claimed_until, claim, failures, not_before, created_at) select -9, t.id, t.class_id, t.school_id, 1, 'STOPPED',"
        + " 'node9', current_timestamp, current_timestamp, 1, 0, current_timestamp, current_timestamp from transcript t"
        + " where t.id = 'held-9O4'");
    return -9;
  }

  private BookFigure book(long classId) throws Exception {
    SchoolProgress progress = TestSchool.principal().does(() -> oversight.school(null, TestClass.YEAR));
    return progress.books().stream().filter(b -> b.classId() == classId).findFirst().orElseThrow();
  }
}
