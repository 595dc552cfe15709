package vn.hocba.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the editions of the rules that were asked last; one that was forgotten is read again. */
final class EarlierRules {

  static final int REMEMBERED = 50;

  private final Function<String, Rules> reads;
  private final Map<String, Rules> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
      return size() > REMEMBERED;
    }
  });

  /** @param reads an edition by its id */
  EarlierRules(Function<String, Rules> reads) {
    this.reads = reads;
  }

  Rules of(String id) {
    Rules rules = known.get(id);
    if (rules == null) {
      // outside the map's lock: two who ask at once read it twice, and nobody else waits
      rules = reads.apply(id);
      known.put(id, rules);
    }
    return rules;
  }
}
