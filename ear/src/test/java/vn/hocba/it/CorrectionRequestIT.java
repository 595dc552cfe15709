package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.homeroom;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.correction.log.CorrectionLogService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.NewRequest;
import vn.hocba.correction.request.RequestState;
import vn.hocba.correction.request.RequestView;
import vn.hocba.correction.request.Seat;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockService;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PupilMove;
import vn.hocba.school.Schools;
import vn.hocba.setup.TransferService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.VerificationService;

/** A correction after the lock: asked for, allowed, seen by three people, applied once; a closed year is issued anew. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CorrectionRequestIT {

  private static final long PATIENCE = 60;

  @Inject
  private CorrectionRequestService requests;
  @Inject
  private EvidenceService evidence;
  @Inject
  private CorrectionLogService logs;
  @Inject
  private CorrectionArchiveService archive;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private TransferService transfers;
  @Inject
  private Transcripts transcripts;
  @Inject
  private VerificationService verification;
  @Inject
  private ArchiveStore store;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;
  @Resource
  private ManagedExecutorService threads;

  @Test
  void aLockedMarkIsCorrectedOnceThePrincipalAndThreeWitnessesHaveSeenIt() throws Exception {
    long c = locked("9Y1");
    long id = ask(c, "9");
    assertEquals(ProblemCode.CORRECTION_TWICE, refused(() -> ask(c, "7")).code());
    assertEquals(ProblemCode.CORRECTION_STATE, refused(() -> confirm(board(), id, Seat.ADMIN_BOARD)).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> decide(deputy(), id, true)).code(), "the setting is off");
    decide(principal(), id, true);
    assertEquals(ProblemCode.CORRECTION_STATE, refused(() -> decide(principal(), id, false)).code());
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(principal(), id, Seat.LEADER)).code(),
        "allowed it, and a deputy is there");
    assertEquals(RequestState.ALLOWED, confirm(deputy(), id, Seat.LEADER));
    for (As again : List.of(deputy(), principal())) {
      Problem told = refused(() -> confirm(again, id, Seat.LEADER));
      assertEquals(List.of(ProblemCode.CORRECTION_WITNESSED, school.text("select full_name from correction_witness where request_id = "
          + id), new Parts(List.of("LEADER"))), List.of(told.code(), told.args().get(0), told.args().get(1)));
      assertInstanceOf(Instant.class, told.args().get(2));
    }
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(board(), id, Seat.HOMEROOM)).code());
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(principal(), id, Seat.HOMEROOM)).code());
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(teacher(), id, Seat.HOMEROOM)).code(), "asked");
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals("8.0", mark(c));
    assertEquals(RequestState.APPLIED, confirm(homeroom(), id, Seat.HOMEROOM));
    assertEquals("9.0", mark(c));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'CORRECT_MARK' and class_id = " + c
        + " and reason = 'Ghi nhầm' and detail like '%ALLOWED_BY: Trần Quốc Bảo%LEADER: %ADMIN_BOARD: Vũ Quang Huy%'"));
    RequestView view = teacher().does(() -> requests.find(id));
    assertEquals(List.of("LEADER", "ADMIN_BOARD", "HOMEROOM"),
        view.witnesses().stream().map(RequestView.Seen::capacity).toList());
    assertTrue(school.count("select count(*) from audit_entry where refused = true and action = 'WITNESS_CORRECTION'"
        + " and class_id is null") >= 4, "refusals were not written down");
  }

  @Test
  void confirmationsAtTheSameMomentCorrectTheMarkOnce() throws Exception {
    long c = locked("9Y2");
    long id = ask(c, "9");
    decide(principal(), id, true);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Object>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(at(start, deputy(), id, Seat.LEADER));
      all.add(at(start, board(), id, Seat.ADMIN_BOARD));
      all.add(at(start, homeroom(), id, Seat.HOMEROOM));
    }
    start.countDown();
    int taken = 0;
    for (Future<Object> one : all) {
      taken += one.get(PATIENCE, TimeUnit.SECONDS) instanceof RequestState ? 1 : 0;
    }
    assertEquals(3, taken);
    assertEquals("9.0", mark(c));
    assertEquals(1, school.count("select count(*) from correction where request_id = " + id));
    assertEquals(3, school.count("select count(*) from correction_witness where request_id = " + id));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'CORRECT_MARK' and class_id = " + c));
  }

  @Test
  void lockedConductIsCorrectedTheSameWayAndByItsHomeroomTeacherOnly() throws Exception {
    long c = locked("9Y8");
    String cell = schools.enrolments(c).getFirst().id() + ":CONDUCT_1";
    byte[] photo = photo();
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> teacher().does(() -> evidence.keepOfClass(c, photo, "bien ban.png"))).code());
    String scan = homeroom().does(() -> evidence.keepOfClass(c, photo, "bien ban.png"));
    assertEquals(ProblemCode.CORRECTION_FILE, refused(() -> homeroom().does(() -> requests.askConduct(c, cell, "KHA",
        "Nhầm", "Biên bản 4", "x"))).code());
    String policy = System.setProperty("hocba.correction.evidence", "FILE");
    try {
      assertEquals(ProblemCode.CORRECTION_FILE_NEEDED, refused(() -> homeroom().does(() -> requests.askConduct(c, cell,
          "KHA", "Nhầm", "Biên bản 4", null))).code());
    } finally {
      System.setProperty("hocba.correction.evidence", policy);
    }
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> teacher().does(() -> requests.askConduct(c, cell, "KHA", "Nhầm",
        "Biên bản 4", null))).code());
    assertEquals(ProblemCode.CONDUCT_MINUTES, refused(() -> homeroom().does(() -> requests.askConduct(c, cell, "KHA",
        "Nhầm", " ", null))).code());
    assertEquals(ProblemCode.CONDUCT_INVALID, refused(() -> homeroom().does(() -> requests.askConduct(c, cell, "GIOI",
        "Nhầm", "Biên bản 4", null))).code());
    long id = homeroom().does(() -> requests.askConduct(c, cell, "KHA", "Ghi nhầm dòng", "Biên bản 4, văn phòng", scan));
    assertEquals(ProblemCode.CORRECTION_TWICE, refused(() -> homeroom().does(() -> requests.askConduct(c, cell, "DAT",
        "Nhầm", "Biên bản 4", null))).code());
    assertTrue(principal().does(() -> requests.find(id)).decides());
    assertArrayEquals(photo, principal().does(() -> evidence.open(scan)).bytes());
    decide(principal(), id, true);
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(homeroom(), id, Seat.HOMEROOM)).code());
    assertEquals("TOT", schools.enrolments(c).getFirst().homeroom().conductOne());
    assertEquals(RequestState.APPLIED, confirm(teacher(), id, Seat.HOMEROOM));
    assertEquals("KHA", schools.enrolments(c).getFirst().homeroom().conductOne());
    assertEquals(1, school.count("select count(*) from correction where request_id = " + id + " and evidence = 'MINUTES'"
        + " and paper = 'Biên bản 4, văn phòng' and old_value = 'TOT' and class_subject_id is null"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'CORRECT_CONDUCT' and class_id = " + c
        + " and detail like '%WITNESS_HOMEROOM_STAND_IN: Tạ Diệu Hoa%'"));
    assertEquals(List.of("LEADER", "ADMIN_BOARD", "HOMEROOM_STAND_IN"), principal().does(() -> requests.find(id))
        .witnesses().stream().map(RequestView.Seen::capacity).toList(), "the record calls her the homeroom teacher");
    assertTrue(principal().does(() -> logs.view(null, null, null)).lines().stream()
        .anyMatch(l -> l.witnesses().contains("HOMEROOM_STAND_IN: Tạ Diệu Hoa")
            && l.approver().endsWith(", Theo biên bản")), "the printed log names the decision");
    assertTrue(principal().does(() -> logs.view(null, null, null)).lines().stream()
        .anyMatch(l -> l.className().equals("9Y8") && l.subject().equals("CONDUCT")));
    assertTrue(principal().does(() -> archive.print(null, YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")), null)).length > 0);
  }

  @Test
  void lockedCommentsAreCorrectedTheSameWayAndToldAsWhatTheyAre() throws Exception {
    long c = locked("9Y11");
    long pupil = schools.enrolments(c).getFirst().id();
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> teacher().does(() -> requests.askComment(c, pupil, "Chăm ngoan.", "Nhầm em", null, null))).code());
    assertEquals(ProblemCode.REASON_NEEDED,
        refused(() -> homeroom().does(() -> requests.askComment(c, pupil, "Chăm ngoan.", " ", null, null))).code());
    assertEquals(ProblemCode.CORRECTION_SAME,
        refused(() -> homeroom().does(() -> requests.askComment(c, pupil, "Ngoan.", "Nhầm em", null, null))).code());
    long ofYear = homeroom().does(() -> requests.askComment(c, pupil, "Chăm ngoan. Điểm 8.5", "Nhầm em", null, null));
    long ofSubject = teacher().does(() -> requests.ask(new NewRequest(book(c), pupil + ":1:COMMENT:1", "Hiểu bài nhanh.",
        new Grounds("Ghi sót", Evidence.REASON, null, null))));
    for (long id : List.of(ofYear, ofSubject)) {
      decide(principal(), id, true);
      confirm(deputy(), id, Seat.LEADER);
      confirm(board(), id, Seat.ADMIN_BOARD);
    }
    assertEquals("Ngoan.", schools.enrolments(c).getFirst().homeroom().comment(), "changed before the third witness");
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(principal(), ofYear, Seat.HOMEROOM)).code(),
        "who allowed it witnessed it too, while a teacher of the class could");
    assertEquals(RequestState.APPLIED, confirm(teacher(), ofYear, Seat.HOMEROOM));
    assertEquals(RequestState.APPLIED, confirm(homeroom(), ofSubject, Seat.HOMEROOM));
    assertEquals(ProblemCode.CORRECTION_STATE, refused(() -> confirm(homeroom(), ofYear, Seat.HOMEROOM)).code());
    assertEquals("Chăm ngoan. Điểm 8.5", schools.enrolments(c).getFirst().homeroom().comment());
    assertEquals(2, school.count("select count(*) from audit_entry where action = 'CORRECT_COMMENT' and class_id = " + c));
    List<String> told = principal().does(() -> logs.view(null, null, null)).lines().stream()
        .filter(l -> l.className().equals("9Y11")).map(l -> l.subject() + " " + l.place() + " " + l.after()).toList();
    assertEquals(List.of("COMMENT 0:COMMENT:1 Chăm ngoan. Điểm 8.5", TestClass.SUBJECT + " 1:COMMENT:1 Hiểu bài nhanh."),
        told);
    assertTrue(principal().does(() -> archive.print(null, YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")), null)).length > 0);
  }

  @Test
  void aFileThatProvesSeveralCorrectionsIsToldToWhoDecides() throws Exception {
    long c = locked("9Y12");
    List<Long> pupils = schools.enrolments(c).stream().map(e -> e.id()).toList();
    byte[] photo = photo();
    List<Long> asked = new ArrayList<>();
    for (long pupil : pupils) {
      String file = teacher().does(() -> evidence.keep(book(c), photo, "bai " + pupil + ".png"));
      asked.add(teacher().does(() -> requests.ask(new NewRequest(book(c), pupil + ":1:MIDTERM:1", "9",
          new Grounds("Cộng sót", Evidence.TEST_PAPER, null, file)))));
    }
    List<RequestView.Reuse> reused = principal().does(() -> requests.find(asked.getFirst())).reused();
    assertTrue(reused.stream().anyMatch(r -> r.className().equals("9Y12") && r.pupil().equals("Học Sinh Thử 2")
        && r.place().equals("1:MIDTERM:1")), reused.toString());
    assertEquals(List.of(), teacher().does(() -> requests.find(asked.getFirst())).reused());
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(43, 31, BufferedImage.TYPE_INT_RGB), "PNG", out);
    return out.toByteArray();
  }

  @Test
  void aRequestIsVoidWhenTheMarkIsNoLongerWhatItWas() throws Exception {
    long c = locked("9Y3");
    long id = ask(c, "9");
    decide(principal(), id, true);
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    school.reopen(c, "Thử");
    assertEquals(1, teacher().does(() -> gradebooks.save(book(c), List.of(new CellChange(cell(c), "5", 1, TestSchool.grounds()))))
        .saved().size());
    principal().does(() -> done(() -> locks.lock(c, "12/QĐ", "Thử")));
    assertEquals(RequestState.VOID, confirm(homeroom(), id, Seat.HOMEROOM));
    assertEquals("5.0", mark(c));
    assertEquals("5.0", teacher().does(() -> requests.find(id)).endedWhy());
  }

  @Test
  void aRequestForAPupilWhoHasLeftIsStillReadAndChangesNothing() throws Exception {
    long c = locked("9Y7");
    long pupil = schools.enrolments(c).getFirst().id();
    long id = ask(c, "9");
    decide(principal(), id, true);
    school.reopen(c, "Chuyển trường");
    board().does(() -> done(() -> transfers.leave(c, pupil, PupilMove.Kind.OUT, LocalDate.of(2025, 3, 10), null,
        "Theo gia đình")));
    principal().does(() -> done(() -> locks.lock(c, "12/QĐ", "Thử")));
    assertTrue(!teacher().does(() -> requests.find(id)).pupil().isBlank(), "the request lost the pupil's name");
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals(RequestState.VOID, confirm(homeroom(), id, Seat.HOMEROOM));
  }

  @Test
  void whereTheHomeroomTeacherAskedASecondLeaderTakesThatSeat() throws Exception {
    long c = locked("9Y6");
    long staff = schools.subjectsOf(c).getFirst().teacherStaffId();
    school.inTransaction(() -> done(() -> schools.schoolClassForChange(c).orElseThrow().assignHomeroom(staff)));
    long id = ask(c, "9");
    decide(principal(), id, true);
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(teacher(), id, Seat.HOMEROOM)).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> confirm(homeroom(), id, Seat.HOMEROOM)).code(), "not hers now");
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals(RequestState.APPLIED, confirm(principal(), id, Seat.HOMEROOM));
  }

  @Test
  void whereTheHomeroomTeachersAccountIsOffSomebodyElseTakesThatSeatAndNobodyTwo() throws Exception {
    long c = locked("9D7");
    long id = ask(c, "9");
    decide(principal(), id, true);
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals(ProblemCode.CORRECTION_WITNESS, refused(() -> confirm(principal(), id, Seat.HOMEROOM)).code());
    school.run("update account set active = false where username = 'chunhiem'");
    try {
      assertEquals(ProblemCode.CORRECTION_WITNESSED, refused(() -> confirm(deputy(), id, Seat.HOMEROOM)).code(), "sits");
      assertEquals(Set.of(Seat.HOMEROOM), principal().does(() -> requests.find(id)).seats());
      assertEquals(RequestState.APPLIED, confirm(principal(), id, Seat.HOMEROOM));
    } finally {
      school.run("update account set active = true where username = 'chunhiem'");
    }
  }

  @Test
  void whereTheOnlyPrincipalAskedADeputyDecidesAndWithoutOneTheAuthorityAbove() throws Exception {
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    long one = locked("9T8");
    long two = locked("9T9");
    long other = ask(one, "7");
    assertEquals(other, officer.does(() -> requests.find(other)).id(), "the province reads what is there");
    assertTrue(officer.does(requests::list).stream().anyMatch(r -> r.id() == other));
    assertTrue(officer.does(requests::tasks).stream().noneMatch(r -> r.id() == other), "the school can");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> decide(officer, other, true)).code(), "the school can");
    teacher().does(() -> done(() -> requests.withdraw(other, "Thử")));
    school.run("update account set active = false where username = 'hieutruong'");
    school.run("update account set roles = 'PRINCIPAL,SUBJECT_TEACHER' where username = 'bomon'");
    try {
      long id = ask(one, "9");
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> decide(As.person("bomon", Role.PRINCIPAL), id, true)).code());
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> decide(officer, id, true)).code(), "a deputy can");
      decide(deputy(), id, true);
      confirm(deputy(), id, Seat.LEADER);
      confirm(board(), id, Seat.ADMIN_BOARD);
      assertEquals(RequestState.APPLIED, confirm(homeroom(), id, Seat.HOMEROOM));
      long alone = ask(two, "9");
      school.run("update account set active = false where username = 'phohieutruong'");
      assertEquals(List.of(alone), officer.does(requests::tasks).stream().filter(r -> r.classId() == two)
          .map(RequestView::id).toList());
      decide(officer, alone, true);
      confirm(board(), alone, Seat.ADMIN_BOARD);
      confirm(homeroom(), alone, Seat.HOMEROOM);
      assertEquals(RequestState.APPLIED, confirm(officer, alone, Seat.LEADER));
    } finally {
      school.run("update account set active = true where username in ('hieutruong', 'phohieutruong')");
      school.run("update account set roles = 'SUBJECT_TEACHER' where username = 'bomon'");
    }
    assertEquals("9.0", mark(two));
  }

  @Test
  void refusingAndWithdrawingNeedAReasonAndEndIt() throws Exception {
    long c = locked("9Y4");
    long id = ask(c, "9");
    assertEquals(ProblemCode.REASON_NEEDED,
        refused(() -> principal().does(() -> done(() -> requests.decide(id, false, " ")))).code());
    decide(principal(), id, false);
    assertEquals(ProblemCode.CORRECTION_STATE, refused(() -> confirm(board(), id, Seat.ADMIN_BOARD)).code());
    long again = ask(c, "9");
    assertEquals(ProblemCode.REASON_NEEDED,
        refused(() -> teacher().does(() -> done(() -> requests.withdraw(again, "")))).code());
    teacher().does(() -> done(() -> requests.withdraw(again, "Xem lại")));
    assertEquals(ProblemCode.CORRECTION_STATE, refused(() -> decide(principal(), again, true)).code());
    assertEquals("8.0", mark(c));
    As stranger = As.person("hieutruong.benkia", Role.PRINCIPAL);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> stranger.does(() -> requests.find(id))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> decide(stranger, id, true)).code());
  }

  @Test
  void aClosedYearIsIssuedAnewForThatPupilAndTheOldFileIsGenuineButNotCurrent() throws Exception {
    long c = school.imported("9Y5");
    school.finals(c, 1);
    school.finals(c, 2);
    principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return closings.close(c);
    });
    long corrected = schools.enrolments(c).getFirst().id();
    TranscriptRecord first = sealed(corrected, 1);
    byte[] old = store.vault().read(first.sealedSha256());
    assertEquals(Verdict.GENUINE_CURRENT, verification.verify(old, "cu.pdf", "test").verdict());
    long id = ask(c, "1");
    assertEquals(ProblemCode.DECISION_NUMBER, refused(() -> principal().does(() -> done(() ->
        requests.decide(id, true, " ")))).code(), "the new edition would name no decision");
    decide(principal(), id, true);
    confirm(deputy(), id, Seat.LEADER);
    confirm(board(), id, Seat.ADMIN_BOARD);
    assertEquals(RequestState.APPLIED, confirm(homeroom(), id, Seat.HOMEROOM));
    TranscriptRecord second = sealed(corrected, 2);
    RequestView view = principal().does(() -> requests.find(id));
    assertEquals(List.of(first.id(), second.id(), first.id()),
        List.of(view.superseded(), view.issued(), second.supersedes()));
    assertTrue(view.sealed());
    assertEquals(Optional.of(id), principal().does(() -> requests.issuing(second.id())));
    assertEquals(Optional.empty(), principal().does(() -> requests.issuing(first.id())));
    assertEquals(Optional.empty(), As.person("hieutruong.benkia", Role.PRINCIPAL)
        .does(() -> requests.issuing(second.id())), "another school learned of the request");
    byte[] now = store.vault().read(second.sealedSha256());
    assertEquals(Verdict.GENUINE_CURRENT, verification.verify(now, "moi.pdf", "test").verdict());
    assertEquals(Verdict.GENUINE_NOT_CURRENT, verification.verify(old, "cu.pdf", "test").verdict());
    assertEquals(1, school.count("select count(*) from transcript where enrolment_id = "
        + schools.enrolments(c).getLast().id()), "another pupil's transcript was issued anew");
    assertEquals(1, school.count("select count(*) from school_class where state = 'CLOSED' and id = " + c));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'REISSUE_TRANSCRIPT'"
        + " and reason = 'Ghi nhầm' and subject_id = '" + second.id() + "'"));
  }

  /** The edition, once its file is in the vault. */
  private TranscriptRecord sealed(long enrolment, int edition) {
    return Deadline.await(Duration.ofMinutes(4), () -> transcripts.latest(enrolment).orElseThrow(),
        t -> t.edition() == edition && t.sealedSha256() != null);
  }

  private long locked(String name) throws Exception {
    long c = school.imported(name);
    principal().does(() -> done(() -> locks.lock(c, "12/QĐ", "Thử")));
    return c;
  }

  private long ask(long c, String value) throws Exception {
    return teacher().does(() -> requests.ask(new NewRequest(book(c), cell(c), value, TestSchool.grounds())));
  }

  private RequestState confirm(As who, long id, Seat seat) throws Exception {
    return who.does(() -> requests.confirm(id, seat));
  }

  private boolean decide(As who, long id, boolean allow) throws Exception {
    return who.does(() -> done(() -> requests.decide(id, allow, "Theo biên bản")));
  }

  private Future<Object> at(CountDownLatch start, As who, long id, Seat seat) {
    return threads.submit((Callable<Object>) () -> {
      start.await(PATIENCE, TimeUnit.SECONDS);
      try {
        return confirm(who, id, seat);
      } catch (Problem late) {
        return late.code();
      }
    });
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }

  private long book(long c) {
    return schools.subjectsOf(c).getFirst().id();
  }

  private String cell(long c) {
    return schools.enrolments(c).getFirst().id() + ":1:REGULAR:1";
  }

  private String mark(long c) throws Exception {
    String cell = cell(c);
    return principal().does(() -> gradebooks.view(book(c))).rows().getFirst().cells().stream()
        .filter(x -> x.cell().equals(cell)).map(x -> x.value()).findFirst().orElse(null);
  }

  private static As deputy() {
    return As.person("phohieutruong", Role.DEPUTY);
  }

  private static As board() {
    return As.person("quantri", Role.ADMIN_BOARD);
  }
}
