package vn.hocba.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.hocba.configuration.Setting;

/**
 * Keeps what was counted of a school for some seconds, so that twenty leaders who watch one evening count its books once
 * and not twenty times. Asks no permission; the page says when it was counted.
 */
@ApplicationScoped
public class CountedProgress {

  private final Map<Key, Count> counts = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration fresh;

  protected CountedProgress() {
    this(null, Duration.ZERO);
  }

  @Inject
  CountedProgress(Clock clock) {
    this(clock, Duration.ofSeconds(Setting.PROGRESS_FRESH.number(0, 300)));
  }

  CountedProgress(Clock clock, Duration fresh) {
    this.clock = clock;
    this.fresh = fresh;
  }

  private record Key(long school, String year) {}

  /** What is being counted, or was: who comes meanwhile waits for it. */
  private static final class Count {

    private SchoolProgress found;
    private Instant at = Instant.MIN;
  }

  /** @param counting of that school and year, for who comes first or after the time */
  public SchoolProgress of(long school, String year, Supplier<SchoolProgress> counting) {
    if (fresh.isZero()) {
      return counting.get();
    }
    // Nothing outlives its time, so that there is never more than what people look at now.
    Instant old = clock.instant().minus(fresh);
    counts.values().removeIf(c -> c.found != null && c.at.isBefore(old));
    Count count = counts.computeIfAbsent(new Key(school, year), k -> new Count());
    synchronized (count) {
      if (count.found == null || count.at.isBefore(clock.instant().minus(fresh))) {
        count.found = counting.get();
        count.at = clock.instant();
      }
      return count.found;
    }
  }
}
