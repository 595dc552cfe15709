package vn.hocba.archive.search;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Knows for each part of the index which names of a beginning most people bear. A part never changes, so where many names begin
 * alike they are gone through once, all of them, and what came out is remembered as long as the part is there.
 */
final class CommonestNames {
  /** Names of one part that are looked at among those of all parts: many more than are offered. */
  private static final int OF_A_PART = 200;
  /** Names from which on going through them is remembered. */
  private static final int MANY = 5_000;
  private static final int REMEMBERED = 512;
  /** Names after which the time is looked at. */
  private static final int AT_ONCE = 4_096;

  private final Map<Beginning, List<Borne>> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Beginning, List<Borne>> eldest) {
      return size() > REMEMBERED;
    }
  });

  private record Beginning(Object part, String text) {}

  /** A name. @param times people of that part who bear it */
  record Borne(BytesRef name, int times) {}

  /**
   * The commonest names of one part that begin so.
   *
   * @throws SearchTooLong when going through them took longer than a question may; null for no bound
   */
  List<Borne> of(LeafReader part, String beginning, QueryTimeout timeout) throws IOException {
    IndexReader.CacheHelper stays = part.getCoreCacheHelper();
    List<Borne> known = stays == null ? null : remembered.get(new Beginning(stays.getKey(), beginning));
    if (known != null) {
      return known;
    }
    Terms terms = part.terms(IndexSchema.NAME_KEY_FOLDED);
    if (terms == null) {
      return List.of();
    }
    PriorityQueue<Borne> commonest = new PriorityQueue<>(
        Comparator.comparingInt(Borne::times).thenComparing(Borne::name, Comparator.reverseOrder()));
    BytesRef start = new BytesRef(beginning);
    TermsEnum names = terms.iterator();
    int looked = 0;
    for (BytesRef name = names.seekCeil(start) == TermsEnum.SeekStatus.END ? null : names.term();
        name != null && StringHelper.startsWith(name, start); name = names.next()) {
      if (++looked % AT_ONCE == 0 && timeout != null && timeout.shouldExit()) {
        throw new SearchTooLong();
      }
      int times = names.docFreq();
      if (commonest.size() < OF_A_PART || times > commonest.peek().times()) {
        commonest.add(new Borne(BytesRef.deepCopyOf(name), times));
        if (commonest.size() > OF_A_PART) {
          commonest.poll();
        }
      }
    }
    List<Borne> found = List.copyOf(commonest);
    if (looked >= MANY && stays != null) {
      remembered.put(new Beginning(stays.getKey(), beginning), found);
    }
    return found;
  }
}
