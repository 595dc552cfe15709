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
 */
public record Deadline(Duration work, Duration longest) {

  public Deadline {
    if (longest.compareTo(work) < 0) {
      throw new IllegalArgumentException(work + " within " + longest);
    }
  }

  /** For somebody who waits for the answer: the clock alone counts. */
  public static Deadline within(Duration clock) {
    return new Deadline(clock, clock);
  }
}
