package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job from end to end over the interface for programs; each step builds on the one before. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("unchecked")
class ClassBookToTranscriptIT {

  private static final String CLASS = "9A1";
  private static final String YEAR = "2024-2025";
  private static final int PUPILS = 40;
  private static final String LOCK = "{\"number\":\"12/QĐ\",\"reason\":\"Hết năm học\"}";

  private static long classId;
  private static Map<String, Object> hit;
  private static byte[] pdf;

  private final DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
  private final DemoPortal principal = DemoPortal.as("PRINCIPAL");

  @Test
  @Order(1)
  void aDryRunTellsEveryProblemAndWritesNothing() {
    Map<String, Object> preview =
        told(200, clerk.upload("/class-books?dryRun=true", "so.xlsx", SampleBooks.bytes(SampleBooks.GRADE_9)));
    assertEquals(true, preview.get("importable"), preview.toString());
    assertEquals(PUPILS, number(preview, "newPupils"));
    List<String> codes = list(preview, "findings").stream().map(f -> (String) f.get("code")).toList();
    assertEquals(2, codes.stream().filter(c -> c.startsWith("AVERAGE_DIFFERS") || c.equals("AVERAGE_BY_OTHER_FORMULA"))
        .count(), codes.toString());
    assertEquals(1, codes.stream().filter("MARK_MISSING"::equals).count(), codes.toString());
    assertTrue(codes.contains("NAME_NORMALISED"), codes.toString());
    assertTrue(ours().isEmpty(), "a dry run wrote the class");
  }

  @Test
  @Order(2)
  void aBookWithOneErrorIsRefusedAsAWhole() {
    byte[] wrong = SampleBooks.with(SampleBooks.bytes(SampleBooks.GRADE_9), "xl/worksheets/sheet3.xml",
        "<c r=\"H4\" t=\"n\"><v>5</v></c>", "<c r=\"H4\" t=\"n\"><v>55</v></c>");
    Map<String, Object> refusal = told(422, clerk.upload("/class-books", "so.xlsx", wrong));
    assertEquals("CLASS_BOOK_HAS_ERRORS", refusal.get("code"));
    Map<String, Object> error =
        list(refusal, "findings").stream().filter(f -> "ERROR".equals(f.get("severity"))).findFirst().orElseThrow();
    assertEquals("MARK_OUT_OF_RANGE", error.get("code"), error.toString());
    assertEquals("H4", error.get("cell"));
    assertTrue(((String) error.get("text")).contains("5,5"), error.toString());
    assertTrue(ours().isEmpty(), "part of a refused book was written");
  }

  @Test
  @Order(3)
  void theBookIsTakenOverOnce() {
    Map<String, Object> taken =
        told(201, clerk.upload("/class-books", "so.xlsx", SampleBooks.bytes(SampleBooks.GRADE_9)));
    classId = number(taken, "classId");
    assertEquals(PUPILS, number(ours().getFirst(), "pupils"));
    Map<String, Object> again =
        told(201, clerk.upload("/class-books", "so.xlsx", SampleBooks.bytes(SampleBooks.GRADE_9)));
    assertEquals(0, number(again, "newPupils"));
    assertEquals(0, number(again, "newMarks"));
    assertEquals(List.of(), again.get("changedMarks"));
    Map<String, Object> refusal = told(409, clerk.upload("/class-books", "so.xlsx", corrected()));
    assertEquals("IMPORT_CHANGES", refusal.get("code"), "a file changed a mark without a decision");
    assertEquals(List.of(CLASS, "1"), ((List<?>) refusal.get("args")).stream().map(String::valueOf).toList());
    assertEquals("REASON_NEEDED", told(422, clerk.upload("/class-books", "so.xlsx", corrected(), Map.of("number", "7/QĐ")))
        .get("code"));
    assertEquals(1, list(told(200, clerk.upload("/class-books?dryRun=true", "so.xlsx", corrected())), "changedMarks").size(),
        "the refused file was written, or the preview hides what it would change");
    byte[] moved = SampleBooks.with(SampleBooks.bytes(SampleBooks.GRADE_9), "xl/worksheets/sheet2.xml", "0942862541",
        "0900000001");
    Map<String, Object> change =
        list(told(200, clerk.upload("/class-books?dryRun=true", "so.xlsx", moved)), "changedFields").getFirst();
    assertEquals(List.of("phone", "0942862541", "0900000001"),
        List.of(change.get("field"), change.get("before"), change.get("after")));
  }

  @Test
  @Order(4)
  void aSchoolDoesNotTakeTheBookOfAnotherSchool() {
    Map<String, Object> preview = told(200, DemoPortal.elsewhere("RECORDS_CLERK").upload("/class-books?dryRun=true",
        "so.xlsx", SampleBooks.bytes(SampleBooks.GRADE_9)));
    assertEquals(false, preview.get("importable"), preview.toString());
    assertTrue(list(preview, "findings").stream().anyMatch(f -> "BOOK_OF_OTHER_SCHOOL".equals(f.get("code"))));
  }

  @Test
  @Order(4)
  void onlyThePrincipalOfThisSchoolLocks() {
    told(403, clerk.post("/classes/" + classId + "/lock", ""));
    told(404, DemoPortal.elsewhere("PRINCIPAL").post("/classes/" + classId + "/lock", ""));
    told(409, principal.post("/classes/" + classId + "/close", ""));
    for (String body : List.of("", "{\"reason\":\"Hết học kỳ\"}", "{\"number\":\" \",\"reason\":\"Hết học kỳ\"}")) {
      assertEquals("DECISION_NUMBER", told(422, principal.post("/classes/" + classId + "/lock", body)).get("code"));
    }
    assertEquals("REASON_NEEDED",
        told(422, principal.post("/classes/" + classId + "/lock", "{\"number\":\"12/QĐ\"}")).get("code"));
    Map<String, Object> locked = told(200, principal.post("/classes/" + classId + "/lock", LOCK));
    assertEquals("LOCKED", locked.get("state"));
    assertEquals("12/QĐ: Hết năm học", locked.get("stateReason"));
  }

  @Test
  @Order(5)
  void aLockedClassRefusesABookAndSaysWhoLockedIt() {
    Map<String, Object> refusal =
        told(409, clerk.upload("/class-books", "so.xlsx", SampleBooks.bytes(SampleBooks.GRADE_9)));
    assertEquals("CLASS_LOCKED", refusal.get("code"));
    assertTrue(((String) refusal.get("text")).contains(DemoPortal.account("accounts", "PRINCIPAL").get("fullName")),
        refusal.toString());
    assertEquals("REASON_MISSING",
        told(422, principal.post("/classes/" + classId + "/unlock", "{\"number\":\"31/QĐ\",\"reason\":\" \"}")).get("code"));
  }

  /** A locked year is still computed and printed from the register, so a book of another year must not rewrite it. */
  @Test
  @Order(6)
  void aBookOfAnotherYearDoesNotRewriteTheRegisterOfALockedClass() {
    byte[] nextYear = SampleBooks.with(SampleBooks.bytes(SampleBooks.GRADE_9), "xl/worksheets/sheet1.xml",
        "2024-2025", "2025-2026");
    byte[] moved = SampleBooks.with(nextYear, "xl/worksheets/sheet2.xml", "0942862541", "0900000001");
    Map<String, Object> preview = told(200, clerk.upload("/class-books?dryRun=true", "so.xlsx", moved));
    Map<String, Object> stays = list(preview, "findings").stream().filter(f -> "PROFILE_STAYS".equals(f.get("code")))
        .findFirst().orElseThrow(() -> new AssertionError(preview.get("findings").toString()));
    assertTrue(((String) stays.get("text")).contains(CLASS), stays.toString());
    assertEquals(List.of(), preview.get("changedFields"));
  }

  @Test
  @Order(7)
  void closingIssuesATranscriptForEveryPupilAndAllAreSealed() {
    Map<String, Object> closing = told(200, principal.post("/classes/" + classId + "/close", ""));
    assertEquals(PUPILS, number(closing, "issued"));
    Map<String, Object> unclassified = list(closing, "unclassified").getFirst();
    assertFalse(list(unclassified, "missing").isEmpty(), closing.toString());
    assertEquals("CLASS_CLOSED", told(409, principal.post("/classes/" + classId + "/close", "")).get("code"));
    Deadline.await(Duration.ofMinutes(4), () -> told(200, clerk.get("/jobs?classId=" + classId)), jobs -> {
      Map<String, Object> counts = (Map<String, Object>) jobs.get("counts");
      assertFalse(counts.containsKey("STOPPED") && number(counts, "STOPPED") > 0, jobs.toString());
      return counts.containsKey("DONE") && number(counts, "DONE") == PUPILS;
    });
  }

  @Test
  @Order(8)
  void everyPupilIsFoundByANameWithoutMarks() {
    Map<String, Object> all = Deadline.await(Duration.ofSeconds(60),
        () -> told(200, clerk.get("/transcripts?kind=SIGNED&size=50&year=" + YEAR + "&class=" + CLASS)),
        found -> number(found, "total") == PUPILS);
    for (Map<String, Object> pupil : list(all, "hits").subList(0, 8)) {
      String plain = Normalizer.normalize((String) pupil.get("fullName"), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
          .replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
      Map<String, Object> found = told(200, clerk.get("/transcripts?size=50&q="
          + URLEncoder.encode(plain, StandardCharsets.UTF_8)));
      assertTrue(list(found, "hits").stream().anyMatch(h -> h.get("id").equals(pupil.get("id"))), plain);
    }
    hit = list(all, "hits").getFirst();
    assertEquals(List.of(), DemoPortal.elsewhere("RECORDS_CLERK").get("/transcripts?class=" + CLASS).statusCode() == 200
        ? list(told(200, DemoPortal.elsewhere("RECORDS_CLERK").get("/transcripts?kind=SIGNED&class=" + CLASS)), "hits")
        : List.of("refused"), "another school's clerk sees it");
    assertEquals(PUPILS, number(told(200,
        DemoPortal.as("PROVINCE_OFFICER").get("/transcripts?kind=SIGNED&year=2024&class=" + CLASS)), "total"));
  }

  @Test
  @Order(9)
  void theFileIsHandedOutWithinItsSchoolOnly() throws Exception {
    String path = "/transcripts/" + hit.get("id") + "/pdf";
    HttpResponse<byte[]> file = clerk.get(path);
    assertEquals(200, file.statusCode());
    pdf = file.body();
    assertEquals("application/pdf", file.headers().firstValue("Content-Type").orElse(""));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    assertEquals("\"" + sha256 + "\"", file.headers().firstValue("ETag").orElse(""));
    assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    told(404, DemoPortal.elsewhere("RECORDS_CLERK").get(path));
    told(403, DemoPortal.as("SUBJECT_TEACHER").get(path));
    told(401, DemoPortal.stranger().get(path));
    assertArrayEquals(pdf, DemoPortal.as("INSPECTOR").get(path).body());
  }

  @Test
  @Order(10)
  void theFileIsGenuineForAnybodyWhoAsks() {
    Map<String, Object> answer = told(200, DemoPortal.stranger().upload("/verifications", "hoc-ba.pdf", pdf));
    assertEquals("GENUINE_CURRENT", answer.get("verdict"), answer.toString());
    assertEquals(hit.get("id"), answer.get("documentId"));
    List<Map<String, Object>> signers = list(answer, "signers");
    assertEquals(List.of("GVCN", "HT", "TRUONG"), signers.stream().map(s -> (String) s.get("field")).toList());
    assertTrue(signers.stream().allMatch(s -> Boolean.TRUE.equals(s.get("passed"))), answer.toString());
    assertEquals(List.of("IDENTICAL"), list(answer, "reasons").stream().map(r -> (String) r.get("code")).toList(),
        "own signatures were not confirmed");
  }

  @Test
  @Order(11)
  void noOtherBytesAreEverGenuine() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      byte[] flipped = pdf.clone();
      int at = random.nextInt(pdf.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Map<String, Object> answer = told(200, DemoPortal.stranger().upload("/verifications", "a.pdf", flipped));
      assertFalse(((String) answer.get("verdict")).startsWith("GENUINE"), "seed " + seed + ", byte " + at + answer);
    }
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 20);
    Arrays.fill(longer, pdf.length, longer.length, (byte) '\n');
    Map<String, Object> answer = told(200, DemoPortal.stranger().upload("/verifications", "a.pdf", longer));
    assertEquals("ALTERED", answer.get("verdict"), answer.toString());
    assertNotEquals(List.of(), answer.get("reasons"));
  }

  @Test
  @Order(12)
  void aCorrectedYearIssuesANewEditionAndTheOldOneIsKnownAsSuch() {
    aClosedClassIsOpenedAgainByADecisionThatTheBoardCarriesOut();
    assertEquals("YEAR_CLOSED_BEFORE", told(409, clerk.upload("/class-books", "so.xlsx", corrected(), DECISION)).get("code"),
        "a mark that a transcript was issued with changed without witnesses");
    byte[] born = oneMoreAbsence(SampleBooks.with(SampleBooks.bytes(SampleBooks.GRADE_9), "xl/worksheets/sheet2.xml",
        "14/07/2010", "15/07/2010"));
    Map<String, Object> pupil = list(told(200, clerk.upload("/class-books?dryRun=true", "so.xlsx", born)),
        "changedFields").getFirst();
    told(201, clerk.upload("/class-books", "so.xlsx", born, Map.of("number", "32/QĐ", "reason", "đơn nộp chậm")));
    Map<String, Object> found = list(told(200, clerk.get("/transcripts?kind=SIGNED&year=" + YEAR + "&q="
        + URLEncoder.encode((String) pupil.get("pupil"), StandardCharsets.UTF_8))), "hits").getFirst();
    byte[] first = clerk.get("/transcripts/" + found.get("id") + "/pdf").body();
    told(200, principal.post("/classes/" + classId + "/lock", LOCK));
    assertEquals(1, number(told(200, principal.post("/classes/" + classId + "/close", "")), "issued"),
        "more than the corrected transcript was issued anew");
    Map<String, Object> answer = told(200, DemoPortal.stranger().upload("/verifications", "cu.pdf", first));
    assertEquals("GENUINE_NOT_CURRENT", answer.get("verdict"), "in force although a newer edition is issued " + answer);
    Map<String, Object> current = Deadline.await(Duration.ofMinutes(1), () -> list(told(200,
        clerk.get("/transcripts?kind=SIGNED&year=" + YEAR + "&q=" + URLEncoder.encode((String) pupil.get("pupil"),
            StandardCharsets.UTF_8))), "hits").getFirst(), h -> !h.get("id").equals(found.get("id")));
    byte[] second = clerk.get("/transcripts/" + current.get("id") + "/pdf").body();
    assertEquals("GENUINE_CURRENT",
        told(200, DemoPortal.stranger().upload("/verifications", "moi.pdf", second)).get("verdict"));
    assertArrayEquals(first, clerk.get("/transcripts/" + found.get("id") + "/pdf").body(), "the old edition is gone");
    assertTrue(PaperCode.asked(first).contains("Học bạ này đã được thay thế"), "the old paper is told to be in force");
    assertTrue(PaperCode.asked(second).contains("Học bạ đang có hiệu lực"), "the new paper is not told to be in force");
    toldWhyItWasIssuedAgain((String) current.get("id"), (String) found.get("id"));
    withoutThisServerTheSameIsSaid(first, second);
  }

  private void withoutThisServerTheSameIsSaid(byte[] first, byte[] second) {
    byte[] longer = Arrays.copyOf(second, second.length + 1);
    byte[] flipped = second.clone();
    flipped[second.length / 3] ^= 1;
    OfflineVerification.saysWhatThePortalSays(principal, Map.of("first.pdf", first, "second.pdf", second, "longer.pdf", longer,
        "flipped.pdf", flipped, "half.pdf", Arrays.copyOf(second, second.length - 30_000), "text.pdf", "x".getBytes(StandardCharsets.US_ASCII)));
    assertTrue(OfflineVerification.status(second).contains(" CURRENT_FINAL "), OfflineVerification.status(second));
    assertTrue(OfflineVerification.status(first).contains(" SUPERSEDED_FINAL "), OfflineVerification.status(first));
    assertEquals("", OfflineVerification.status(longer));
  }

  /** Of the pupil whose date of birth is another as well. */
  private static byte[] oneMoreAbsence(byte[] book) {
    String sheet = "xl/worksheets/sheet15.xml";
    return SampleBooks.with(SampleBooks.with(book, sheet, "<c r=\"E2\" t=\"inlineStr\"><is><t>1P0K",
        "<c r=\"E2\" t=\"inlineStr\"><is><t>2P0K"), sheet, "<c r=\"L2\" t=\"n\"><v>6", "<c r=\"L2\" t=\"n\"><v>7");
  }

  /** The decisions that opened the class again and that the file was imported on, and what changed between the two editions. */
  private void toldWhyItWasIssuedAgain(String edition, String before) {
    Map<String, Object> why = told(200, principal.get("/transcripts/" + edition + "/reissue"));
    Map<String, Object> ground = list(why, "grounds").getFirst();
    assertEquals(2, list(why, "grounds").size(), why.toString());
    assertEquals(List.of("32/QĐ", "đơn nộp chậm"), Stream.of("decision", "reason").map(
        list(why, "grounds").getLast()::get).toList(), "the decision that changed the pupil's absences is no ground");
    assertEquals(List.of("31/QĐ", "sửa điểm", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString()),
        List.of(ground.get("decision"), ground.get("reason"), ground.get("decidedOn")));
    assertFalse(((String) ground.get("decidedBy")).isBlank());
    assertTrue(list(why, "changes").contains(Map.of("path", "pupil.birthDate", "from", "2010-07-14", "to", "2010-07-15")),
        why.toString());
    assertEquals(2, list(why, "changes").size(), why.toString());
    assertEquals(List.of(), told(200, principal.get("/transcripts/" + before + "/reissue")).get("grounds"));
    told(404, DemoPortal.elsewhere("PRINCIPAL").get("/transcripts/" + edition + "/reissue"));
  }

  /** Without a number, by the board alone, without an end or beyond the year: each refused in plain words. */
  private void aClosedClassIsOpenedAgainByADecisionThatTheBoardCarriesOut() {
    DemoPortal board = DemoPortal.as("ADMIN_BOARD");
    String address = "/classes/" + classId + "/unlock";
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    told(403, board.post(address, reopening("31/QĐ", today.plusDays(3))));
    refusedWith("DECISION_NUMBER", principal.post(address, reopening(" ", today.plusDays(3))));
    refusedWith("CLASS_REOPENING", principal.post(address, "{\"number\":\"31/QĐ\",\"reason\":\"sửa điểm\"}"));
    refusedWith("CLASS_REOPENING", principal.post(address, reopening("31/QĐ", today.minusDays(1))));
    refusedWith("REOPENING_PAST_YEAR", principal.post(address, reopening("31/QĐ", today.plusYears(2))));
    Map<String, Object> decided = told(200, principal.post(address, reopening("31/QĐ", today.plusDays(3))));
    assertEquals("CLOSED", decided.get("state"), "open before the board carried it out");
    String execute = "/lock-decisions/" + decided.get("decision") + "/execute";
    told(403, principal.post(execute, ""));
    told(200, board.post(execute, ""));
    Map<String, Object> open = told(200, principal.get("/classes/" + classId));
    assertEquals("OPEN", open.get("state"));
    assertEquals(today.plusDays(4).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant().toString(),
        open.get("openUntil"));
    assertEquals("31/QĐ: sửa điểm", open.get("stateReason"));
  }

  private static String reopening(String number, LocalDate until) {
    return "{\"number\":\"" + number + "\",\"reason\":\"sửa điểm\",\"until\":\"" + until + "\"}";
  }

  private static void refusedWith(String code, HttpResponse<byte[]> answer) {
    Map<String, Object> refusal = told(422, answer);
    assertEquals(code, refusal.get("code"));
    assertFalse(((String) refusal.get("text")).isBlank());
  }

  private static final Map<String, String> DECISION = Map.of("number", "31/QĐ", "reason", "sửa điểm");

  private static byte[] corrected() {
    return SampleBooks.with(SampleBooks.bytes(SampleBooks.GRADE_9), "xl/worksheets/sheet3.xml",
        "<c r=\"H4\" t=\"n\"><v>5</v></c>", "<c r=\"H4\" t=\"n\"><v>9</v></c>");
  }

  @Test
  @Order(13)
  void theStatusTellsThatEverythingIsInPlace() {
    Map<String, Object> status = told(200, clerk.get("/status"));
    assertEquals(true, status.get("indexUsable"), status.toString());
    for (String ofAllSchools : List.of("ledgerSequence", "indexSequence", "behind", "waitingMillis", "indexed")) {
      assertTrue(status.containsKey(ofAllSchools) && status.get(ofAllSchools) == null, ofAllSchools + " is told to a school: " + status);
    }
    assertTrue(number(status, "waitingSeconds") >= 0, status.toString());
    assertTrue(number(told(200, DemoPortal.as("PROVINCE_OFFICER").get("/status")), "ledgerSequence") >= PUPILS);
    assertTrue(status.containsKey("fixity"), status.toString());
    for (Map<String, Object> task : IssuedClass.list(status, "tasks")) {
      assertTrue(number(task, "total") <= 100 && task.get("message") == null, "counts of all schools are told to a school: " + task);
    }
  }

  private List<Map<String, Object>> ours() {
    return list(told(200, clerk.get("/classes")), "classes").stream()
        .filter(c -> CLASS.equals(c.get("name")) && YEAR.equals(c.get("schoolYear"))).toList();
  }

  private static List<Map<String, Object>> list(Map<String, Object> body, String name) {
    return (List<Map<String, Object>>) body.get(name);
  }

  private static long number(Map<String, Object> body, String name) {
    return ((Number) body.get(name)).longValue();
  }
}
