package vn.hocba.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.audit.ChainFault;

/** A chain whose rows fit is good only when what was signed of it is there and not too old. */
class ChainDoubtTest {

  private static final long CHAIN = 7;
  private static final Instant NOON = Instant.parse("2026-11-28T05:00:00Z");

  @Test
  void whatWasSignedLongAgoIsNoLongerGood() {
    assertNull(ChainVerifier.doubt(signed(NOON), NOON.plus(Duration.ofHours(49)), 5));
    assertEquals(ChainFault.SIGNED_LONG_AGO,
        ChainVerifier.doubt(signed(NOON), NOON.plus(Duration.ofHours(49)).plusMillis(1), 5));
  }

  @Test
  void rowsThatNobodySignedAreNotGood() {
    SignedHistory none = new SignedHistory(List.of(), ChainFault.NO_SIGNED_HEAD, null);
    assertEquals(ChainFault.NO_SIGNED_HEAD, ChainVerifier.doubt(none, NOON, 1));
    assertEquals(ChainFault.NO_SIGNED_HEAD, ChainVerifier.doubt(none, NOON, 0));
  }

  @Test
  void aChainThatNoStatementCoversIsNeverGood() {
    assertEquals(ChainFault.CHAIN_NOT_SIGNED, ChainVerifier.doubt(signed(NOON), NOON, 0));
  }

  @Test
  void aNewChainIsSignedOnceItHasWaited() {
    Duration hour = Duration.ofHours(1);
    assertTrue(HeadSigning.waits(signed(NOON), List.of(CHAIN, 8L), NOON.plus(hour), hour));
    assertFalse(HeadSigning.waits(signed(NOON), List.of(CHAIN, 8L), NOON.plus(hour).minusMillis(1), hour));
    assertFalse(HeadSigning.waits(signed(NOON), List.of(CHAIN), NOON.plus(hour), hour));
  }

  private static SignedHistory signed(Instant at) {
    return new SignedHistory(List.of(new SignedHistory.Signed("2026-11-28-001", "00", at,
        new HeadStatement(HeadStatement.FORMAT, at.toString(), "node", "", "",
            List.of(new HeadStatement.Head(CHAIN, 1, 5, "00"))))), null, null);
  }
}
