package vn.hocba.web.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Who was refused a question a moment ago, for being one of too many. Bounded: who was refused longest ago is forgotten first. */
final class RecentRefusals {

  private static final int REMEMBERED = 2_000;
  private static final long MILLIS = 1_000;

  private final IntSupplier seconds;
  private final Map<String, Long> refused = new LinkedHashMap<>();

  /** @param seconds for which somebody counts as refused a moment ago */
  RecentRefusals(IntSupplier seconds) {
    this.seconds = seconds;
  }

  /** @param now milliseconds of a clock */
  synchronized void refused(String who, long now) {
    refused.remove(who);
    refused.put(who, now);
    if (refused.size() > REMEMBERED) {
      refused.remove(refused.keySet().iterator().next());
    }
  }

  /** Milliseconds until somebody may ask again; 0 for whoever may now, and is forgotten. */
  synchronized long left(String who, long now) {
    Long at = refused.get(who);
    if (at == null) {
      return 0;
    }
    long left = at + seconds.getAsInt() * MILLIS - now;
    if (left <= 0 || left > seconds.getAsInt() * MILLIS) { // a clock that was set back
      refused.remove(who);
      return 0;
    }
    return left;
  }
}
