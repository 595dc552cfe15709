package vn.hocba.backup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.archiving.FixityCounts;

/** What would not fit is not begun, and what came back is told as it was found. */
class BackupSpaceTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void aBackupThatWouldFillTheDiskIsNotBegun() {
    assertDoesNotThrow(() -> BackupMaker.requireSpace(100 * MEGABYTE, 600 * MEGABYTE));
    IOException refused = assertThrows(IOException.class, () -> BackupMaker.requireSpace(101 * MEGABYTE, 600 * MEGABYTE));
    assertEquals("not enough space: 601 MB are needed, 600 MB are free", refused.getMessage());
  }

  @Test
  void whatCameBackIsReadAsItWasWritten() {
    RestoreOutcome whole = outcome(new FixityCounts(40, 0, 0), true, 5, 100, 0);
    assertEquals(Optional.of(whole), RestoreOutcome.of(whole.message()));
    RestoreOutcome edited = outcome(new FixityCounts(40, 0, 0), false, 5, 100, 0);
    assertEquals(Optional.of("BAD CHANGED 20101"), RestoreOutcome.of(edited.message()).map(RestoreOutcome::ledger), "the row is named");
    assertEquals(Optional.empty(), RestoreOutcome.of("2026-11-29T03-00-00Z"));
  }

  @Test
  void nothingButAllOfItIsGood() {
    assertEquals(true, outcome(new FixityCounts(40, 0, 0), true, 5, 100, 0).good());
    assertFalse(outcome(new FixityCounts(39, 1, 0), true, 5, 100, 0).good());
    assertFalse(outcome(new FixityCounts(39, 0, 1), true, 5, 100, 0).good(), "what could not be checked is not good");
    assertFalse(outcome(new FixityCounts(40, 0, 0), false, 5, 100, 0).good());
    assertFalse(outcome(new FixityCounts(40, 0, 0), true, 4, 100, 0).good());
    assertFalse(outcome(new FixityCounts(40, 0, 0), true, 5, 99, 0).good());
    assertFalse(outcome(new FixityCounts(40, 0, 0), true, 5, 100, 1).good());
  }

  private static RestoreOutcome outcome(FixityCounts files, boolean ledger, long chainsGood, long indexed, long keysMissing) {
    return new RestoreOutcome("2026-11-29T03-00-00Z", files, ledger ? "GOOD" : "BAD CHANGED 20101", 5, chainsGood, indexed, 100, keysMissing);
  }
}
