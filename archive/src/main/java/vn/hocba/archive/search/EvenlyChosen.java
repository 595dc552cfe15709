package vn.hocba.archive.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Collects all hits of a question while they are few, and of many every second, fourth, eighth … by chance, wherever in the
 * order of names they lie: what is common among all is common among these.
 */
final class EvenlyChosen extends SimpleCollector {
  /** Hits that are looked at more closely. */
  private static final int MOST = 20_000;

  private final int[] chosen = new int[MOST];
  private int many;
  /** Hits whose mixed number has one of these bits are left out. */
  private int leftOut;
  private int base;

  static CollectorManager<EvenlyChosen, List<Integer>> manager() {
    return new CollectorManager<>() {
      @Override
      public EvenlyChosen newCollector() {
        return new EvenlyChosen();
      }

      @Override
      public List<Integer> reduce(Collection<EvenlyChosen> parts) {
        int sparsest = parts.stream().mapToInt(part -> part.leftOut).max().orElse(0);
        return parts.stream().flatMapToInt(EvenlyChosen::all).filter(doc -> (mixed(doc) & sparsest) == 0).boxed().toList();
      }
    };
  }

  private IntStream all() {
    return Arrays.stream(chosen, 0, many);
  }

  /** The same each time, and as if by chance: the order of documents is that of names. */
  private static int mixed(int doc) {
    int mixed = doc * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    base = context.docBase;
  }

  @Override
  public void collect(int doc) throws IOException {
    int hit = base + doc;
    if ((mixed(hit) & leftOut) != 0) {
      return;
    }
    if (many == MOST) {
      leftOut = leftOut << 1 | 1;
      many = 0;
      for (int i = 0; i < MOST; i++) {
        if ((mixed(chosen[i]) & leftOut) == 0) {
          chosen[many++] = chosen[i];
        }
      }
      collect(doc);
      return;
    }
    chosen[many++] = hit;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
