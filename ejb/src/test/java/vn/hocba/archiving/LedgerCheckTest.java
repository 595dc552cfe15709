package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainCheck.Break;
import vn.hocba.audit.ChainFault;

class LedgerCheckTest {

  private final List<LedgerEntry> lines = new ArrayList<>();
  private String headHash = AuditLine.FIRST;

  LedgerCheckTest() {
    for (int n = 1; n <= 9; n++) {
      add(n, "sha" + n);
    }
  }

  @Test
  void linesAsTheyWereWrittenFollowEachOtherToTheHead() {
    assertEquals(Optional.empty(), found(9, Map.of(4L, lines.get(3).hash(), 9L, headHash)));
  }

  @Test
  void anEditedLineIsNamed() {
    LedgerEntry other = new LedgerEntry(4, LedgerEntry.Kind.TRANSCRIPT, "t4", "other", 10L, at(4), lines.get(2).hash());
    lines.set(3, withHash(other, lines.get(3).hash()));
    assertEquals(broken(ChainFault.EDITED, 4), found(9, Map.of()));
  }

  @Test
  void aLineThatIsGoneIsNamed() {
    lines.remove(4);
    assertEquals(broken(ChainFault.REMOVED, 5), found(9, Map.of()));
  }

  @Test
  void aMissingTailIsNamedByTheHeadAndByWhatWasSigned() {
    String signed = headHash;
    lines.subList(6, 9).clear();
    headHash = lines.getLast().hash();
    assertEquals(broken(ChainFault.TAIL_MISSING, 7), found(9, Map.of()));
    assertEquals(broken(ChainFault.TAIL_MISSING, 7), found(6, Map.of(9L, signed)));
    assertEquals(Optional.empty(), found(6, Map.of()), "the database alone cannot tell");
  }

  @Test
  void linesHashedAnewToTheHeadAreToldByWhatWasSigned() {
    Map<Long, String> signed = Map.of(3L, lines.get(2).hash(), 9L, headHash);
    lines.subList(3, 9).clear();
    headHash = lines.getLast().hash();
    for (int n = 4; n <= 9; n++) {
      add(n, "new" + n);
    }
    assertEquals(broken(ChainFault.REHASHED, 4), found(9, signed));
    assertEquals(Optional.empty(), found(9, Map.of()), "the database alone cannot tell");
  }

  @Test
  void aHeadThatSaysSomethingElseIsTold() {
    headHash = AuditLine.FIRST;
    assertEquals(broken(ChainFault.REHASHED, 9), found(9, Map.of()));
  }

  private Optional<Break> found(long head, Map<Long, String> signed) {
    LedgerCheck check = new LedgerCheck(new TreeMap<>(signed));
    for (LedgerEntry line : lines) {
      Optional<Break> broken = check.next(line);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return check.end(head, headHash);
  }

  private void add(int n, String sha256) {
    LedgerEntry line = new LedgerEntry(n, LedgerEntry.Kind.TRANSCRIPT, "t" + n, sha256, 10L, at(n), headHash);
    lines.add(line);
    headHash = line.hash();
  }

  /** What somebody leaves who edits a line and not its hash. */
  private static LedgerEntry withHash(LedgerEntry line, String hash) {
    try {
      var field = LedgerEntry.class.getDeclaredField("hash");
      field.setAccessible(true);
      field.set(line, hash);
      return line;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant at(int n) {
    return Instant.parse("2026-11-22T01:02:03Z").plusSeconds(n);
  }

  private static Optional<Break> broken(ChainFault fault, long line) {
    return Optional.of(new Break(fault, line));
  }
}
