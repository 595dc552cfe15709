package vn.hocba.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.transcript.TranscriptState;

/** What the status list says of editions that are no longer in force. */
class EditionsInForceTest {

  private final EditionsInForce.Found found = new EditionsInForce.Found();

  @Test
  void aRevokedEditionIsToldSoWithWhatItsDecisionNames() {
    found.add(1, 1, TranscriptState.SUPERSEDED, "aa", null);
    found.add(1, 2, TranscriptState.REVOKED, "bb", "cc");
    assertEquals(ArchiveMatch.REVOKED_FINAL, found.state(1, 2));
    assertEquals(ArchiveMatch.SUPERSEDED_FINAL, found.state(1, 1));
    assertEquals("cc", found.inForce(1, 2));
    assertNull(found.inForce(1, 1), "what somebody else's decision names");
  }

  @Test
  void thePupilsOwnNextEditionIsTheSuccessorBeforeAnyOther() {
    found.add(1, 2, TranscriptState.REVOKED, "bb", "cc");
    found.add(1, 3, TranscriptState.SEALED, "dd", null);
    assertEquals("dd", found.inForce(1, 2));
    assertEquals(ArchiveMatch.REVOKED_FINAL, found.state(1, 2));
    assertEquals(ArchiveMatch.CURRENT_FINAL, found.state(1, 3));
  }
}
