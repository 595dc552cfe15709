package vn.hocba.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.archive.verify.ArchiveMatch.BEING_REPLACED_FINAL;
import static vn.hocba.archive.verify.ArchiveMatch.COPY_OF_CURRENT;
import static vn.hocba.archive.verify.ArchiveMatch.CURRENT_FINAL;
import static vn.hocba.archive.verify.ArchiveMatch.REVOKED_FINAL;
import static vn.hocba.archive.verify.ArchiveMatch.SUPERSEDED_FINAL;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveMatchTest {

  @Test
  void aCopyOfSeveralIsToldByTheOneThatFaresWorst() {
    assertEquals(0, ArchiveMatch.worst(List.of(CURRENT_FINAL, CURRENT_FINAL)));
    assertEquals(1, ArchiveMatch.worst(List.of(CURRENT_FINAL, BEING_REPLACED_FINAL)));
    assertEquals(2, ArchiveMatch.worst(List.of(CURRENT_FINAL, BEING_REPLACED_FINAL, SUPERSEDED_FINAL, SUPERSEDED_FINAL)));
    assertEquals(1, ArchiveMatch.worst(List.of(SUPERSEDED_FINAL, REVOKED_FINAL, CURRENT_FINAL)));
    assertEquals(REVOKED_FINAL, ArchiveMatch.ofCopy(REVOKED_FINAL, false));
    assertEquals(COPY_OF_CURRENT, ArchiveMatch.ofCopy(CURRENT_FINAL, false));
    assertEquals(SUPERSEDED_FINAL, ArchiveMatch.ofCopy(SUPERSEDED_FINAL, false));
    assertEquals(REVOKED_FINAL, ArchiveMatch.ofCopy(CURRENT_FINAL, true));
  }
}
