package vn.hocba.archive.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was worked out for texts that come again and again; forgets all of them when they grow too many. */
final class Remembered<V> {
  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final int most;
  private final Function<String, V> work;

  /**
   * Nothing is remembered yet.
   *
   * @param most texts that are remembered
   * @param work works out the same for the same text, never null
   */
  Remembered(int most, Function<String, V> work) {
    this.most = most;
    this.work = work;
  }

  V of(String text) {
    V value = known.get(text);
    if (value == null) {
      value = work.apply(text);
      if (known.size() >= most) {
        known.clear();
      }
      known.put(text, value);
    }
    return value;
  }
}
