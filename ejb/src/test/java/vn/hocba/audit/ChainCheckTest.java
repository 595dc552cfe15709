package vn.hocba.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The first row that is not as it was written is named, whatever was done to the chain. */
class ChainCheckTest {

  private static final int ROWS = 40;
  private static final long CHAIN = 7;

  private record Row(long sequence, AuditLine line, String hash) {}

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<Row> rows = new ArrayList<>();

  ChainCheckTest() {
    System.getLogger(ChainCheckTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", seed);
    String hash = AuditLine.FIRST;
    for (int i = 1; i <= ROWS; i++) {
      AuditLine line = line(i, "").after(hash);
      hash = line.hash();
      rows.add(new Row(i, line, hash));
    }
  }

  @Test
  void aWholeChainIsGood() {
    assertEquals(Optional.empty(), check(ROWS));
  }

  @Test
  void anEditedRow() {
    int at = any();
    rows.set(at, edited(rows.get(at)));
    assertBroken(ChainFault.EDITED, at + 1, ROWS);
  }

  @Test
  void aRemovedRow() {
    int at = any();
    rows.remove(at);
    assertBroken(ChainFault.REMOVED, at + 1, ROWS);
  }

  @Test
  void aRemovedRowWithTheRestNumberedAnew() {
    int at = any();
    rows.remove(at);
    number();
    assertBroken(ChainFault.REMOVED, at + 1, ROWS);
  }

  @Test
  void theFirstRowRemovedWithTheRestNumberedAnewAndTheHeadToo() {
    rows.removeFirst();
    number();
    assertBroken(ChainFault.REMOVED, 1, ROWS - 1);
  }

  @Test
  void twoRowsInEachOthersPlace() {
    int at = any();
    int other = at + 1 + random.nextInt(ROWS - at - 1);
    Collections.swap(rows, at, other);
    number();
    assertBroken(ChainFault.OUT_OF_PLACE, at + 1, ROWS);
  }

  @Test
  void aRowPutIn() {
    int at = any();
    AuditLine forged = line(999, "").after(rows.get(at - 1).hash());
    rows.add(at, new Row(0, forged, forged.hash()));
    number();
    assertBroken(ChainFault.OUT_OF_PLACE, at + 2, ROWS + 1);
  }

  @Test
  void aRowHashedAnew() {
    int at = any();
    AuditLine line = edited(rows.get(at)).line();
    rows.set(at, new Row(at + 1L, line, line.hash()));
    assertBroken(ChainFault.UNLINKED, at + 1, ROWS);
  }

  @Test
  void aRowOfAnotherChain() {
    int at = any();
    Row row = rows.get(at);
    AuditLine l = row.line();
    AuditLine moved = new AuditLine(CHAIN + 1, l.before(), 1, l.at(), l.actor(), l.actorName(), l.action(),
        l.subjectKind(), l.subjectId(), null, null, false, null, null, null, l.detail(), null, null, null);
    rows.set(at, new Row(row.sequence(), moved, moved.hash()));
    assertBroken(ChainFault.EDITED, at + 1, ROWS);
  }

  private int any() {
    return 1 + random.nextInt(ROWS - 2);
  }

  private void number() {
    UnaryOperator<Row> next = r -> new Row(rows.indexOf(r) + 1L, r.line(), r.hash());
    List<Row> numbered = rows.stream().map(next).toList();
    rows.clear();
    rows.addAll(numbered);
  }

  private void assertBroken(ChainFault fault, long row, long head) {
    assertEquals(Optional.of(new ChainCheck.Break(fault, row)), check(head), "seed " + seed);
  }

  private Optional<ChainCheck.Break> check(long head) {
    ChainCheck check = new ChainCheck(CHAIN, 0, AuditLine.FIRST,
        hash -> rows.stream().anyMatch(r -> r.hash().equals(hash)), () -> rows.size() < head);
    for (Row row : rows) {
      Optional<ChainCheck.Break> broken = check.next(row.sequence(), row.line(), row.hash());
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  private static Row edited(Row row) {
    return new Row(row.sequence(), line(row.sequence(), "edited").after(row.line().before()), row.hash());
  }

  private static AuditLine line(long i, String detail) {
    return new AuditLine(CHAIN, "", 1, "2026-11-22T15:31:05.120000Z", "bomon", "Tạ Diệu Hoa", "RECORD_MARK", "MARK",
        "1/" + i + ":1:FINAL:1", null, i, false, null, "8.0", null, detail, null, null, null);
  }
}
