package vn.hocba.verifying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Readability;

/** What goes on behind the answer that a file is byte for byte ours. */
class ExaminationsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
  private static final Examination FOUND = Examination.none(Readability.READABLE, 7);

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private Examinations examinations = new Examinations(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void nobodyWaitsLongerThanTheirPatienceAndTheRestIsReadByTheTicket() {
    Examinations.Begun begun = begin("ab");
    long before = System.nanoTime();
    assertEquals(Optional.empty(), begun.within(Duration.ZERO));
    assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos());
    waiting.remove().run();
    assertEquals(Optional.of(FOUND), examinations.find(begun.ticket()).orElseThrow().within(Duration.ZERO));
    assertEquals(Optional.empty(), examinations.find("another"));
  }

  @Test
  void theSameBytesAreExaminedOnceAtATimeAndEachHasATicketOfTheirOwn() {
    Examinations.Begun first = begin("ab");
    Examinations.Begun second = begin("ab");
    assertEquals(1, waiting.size());
    assertNotEquals(first.ticket(), second.ticket());
    waiting.remove().run();
    assertEquals(Optional.of(FOUND), second.within(Duration.ZERO));
    begin("ab");
    assertEquals(1, waiting.size(), "what was found before is not told again: certificates are revoked meanwhile");
  }

  @Test
  void whatFailsOrFindsNoRoomIsToldAsNotExamined() {
    Examinations.Begun failed = examinations.begin("ab", "hoc-ba.pdf", () -> {
      throw new IllegalStateException("broken");
    }, waiting::add);
    waiting.remove().run();
    assertEquals(Readability.WORKER_FAILED, failed.within(Duration.ZERO).orElseThrow().readability());
    Examinations.Begun refused = examinations.begin("cd", "hoc-ba.pdf", () -> FOUND, task -> {
      throw new RejectedExecutionException();
    });
    assertEquals(Readability.BUSY, refused.within(Duration.ZERO).orElseThrow().readability());
    for (int i = 0; i < 16; i++) {
      assertEquals(Optional.empty(), begin("file " + i).within(Duration.ZERO));
    }
    assertEquals(Readability.BUSY, begin("one more").within(Duration.ZERO).orElseThrow().readability(), "each holds its file");
  }

  @Test
  void aTicketIsGoodForSomeMinutes() {
    Examinations.Begun begun = begin("ab");
    waiting.remove().run();
    examinations = new Examinations(Clock.fixed(NOW.plus(Duration.ofMinutes(11)), ZoneOffset.UTC)).with(begun);
    assertEquals(Optional.empty(), examinations.find(begun.ticket()));
    assertEquals(Optional.of(begun), new Examinations(Clock.fixed(NOW.plus(Duration.ofMinutes(9)), ZoneOffset.UTC)).with(begun)
        .find(begun.ticket()));
  }

  private Examinations.Begun begin(String sha256) {
    return examinations.begin(sha256, "hoc-ba.pdf", () -> FOUND, waiting::add);
  }
}
