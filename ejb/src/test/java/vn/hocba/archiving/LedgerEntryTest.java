package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  private final LedgerEntry written = new LedgerEntry(7, LedgerEntry.Kind.TRANSCRIPT, "id", "sha", 1L, Instant.EPOCH,
      "the line before");

  @Test
  void anIndexAheadOfALedgerThrownBackIsKnownByTheHashItCarries() {
    assertFalse(written.isThat("hash before the crash"));
    assertTrue(written.isThat(written.hash()));
  }

  @Test
  void anIndexFromBeforeHashesWereCarriedIsTrustedByItsNumber() {
    assertTrue(written.isThat(""));
  }
}
