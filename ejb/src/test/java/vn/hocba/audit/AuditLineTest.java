package vn.hocba.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The canonical bytes of format 1 are what they are for as long as a chain of format 1 must be verified. */
class AuditLineTest {

  private static final AuditLine LINE = line("7.5", "8.0", "Cộng nhầm \"đề 2\"", "Thiết bị");

  @Test
  void writesTheBytesOfFormatOne() {
    assertEquals("{\"action\":\"RECORD_MARK\",\"actor\":\"bomon\",\"actorName\":\"Tạ Diệu Hoa\",\"address\":\"10.0.0.7\","
        + "\"agent\":\"Thiết bị\",\"at\":\"2026-11-22T15:31:05.120000Z\",\"before\":\"" + AuditLine.FIRST
        + "\",\"chain\":\"1052\",\"classId\":\"1101\",\"detail\":\"\",\"device\":\"0123456789ab\",\"enrolmentId\":\"1207\","
        + "\"format\":1,\"new\":\"8.0\",\"old\":\"7.5\",\"reason\":\"Cộng nhầm \\\"đề 2\\\"\",\"refused\":false,"
        + "\"subjectId\":\"1150/1207:1:FINAL:1\",\"subjectKind\":\"MARK\"}",
        new String(LINE.canonical(), StandardCharsets.UTF_8));
    assertEquals("50468ae3544267a5cc41c2975a8568ce7763727fe624c8edbbe42916fdbd8030", LINE.hash());
  }

  @Test
  void tellsNothingFromEmpty() {
    assertNotEquals(line(null, "8.0", null, null).hash(), line("", "8.0", null, null).hash());
  }

  @Test
  void everyPartCounts() {
    Set<String> hashes = new HashSet<>();
    List<AuditLine> changed = List.of(LINE, line("7.6", "8.0", "Cộng nhầm \"đề 2\"", "Thiết bị"),
        line("7.5", "8.1", "Cộng nhầm \"đề 2\"", "Thiết bị"), line("7.5", "8.0", "x", "Thiết bị"),
        line("7.5", "8.0", "Cộng nhầm \"đề 2\"", "x"), LINE.after("1" + AuditLine.FIRST.substring(1)));
    changed.forEach(l -> hashes.add(l.hash()));
    assertEquals(changed.size(), hashes.size());
  }

  @Test
  void instantsAreOfOneLengthAndSortAsText() {
    assertEquals("2026-11-22T15:31:05.000000Z", AuditLine.instant(Instant.parse("2026-11-22T15:31:05Z")));
    assertEquals("2026-11-22T15:31:05.123456Z", AuditLine.instant(Instant.parse("2026-11-22T15:31:05.123456789Z")));
  }

  @Test
  void keepsTextThatEveryDatabaseKeeps() {
    assertEquals("a\uFFFDb\uFFFD", AuditText.of("a\u0000b\uD83D", 10));
    assertEquals("a\uD83D\uDE00", AuditText.of("a\uD83D\uDE00b", 3));
    assertEquals("a", AuditText.of("a\uD83D\uDE00b", 2));
    assertEquals(null, AuditText.of(null, 2));
  }

  private static AuditLine line(String from, String to, String reason, String agent) {
    return new AuditLine(1052, AuditLine.FIRST, 1, "2026-11-22T15:31:05.120000Z", "bomon", "Tạ Diệu Hoa", "RECORD_MARK",
        "MARK", "1150/1207:1:FINAL:1", 1101L, 1207L, false, from, to, reason, "", "10.0.0.7", "0123456789ab", agent);
  }
}
