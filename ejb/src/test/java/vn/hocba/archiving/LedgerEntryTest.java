package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  private final LedgerEntry written = new LedgerEntry(7, LedgerEntry.Kind.TRANSCRIPT, "id", "sha", 1L, Instant.EPOCH,
      "hash after the crash");

  @Test
  void anIndexAheadOfALedgerThrownBackIsKnownByTheHashItCarries() {
    assertFalse(written.isThat("hash before the crash"));
    assertTrue(written.isThat("hash after the crash"));
  }

  @Test
  void anIndexFromBeforeHashesWereCarriedIsTrustedByItsNumber() {
    assertTrue(written.isThat(""));
  }
}
