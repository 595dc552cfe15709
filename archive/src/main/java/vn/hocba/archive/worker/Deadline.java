package vn.hocba.archive.worker;

import java.time.Duration;

/**
 * How long a process may take over one task before it is killed.
 *
 * <p>On a machine that is short of processors a clock alone kills work that only waits its turn; the fresh process that
 * takes its place must get warm first, so the next task takes longer still, and nothing is ever finished.
 *
 * @param work processor time the process may spend on it
 * @param longest time on the clock after which it is killed whatever it did, not shorter than {@code work}
 * @param waiting the time of whoever waits for the answer, which waiting for a process takes from too; null when nobody does
 */
public record Deadline(Duration work, Duration longest, Countdown waiting) {

  public Deadline {
    if (longest.compareTo(work) < 0) {
      throw new IllegalArgumentException(work + " within " + longest);
    }
  }

  /** For work that nobody waits for. */
  public Deadline(Duration work, Duration longest) {
    this(work, longest, null);
  }

  /** For work that nobody waits for, by the clock, from when a process begins it. */
  public static Deadline ofWork(Duration clock) {
    return new Deadline(clock, clock);
  }

  /** For somebody who waits for the answer: the clock alone counts, and it runs from now. */
  public static Deadline within(Duration clock) {
    return within(Countdown.of(clock));
  }

  /** For somebody who waits for the answer, of whose time something is gone already. */
  public static Deadline within(Countdown waiting) {
    Duration left = waiting.left();
    return new Deadline(left, left, waiting);
  }

  /** How long whoever asks may do something else before the process is asked for more. */
  public Duration beforeMore() {
    return waiting == null ? longest : waiting.patience();
  }

  /** What is left of it when the work begins. */
  Deadline begun() {
    return waiting == null ? this : within(waiting);
  }

  /** Whether whoever waits has no time left. */
  boolean over() {
    return waiting != null && waiting.left().isZero();
  }

  /** How long whoever asks waits for a free process. @param most where nobody waits for the answer, and at most */
  Duration patience(Duration most) {
    return shorter(most, waiting == null ? most : waiting.patience());
  }

  /** How long whoever asks waits for a process that still gets ready. @param most where nobody waits for the answer */
  Duration patienceToStart(Duration most) {
    return waiting != null ? waiting.patience() : longest.compareTo(most) > 0 ? longest : most;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
