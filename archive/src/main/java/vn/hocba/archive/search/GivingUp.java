package vn.hocba.archive.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;

/** Collects the best hits as long as they are few; of many it hands out none, so that another way can be taken. */
final class GivingUp implements CollectorManager<GivingUp.Counting, TopFieldDocs> {
  private final TopFieldCollectorManager best;
  private final int many;

  /** @param many hits after which it gives up */
  GivingUp(TopFieldCollectorManager best, int many) {
    this.best = best;
    this.many = many;
  }

  /** Hands hits on until there are too many. */
  static final class Counting implements Collector {
    private final TopFieldCollector best;
    private final int many;
    private int seen;

    private Counting(TopFieldCollector best, int many) {
      this.best = best;
      this.many = many;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      if (seen > many) {
        throw new CollectionTerminatedException();
      }
      return new FilterLeafCollector(best.getLeafCollector(leaf)) {
        @Override
        public void collect(int doc) throws IOException {
          if (++seen > many) {
            throw new CollectionTerminatedException();
          }
          super.collect(doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }

    @Override
    public void setWeight(Weight weight) {
      best.setWeight(weight);
    }
  }

  @Override
  public Counting newCollector() {
    return new Counting(best.newCollector(), many);
  }

  /** The best hits; null when it was given up. */
  @Override
  public TopFieldDocs reduce(Collection<Counting> parts) throws IOException {
    return parts.stream().anyMatch(part -> part.seen > many) ? null : best.reduce(parts.stream().map(part -> part.best).toList());
  }
}
