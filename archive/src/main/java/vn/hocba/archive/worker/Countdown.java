package vn.hocba.archive.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time of somebody who waits for an answer, from the moment their file is here: waiting for a turn, for a process and for
 * its start, and the work, all take from it. Thread-safe.
 */
public final class Countdown {

  /** What waiting leaves for the work: a file of ours takes much less, and nobody is kept waiting for a process that then has no time. */
  private static final int SHARE_OF_WORK = 3;

  private final Duration whole;
  private final LongSupplier nanos;
  private final long begun;

  private Countdown(Duration whole, LongSupplier nanos) {
    this.whole = whole;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** Begins now. */
  public static Countdown of(Duration whole) {
    return of(whole, System::nanoTime);
  }

  /** The same by another clock. @param nanos as {@link System#nanoTime} counts */
  public static Countdown of(Duration whole, LongSupplier nanos) {
    return new Countdown(whole, nanos);
  }

  /** What is left; never negative. */
  public Duration left() {
    Duration left = whole.minusNanos(nanos.getAsLong() - begun);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** How long to wait before the work begins, so that a third of the whole is left for it; zero when that is over. */
  public Duration patience() {
    Duration patience = left().minus(whole.dividedBy(SHARE_OF_WORK));
    return patience.isNegative() ? Duration.ZERO : patience;
  }

  @Override
  public String toString() {
    return left() + " left of " + whole;
  }
}
