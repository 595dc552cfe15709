package vn.hocba.archive.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** Remembers what was worked out for one view of the index, the latest used longest, and forgets all of it with the view. */
final class OfOneView<K, V> {
  private final Map<Key<K>, V> remembered;
  private volatile Object view;

  private record Key<K>(Object view, K of) {}

  /** @param most how much is remembered */
  OfOneView(int most) {
    remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Key<K>, V> eldest) {
        return size() > most;
      }
    });
  }

  /** What was remembered of it; null for nothing. */
  V get(IndexReader reader, K of) {
    return remembered.get(key(reader, of));
  }

  void put(IndexReader reader, K of, V value) {
    remembered.put(key(reader, of), value);
  }

  private Key<K> key(IndexReader reader, K of) {
    Object now = reader.getReaderCacheHelper().getKey();
    if (now != view) {
      remembered.clear();
      view = now;
    }
    return new Key<>(now, of);
  }
}
