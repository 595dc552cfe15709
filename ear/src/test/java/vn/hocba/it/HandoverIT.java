package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Callers;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageFile;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.archive.eark.PackageRecord;
import vn.hocba.archive.eark.PackageWriter;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.FileCheckService;
import vn.hocba.configuration.Setting;
import vn.hocba.handover.AnnulmentGround;
import vn.hocba.handover.CopyCarrier;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyMaking;
import vn.hocba.handover.CopyReason;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.NewCopy;
import vn.hocba.handover.SendingService;
import vn.hocba.handover.TransferList;
import vn.hocba.handover.TransferState;
import vn.hocba.intake.ArrivalService;
import vn.hocba.intake.Receipts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** The book of copies with two clerks at once, and what one school sends another. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class HandoverIT {

  private static final int EACH = 8;
  private static final String NAME = "9B1";

  @Inject
  private CopyService copies;
  @Inject
  private CopyMaking making;
  @Inject
  private SendingService sendings;
  @Inject
  private ArrivalService arrivals;
  @Inject
  private Receipts receipts;
  @Inject
  private Callers callers;
  @Inject
  private CheckRunService runs;
  @Inject
  private FileCheckService checks;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private ArchiveStore store;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;
  @Resource
  private ManagedThreadFactory factory;
  private final String id = UUID.randomUUID().toString();
  private final byte[] bytes = ("%PDF-1.7 học bạ " + id).getBytes(StandardCharsets.UTF_8);
  private As there;
  private String sha256;
  private long before;

  @BeforeEach
  void aTranscriptIsSealed() throws Exception {
    there = As.person("hieutruong.benkia", Role.PRINCIPAL);
    if (schools.schoolClass(schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id(), TestClass.YEAR, NAME).isEmpty()) {
      school.imported(NAME);
    }
    before = school.count("select coalesce(max(id), 0) from copy_line");
    sha256 = store.vault().store(bytes, "TRANSCRIPT " + id);
    school.run("insert into transcript (id, school_id, class_id, enrolment_id, pupil_id, school_year, edition, state, document,"
        + " created_at, sealed_sha256, sealed_size, sealed_at, version) select '" + id + "', c.school_id, c.id, e.id, e.pupil_id,"
        + " c.school_year, 900, 'SEALED', '{}', current_timestamp, '" + sha256 + "', " + bytes.length + ", current_timestamp, 0"
        + " from enrolment e join school_class c on c.id = e.class_id where e.id = (select min(x.id) from enrolment x join"
        + " school_class d on d.id = x.class_id where d.name = '" + NAME + "')");
  }

  @AfterEach
  void theBookIsAsItWas() throws Exception {
    for (String statement : List.of("delete from transcript_transfer where line_id > ", "delete from copy_file where line_id > ", "delete from copy_part where line_id > ",
        "delete from copy_line where annuls is not null and id > ", "delete from copy_line where id > ")) {
      school.run(statement + before);
    }
    school.run("delete from transcript where id = '" + id + "'");
  }

  @Test
  void twoWhoEnterAtOnceGetTwoNumbersAndNoneIsLeftOut() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    List<Long> lines = new ArrayList<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(2, factory)) {
      List<Future<List<Long>>> done = new ArrayList<>();
      for (As who : List.of(principal(), As.person("vanthu", Role.RECORDS_CLERK))) {
        done.add(clerks.submit(() -> {
          both.countDown();
          both.await();
          List<Long> own = new ArrayList<>();
          for (int i = 0; i < EACH; i++) {
            own.add(who.does(() -> copies.issue(copy(CopyKind.WHOLE, CopyReason.REQUEST, null))));
          }
          return own;
        }));
      }
      for (Future<List<Long>> one : done) {
        lines.addAll(one.get(2, TimeUnit.MINUTES));
      }
    }
    assertEquals(2 * EACH, lines.stream().distinct().count());
    String mine = " from copy_line where id > " + before;
    assertEquals(2 * EACH, school.count("select count(distinct ordinal)" + mine));
    assertEquals(2 * EACH - 1, school.count("select max(ordinal) - min(ordinal)" + mine), "a number was left out");
    assertEquals(2 * EACH, principal().does(copies::unmade), "nobody is told of copies that are not made");
  }

  /** A server died after it had stored the sealed copy and before it wrote its line; sealing again would give other bytes. */
  @Test
  void aCopyThatADeadServerStoredIsTheCopyAndNoneIsMadeBesideIt() throws Exception {
    long line = principal().does(() -> copies.issue(copy(CopyKind.WHOLE, CopyReason.REQUEST, null)));
    String reference = school.text("select reference from copy_line where id = " + line);
    byte[] stored = ("%PDF-1.7 bản sao " + id).getBytes(StandardCharsets.UTF_8);
    announced.announce(LedgerEntry.Kind.COPY, reference, Sha256.hex(stored), stored.length, null);
    assertEquals(ProblemCode.NOT_AVAILABLE, refused(() -> {
      announced.announce(LedgerEntry.Kind.COPY, reference, sha256, bytes.length, null);
      return null;
    }).code(), "two made at once");
    store.vault().store(stored, LedgerEntry.Kind.COPY + " " + reference);
    made(line);
    made(line);
    assertEquals(Sha256.hex(stored), school.text("select sha256 from copy_file where line_id = " + line));
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'COPY' and reference = '" + reference + "'"));
    assertEquals(0, school.count("select count(*) from announced_file where purpose = 'COPY " + reference + "'"));
  }

  @Test
  void whatIsSentWaitsThereIsCheckedTakenOnceAndBothLogsTellIt() throws Exception {
    long line = sent();
    ArrivalService.Arrival waiting = came();
    assertEquals(TransferState.WAITING, waiting.state());
    assertEquals(sha256, waiting.documents().getFirst().sha256());
    assertArrayEquals(bytes, there.does(() -> arrivals.file(waiting.id(), 1)));
    assertEquals(2, told("READ_TRANSCRIPT", line), "nobody knows who read a pupil's transcript");
    there.does(() -> arrivals.opened(waiting.id()));
    assertEquals(4, school.count("select count(*) from audit_entry where action = 'READ_TRANSCRIPT' and subject_id = '" + line + "'"));
    // Nobody but the school it is for.
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> principal().does(() -> arrivals.file(waiting.id(), 1))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> taken(principal(), waiting, bytes)).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("bomon", Role.SUBJECT_TEACHER).does(() -> arrivals.list(null, 0))).code());
    // Another file than the one that was sent, and a package that is not whole.
    byte[] other = ("%PDF-1.7 khác " + id).getBytes(StandardCharsets.UTF_8);
    assertEquals(ProblemCode.PACKAGE_NOT_WHOLE, refused(() -> taken(there, waiting, other)).code());
    byte[] torn = packed(waiting, bytes);
    torn[new String(torn, StandardCharsets.ISO_8859_1).indexOf("%PDF-") + 9] ^= 1;
    assertEquals(ProblemCode.PACKAGE_NOT_WHOLE, refused(() -> there.does(() -> arrivals.take(waiting.id(), torn))).code());
    byte[] more = withOneMore(packed(waiting, bytes));
    assertEquals(ProblemCode.PACKAGE_NOT_WHOLE, refused(() -> there.does(() -> arrivals.take(waiting.id(), more))).code(), "a file that nobody names");
    assertEquals(1, there.does(arrivals::waiting));
    assertEquals(1, taken(there, waiting, bytes));
    assertEquals(ProblemCode.TRANSFER_DECIDED, refused(() -> taken(there, waiting, bytes)).code());
    assertEquals(TransferState.TAKEN, gone().state());
    assertArrayEquals(bytes, there.does(() -> arrivals.file(waiting.id(), 1)), "what was taken over cannot be read");
    for (String action : List.of("SEND_TRANSFER", "TAKE_TRANSFER")) {
      assertEquals(2, told(action, line), action);
    }
    String detail = school.text("select min(detail) from audit_entry where action = 'TAKE_TRANSFER' and subject_id = '" + line + "'");
    assertTrue(detail.matches("\\d{2,}/\\d{4}: " + waiting.pupil() + "; \\d{4}-\\d{4}; .+ – .+; SHA-256 [0-9a-f]{64}"), detail);
    assertEquals(ProblemCode.TRANSFER_TAKEN, refused(() -> annulled(line)).code());
    assertEquals(List.of(waiting.fromSchool()), there.does(() -> receipts.of(sha256, callers.current())).stream().map(Receipts.Receipt::from).toList());
    assertEquals(List.of(), principal().does(() -> receipts.of(sha256, callers.current())), "told to a school that does not have it");
  }

  /** Somebody who checks it learns where it came from beside what was found; nobody of another school does, and it is not made ours. */
  @Test
  void aFileOfAPackageFromOutsideIsToldToBeReceivedAndNotToBeOurs() throws Exception {
    byte[] foreign = "%PDF-1.7 nơi khác".getBytes(StandardCharsets.UTF_8);
    school.run("insert into received_document (id, school_id, package_id, package_title, organisation, code, title, type_name, organ_name,"
        + " issued_date, language, maintenance, sha256, size, received_by_name, received_at) select '" + id + "', school_id, 'P', 'Gói', 'THCS Ngoài Tỉnh',"
        + " 'HB.07', 'Học bạ', '', '', '', '', '', '" + Sha256.hex(foreign) + "', " + foreign.length + ", 'Văn thư', current_timestamp"
        + " from account where username = 'hieutruong.benkia'");
    try {
      CheckRunService.Item told = there.does(() -> checks.check(runs.begin(), "nhan.pdf", foreign));
      assertTrue(told.verification().verdict() != Verdict.GENUINE_CURRENT && told.verification().verdict() != Verdict.GENUINE_NOT_CURRENT);
      assertEquals(ReasonCode.RECEIVED, told.verification().reasons().getLast().code());
      assertEquals(List.of("THCS Ngoài Tỉnh", "HB.07"), List.of(told.received().getFirst().from(), told.received().getFirst().number()));
      CheckRunService.Item elsewhere = principal().does(() -> checks.check(runs.begin(), "nhan.pdf", foreign));
      assertTrue(elsewhere.received().isEmpty() && elsewhere.verification().reasons().stream().noneMatch(r -> r.code() == ReasonCode.RECEIVED));
    } finally {
      school.run("delete from received_document where id = '" + id + "'");
    }
  }

  @Test
  void whatWasTakenOverByMistakeGoesBackWithAReasonAndMayBeSentAnew() throws Exception {
    long line = sent();
    ArrivalService.Arrival waiting = came();
    taken(there, waiting, bytes);
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> sentBack(waiting.id(), "")).code());
    sentBack(waiting.id(), "Tiếp nhận nhầm");
    assertEquals(2, told("RETURN_TRANSFER", line));
    assertEquals("Tiếp nhận nhầm", gone().reason());
    assertEquals(ProblemCode.TRANSFER_DECIDED, refused(() -> there.does(() -> arrivals.file(waiting.id(), 1))).code());
    assertEquals(ProblemCode.TRANSFER_DECIDED, refused(() -> sentBack(waiting.id(), "Lần nữa")).code());
    assertEquals(ProblemCode.TRANSFER_DECIDED, refused(() -> taken(there, waiting, bytes)).code());
    annulled(line);
    sent();
    assertEquals(1, there.does(arrivals::waiting));
  }

  /** A pupil is at one school at a time, and so is the original. */
  @Test
  void anOriginalThatIsWithASchoolGoesToNoOther() throws Exception {
    long line = sent();
    ArrivalService.Arrival first = came();
    List<Object> where = List.of(first.symbol(), school.text("select name from school where code = '" + other() + "'"), "WAITING");
    Problem twice = refused(this::sent);
    assertEquals(List.of(ProblemCode.TRANSFER_ALREADY, where), List.of(twice.code(), twice.args()));
    assertEquals(ProblemCode.TRANSFER_ALREADY, refused(() -> given("THCS Bến Lạ", "Phụ huynh xin")).code(), "nor outside the system");
    // Sent twice before this was looked at: the second is not taken over as well.
    school.run("update transcript_transfer set state = 'REFUSED' where id = " + first.id());
    sent();
    school.run("update transcript_transfer set state = 'WAITING' where id = " + first.id());
    assertEquals(1, taken(there, first, bytes));
    ArrivalService.Arrival second = came();
    assertEquals(ProblemCode.TRANSFER_ALREADY, refused(() -> taken(there, second, bytes)).code());
    assertEquals(TransferState.WAITING, came().state());
    assertEquals(ProblemCode.TRANSFER_TAKEN, refused(() -> annulled(line)).code());
  }

  @Test
  void anOriginalGivenToASchoolOutsideIsGivenAgainOnlyWithAReason() throws Exception {
    given("THCS Bến Lạ", null);
    Problem again = refused(this::sent);
    assertEquals(ProblemCode.COPY_GIVEN_BEFORE, again.code());
    assertEquals("THCS Bến Lạ", again.args().get(1));
    given("THCS Bến Lạ", "Tệp trước không mở được");
  }

  @Test
  void whatMoreThanAPageHoldsIsFoundByItsPageAndByWords() throws Exception {
    sent();
    ArrivalService.Arrival only = came();
    String name = only.pupil();
    school.run("update transcript_transfer set state = 'REFUSED' where id = " + only.id());
    for (int i = 0; i < TransferList.PAGE_SIZE; i++) {
      sent();
      school.run("update transcript_transfer set state = 'REFUSED' where line_id > " + before);
    }
    ArrivalService.Page first = there.does(() -> arrivals.list(null, 0));
    assertEquals(TransferList.PAGE_SIZE, first.lines().size());
    assertTrue(first.total() > TransferList.PAGE_SIZE);
    assertTrue(first.lines().stream().noneMatch(a -> a.id() == only.id()), "the oldest is on the first page");
    assertTrue(there.does(() -> arrivals.list(null, 1)).lines().stream().anyMatch(a -> a.id() == only.id()), "nobody can reach it");
    assertTrue(principal().does(() -> sendings.sent("", 1)).lines().stream().anyMatch(s -> s.id() == only.id()));
    String typed = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'd').toUpperCase(Locale.ROOT);
    assertTrue(there.does(() -> arrivals.list(typed, 0)).total() > TransferList.PAGE_SIZE, typed);
    assertTrue(there.does(() -> arrivals.list(only.symbol(), 0)).lines().stream().anyMatch(a -> a.id() == only.id()), only.symbol());
    assertEquals(0, principal().does(() -> sendings.sent("không ai tên thế", 0)).total());
    assertEquals(List.of(), there.does(() -> arrivals.list(null, 99)).lines());
  }

  @Test
  void whatIsSentBackComesWithItsReasonAndIsReadThereNoMore() throws Exception {
    long line = sent();
    long arrival = came().id();
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> sentBack(arrival, " ")).code());
    sentBack(arrival, "Học sinh không nhập học");
    assertEquals(ProblemCode.TRANSFER_DECIDED, refused(() -> there.does(() -> arrivals.file(arrival, 1))).code());
    assertEquals(1, principal().does(sendings::refused));
    SendingService.Sent back = gone();
    assertEquals("Học sinh không nhập học", back.reason());
    assertEquals(2, school.count("select count(distinct chain) from audit_entry where action = 'REFUSE_TRANSFER' and subject_id = '"
        + line + "' and reason = 'Học sinh không nhập học'"));
    annulled(line);
    assertEquals(0, principal().does(sendings::refused));
  }

  @Test
  void anAnnulledLineGivesTheOtherSchoolNothingAndSaysWhoTookItBack() throws Exception {
    long line = sent();
    ArrivalService.Arrival waiting = came();
    annulled(line);
    assertEquals(0, there.does(arrivals::waiting));
    ArrivalService.Arrival withdrawn = came();
    assertEquals(List.of(waiting.id(), TransferState.WITHDRAWN, "Ghi nhầm"), List.of(withdrawn.id(), withdrawn.state(), withdrawn.reason()));
    assertEquals(TransferState.WITHDRAWN, gone().state());
    assertEquals(2, told("WITHDRAW_TRANSFER", line), "the receiving school's log knows nothing of it");
    long refusals = school.count("select count(*) from audit_entry where action = 'REACH_BEYOND' and reason like '%" + waiting.id() + "%'");
    for (Callable<?> stale : List.<Callable<?>>of(() -> there.does(() -> arrivals.file(waiting.id(), 1)), () -> taken(there, waiting, bytes),
        () -> sentBack(waiting.id(), "Nhầm"))) {
      Problem told = refused(stale);
      assertEquals(List.of(ProblemCode.TRANSFER_WITHDRAWN, "Ghi nhầm"), List.of(told.code(), told.args().get(1)));
    }
    assertEquals(refusals, school.count("select count(*) from audit_entry where action = 'REACH_BEYOND' and reason like '%"
        + waiting.id() + "%'"), "a stale page is told as if somebody had tried what is not theirs");
  }

  /** Its number is in the book, so it is told to be unmade, and made when the vault is there again. */
  @Test
  void aCopyThatCannotBeMadeWhileTheVaultIsAwayWaitsInTheBook() throws Exception {
    long original = sent();
    long arrival = came().id();
    long line = principal().does(() -> copies.issue(copy(CopyKind.WHOLE, CopyReason.REQUEST, null)));
    Path root = Setting.dataDirectory().resolve("vault/ocfl");
    Path aside = root.resolveSibling("away");
    Files.move(root, aside);
    try {
      for (Callable<?> needing : List.<Callable<?>>of(() -> made(line), () -> there.does(() -> arrivals.file(arrival, 1)),
          () -> principal().does(() -> copies.take(original)))) {
        Problem away = refused(needing);
        assertEquals(List.of(ProblemCode.NOT_AVAILABLE, List.of("VAULT")), List.of(away.code(), away.args()));
      }
    } finally {
      Files.move(aside, root);
    }
    assertEquals(1, principal().does(copies::unmade));
    assertEquals(false, principal().does(() -> copies.book(null, null)).lines().stream().filter(l -> l.id() == line).findFirst()
        .orElseThrow().ready());
  }

  @Test
  void aDamagedFileIsNotTakenOverAndOnlyOriginalsGoToASchoolThatIsHere() throws Exception {
    sent();
    long arrival = came().id();
    Path file = Setting.dataDirectory().resolve("vault/ocfl").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4))
        .resolve(sha256).resolve("v1/content/" + sha256 + ".pdf");
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "hỏng");
    try {
      assertEquals(ProblemCode.ARCHIVED_DAMAGED, refused(() -> there.does(() -> arrivals.file(arrival, 1))).code());
    } finally {
      Files.write(file, whole);
    }
    assertEquals(ProblemCode.TRANSFER_KIND,
        refused(() -> principal().does(() -> sendings.send(copy(CopyKind.WHOLE, CopyReason.TRANSFER, other())))).code());
    assertEquals(ProblemCode.TRANSFER_SCHOOL,
        refused(() -> principal().does(() -> sendings.send(copy(CopyKind.ORIGINAL, CopyReason.TRANSFER, "THCS Bến Lạ")))).code());
    assertEquals(ProblemCode.TRANSFER_SCHOOL, refused(() -> principal().does(() -> sendings.send(copy(CopyKind.ORIGINAL,
        CopyReason.TRANSFER, TestClass.SCHOOL_CODE)))).code(), "sent to the school itself");
    assertTrue(there.does(arrivals::waiting) == 1, "a refused one waits all the same");
  }

  private long sent() throws Exception {
    return principal().does(() -> sendings.send(copy(CopyKind.ORIGINAL, CopyReason.TRANSFER, other())));
  }

  /** What came last, or waits. */
  private ArrivalService.Arrival came() throws Exception {
    return there.does(() -> arrivals.list(null, 0)).lines().getFirst();
  }

  /** What was sent last. */
  private SendingService.Sent gone() throws Exception {
    return principal().does(() -> sendings.sent(null, 0)).lines().getFirst();
  }

  /** In how many schools' logs. */
  private long told(String action, long line) throws Exception {
    return school.count("select count(distinct chain) from audit_entry where subject_kind = 'COPY' and subject_id = '" + line
        + "' and action = '" + action + "'");
  }

  private long given(String receiver, String note) throws Exception {
    return principal().does(() -> copies.issue(new NewCopy(List.of(id), CopyKind.ORIGINAL, CopyCarrier.FILE, CopyReason.TRANSFER, note,
        "Trần Thị Văn Thư", "Cha", "12/GTN", receiver, "Hiệu trưởng", "Trần Quốc Bảo", 0, 0)));
  }

  private boolean made(long line) throws Exception {
    return principal().does(() -> {
      making.make(line);
      return true;
    });
  }

  /** Code of the school that the principal of the other bank leads. */
  private String other() throws Exception {
    long number = school.count("select school_id from account where username = 'hieutruong.benkia'");
    return school.text("select code from school where id = " + number);
  }

  private boolean sentBack(long arrival, String reason) throws Exception {
    return there.does(() -> {
      arrivals.refuse(arrival, reason);
      return true;
    });
  }

  private boolean annulled(long line) throws Exception {
    return principal().does(() -> {
      copies.annul(line, AnnulmentGround.WRONG_ENTRY, "Ghi nhầm");
      return true;
    });
  }

  private int taken(As who, ArrivalService.Arrival arrival, byte[] file) throws Exception {
    byte[] zip = packed(arrival, file);
    return who.does(() -> arrivals.take(arrival.id(), zip));
  }

  private static byte[] packed(ArrivalService.Arrival a, byte[] file) throws Exception {
    LocalDate day = LocalDate.of(2026, 5, 31);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(new PackageRecord(PackageKind.SIP, UUID.fromString(a.packageId()), a.fromCode(), a.fromSchool(), "M.1", "Học bạ", "01",
        day, day, a.sentAt(), a.sentBy(), List.of(new PackageFile("M.1.0001", "Học bạ", "Học bạ", day,
            Sha256.hex(file), file.length)))).write(out, one -> file);
    return out.toByteArray();
  }

  /** The same package with a file that its METS does not name. */
  private static byte[] withOneMore(byte[] zip) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream to = new ZipOutputStream(out)) {
      String root = "";
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        root = entry.getName().replaceFirst("/.*", "");
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(in.readAllBytes());
        to.closeEntry();
      }
      to.putNextEntry(new ZipEntry(root + "/thêm.txt"));
      to.write(1);
      to.closeEntry();
    }
    return out.toByteArray();
  }

  private NewCopy copy(CopyKind kind, CopyReason reason, String receiver) {
    return new NewCopy(List.of(id), kind, CopyCarrier.FILE, reason, null, "Trần Thị Văn Thư", "Cha", "12/GTN", receiver, "Hiệu trưởng",
        "Trần Quốc Bảo", 0, 0);
  }
}
