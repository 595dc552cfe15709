package vn.hocba.access.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells on which days an account was used in two places at once: on different devices and from different addresses.
 * One such day may be a telephone beside a computer; several look like a password that is shared (S2 Điều 4).
 */
public final class SharedUseRules {

  /** Two visits that meet for less were one person going from one place to another. */
  private static final Duration LEAST = Duration.ofMinutes(5);

  private SharedUseRules() {}

  /** One stay. */
  public record Stay(Instant from, Instant until, String address, String device) {}

  /** The days, in that zone, on which such visits met. */
  public static Set<LocalDate> days(List<Stay> stays, ZoneId zone) {
    List<Stay> sorted = new ArrayList<>(stays);
    sorted.sort(Comparator.comparing(Stay::from));
    Set<LocalDate> days = new TreeSet<>();
    List<Stay> running = new ArrayList<>();
    for (Stay now : sorted) {
      running.removeIf(s -> s.until().isBefore(now.from()));
      for (Stay other : running) {
        Instant end = other.until().isBefore(now.until()) ? other.until() : now.until();
        boolean apart = known(other, now) && !other.address().equals(now.address())
            && !Objects.equals(other.device(), now.device());
        if (apart && Duration.between(now.from(), end).compareTo(LEAST) >= 0) {
          days.add(now.from().atZone(zone).toLocalDate());
        }
      }
      running.add(now);
    }
    return days;
  }

  private static boolean known(Stay one, Stay other) {
    return one.address() != null && other.address() != null;
  }
}
