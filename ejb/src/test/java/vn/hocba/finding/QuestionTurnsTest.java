package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever keeps the index busy waits for everybody else. */
class QuestionTurnsTest {

  private static final long GREEDY = 1;
  private static final long OTHER = 2;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicLong now = new AtomicLong();
  private final List<Long> answered = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> refused = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> asking = new ArrayList<>();

  @Test
  void whoUsedTheIndexLeastLatelyComesNext() throws Exception {
    QuestionTurns turns = new QuestionTurns(1, LONG, now::get);
    use(turns, GREEDY, Duration.ofSeconds(2));
    try (Held held = new Held(turns, 99)) {
      ask(turns, GREEDY);
      ask(turns, GREEDY);
      ask(turns, OTHER);
    }
    await();
    assertEquals(List.of(OTHER, GREEDY, GREEDY), answered);
  }

  @Test
  void whatWasUsedIsForgottenWithTime() throws Exception {
    QuestionTurns turns = new QuestionTurns(1, LONG, now::get);
    use(turns, GREEDY, Duration.ofSeconds(2));
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    use(turns, OTHER, Duration.ofMillis(10));
    try (Held held = new Held(turns, 99)) {
      ask(turns, OTHER);
      ask(turns, GREEDY);
    }
    await();
    assertEquals(List.of(GREEDY, OTHER), answered);
  }

  @Test
  void asManyAreAnsweredAtOnceAsMayBe() throws Exception {
    QuestionTurns turns = new QuestionTurns(2, Duration.ofMillis(20), now::get);
    try (Held one = new Held(turns, 5); Held two = new Held(turns, 6)) {
      assertThrows(QuestionTurns.Refused.class, () -> turns.ask(OTHER, () -> "answered without a turn"));
    }
    assertEquals("answered", turns.ask(OTHER, () -> "answered"));
  }

  @Test
  void nobodyHasMoreThanAFewQuestionsOpen() throws Exception {
    QuestionTurns turns = new QuestionTurns(8, LONG, now::get);
    try (Held one = new Held(turns, GREEDY); Held two = new Held(turns, GREEDY); Held three = new Held(turns, GREEDY);
        Held four = new Held(turns, GREEDY)) {
      assertThrows(QuestionTurns.Refused.class, () -> turns.ask(GREEDY, () -> "a fifth"));
      assertEquals("answered", turns.ask(OTHER, () -> "answered"));
    }
    assertEquals("answered", turns.ask(GREEDY, () -> "answered"));
  }

  @Test
  void whoeverIsRefusedAndAsksOnIsNotTakenForSomebodyWhoAsksLittle() throws Exception {
    QuestionTurns turns = new QuestionTurns(4, LONG, now::get);
    use(turns, OTHER, Duration.ofMillis(100));
    try (Held one = new Held(turns, GREEDY); Held two = new Held(turns, GREEDY); Held three = new Held(turns, GREEDY);
        Held four = new Held(turns, GREEDY)) {
      for (int i = 0; i < 50; i++) {
        assertThrows(QuestionTurns.Refused.class, () -> turns.ask(GREEDY, () -> "a fifth"));
      }
    }
    try (Held one = new Held(turns, 91); Held two = new Held(turns, 92); Held three = new Held(turns, 93)) {
      try (Held four = new Held(turns, 94)) {
        ask(turns, GREEDY);
        ask(turns, OTHER);
      }
      await();
    }
    assertEquals(List.of(OTHER, GREEDY), answered);
  }

  @Test
  void whatWaitsIsCountedAsOpen() throws Exception {
    QuestionTurns turns = new QuestionTurns(1, LONG, now::get);
    try (Held held = new Held(turns, OTHER)) {
      for (int i = 0; i < 4; i++) {
        ask(turns, GREEDY);
      }
      assertThrows(QuestionTurns.Refused.class, () -> turns.ask(GREEDY, () -> "a fifth"));
    }
    await();
    assertEquals(4, answered.size());
  }

  @Test
  void whereMoreWaitThanMayWhoeverUsedMostIsRefusedAtOnce() throws Exception {
    QuestionTurns turns = new QuestionTurns(1, LONG, now::get);
    for (long person = 11; person <= 18; person++) {
      use(turns, person, Duration.ofSeconds(person));
    }
    try (Held held = new Held(turns, OTHER)) {
      for (long person = 11; person <= 18; person++) {
        ask(turns, person);
      }
      ask(turns, 3);
      asking.get(7).join(Duration.ofSeconds(30));
      assertThrows(QuestionTurns.Refused.class, () -> turns.ask(18, () -> "of whoever used most"));
    }
    await();
    assertEquals(List.of(3L, 11L, 12L, 13L, 14L, 15L, 16L, 17L), answered);
    assertEquals(List.of(18L), refused);
  }

  @Test
  void aQuestionThatFailsGivesItsTurnBack() {
    QuestionTurns turns = new QuestionTurns(1, Duration.ofMillis(20), now::get);
    for (int i = 0; i < 10; i++) {
      assertThrows(IllegalStateException.class, () -> turns.ask(OTHER, () -> {
        throw new IllegalStateException("the index is away");
      }));
    }
    assertEquals("answered", turns.ask(OTHER, () -> "answered"));
  }

  private void use(QuestionTurns turns, long person, Duration time) {
    turns.ask(person, () -> now.addAndGet(time.toNanos()));
  }

  /** Asks in a thread of its own, and returns once the question waits. */
  private void ask(QuestionTurns turns, long person) throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(() -> {
      try {
        turns.ask(person, () -> answered.add(person));
      } catch (QuestionTurns.Refused told) {
        refused.add(person);
      }
    });
    asking.add(thread);
    for (int i = 0; i < 2_000 && thread.getState() != Thread.State.TIMED_WAITING; i++) {
      Thread.sleep(1);
    }
    assertTrue(thread.getState() == Thread.State.TIMED_WAITING, "does not wait");
  }

  private void await() throws InterruptedException {
    for (Thread thread : asking) {
      thread.join(Duration.ofSeconds(30));
    }
  }

  /** A question that takes until it is closed. */
  private static final class Held implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    Held(QuestionTurns turns, long person) throws InterruptedException {
      CountDownLatch begun = new CountDownLatch(1);
      thread = Thread.ofPlatform().start(() -> turns.ask(person, () -> {
        begun.countDown();
        try {
          return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }));
      begun.await();
    }

    @Override
    public void close() throws InterruptedException {
      end.countDown();
      thread.join(Duration.ofSeconds(30));
    }
  }
}
