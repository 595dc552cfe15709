package vn.hocba.archiving;

import java.time.Duration;
import java.time.Instant;
import vn.hocba.configuration.Setting;

/**
 * How often, and for how long, sealing is tried again by itself.
 *
 * @param attempts before a person must look
 * @param silence for which silent authorities are asked again
 */
public record SealPatience(int attempts, Duration silence) {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** As it is set. */
  static SealPatience set() {
    return new SealPatience(Setting.SEAL_ATTEMPTS.number(1, 1000), Duration.ofHours(Setting.SEAL_SILENCE.number(1, 8760)));
  }

  /** Before the next attempt: five seconds, then twice as long each time, at most ten minutes. @param failures before this one */
  public static Duration pause(int failures) {
    Duration pause = Duration.ofSeconds(5L << Math.min(failures, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /**
   * Whether it stops for a person.
   *
   * @param ownFailures attempts that failed for anything but silence, this one too
   * @param since the first of those that failed in a row for this cause
   */
  boolean over(SealCause cause, int ownFailures, Instant since, Instant now) {
    return switch (cause) {
      case SIGNATURE -> true; // what is revoked stays so, however often it is asked
      case SILENT -> !now.isBefore(since.plus(silence));
      case KEY, OTHER -> ownFailures >= attempts;
    };
  }
}
