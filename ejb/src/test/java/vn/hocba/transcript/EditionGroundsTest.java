package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.transcript.FurtherGrounds.Change;

/** What an edition is issued on when a class is closed anew. */
class EditionGroundsTest {

  private static final Instant ISSUED = Instant.parse("2026-06-01T03:00:00Z");

  @Test
  void anEditionIsIssuedOnWhatOpenedTheClassAndOnWhatChangedThePupilSince() {
    EditionGrounds.OfClass kept = new EditionGrounds.OfClass(new ReopeningGrounds.Reopened(List.of(reopening())),
        List.of(change(1, 5, 4, "80/QĐ"), change(1, 3, 1, "70/QĐ"), change(2, 5, 4, "90/QĐ"), change(1, -1, -2, "60/QĐ")));
    assertEquals(List.of("70/QĐ", "20/QĐ", "80/QĐ"), numbers(kept.since(ISSUED, 1)));
    assertEquals(List.of("20/QĐ", "90/QĐ"), numbers(kept.since(ISSUED, 2)));
    assertEquals(List.of("20/QĐ"), numbers(kept.since(ISSUED, 3)), "another pupil's correction is no ground");
    assertEquals(List.of(), numbers(kept.since(ISSUED.plusSeconds(5), 1)));
  }

  private static LockDecision reopening() {
    return new LockDecision(1, "2025-2026", LockExtent.ofClass(7L), new LockDecision.Words(LockDecision.Kind.REOPEN, null,
        ISSUED.plusSeconds(2), ISSUED.plusSeconds(900), "20/QĐ", "Bổ sung hồ sơ", true),
        new Caller(1, "hieutruong", "Hiệu trưởng", Set.of(Role.PRINCIPAL), 1L), ISSUED.plusSeconds(2))
        .ofWholeClass();
  }

  private static Change change(long pupil, int at, int taken, String number) {
    return new Change(pupil, ISSUED.plusSeconds(at), ISSUED.plusSeconds(taken), new Ground(number, null, null, "Ghi nhầm"));
  }

  private static List<String> numbers(List<Ground> grounds) {
    return grounds.stream().map(Ground::decision).toList();
  }
}
