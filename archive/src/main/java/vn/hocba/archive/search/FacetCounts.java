package vn.hocba.archive.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Counts all hits and their schools, classes, results, years and kinds in one pass over packed doc values. */
final class FacetCounts extends SimpleCollector {
  /** Years that can be counted: 0 to 2199. */
  static final int YEARS = 2_200;
  /** Hits that are counted in one go. */
  private static final int PART = 512;

  private final Map<String, Long> schools = new HashMap<>();
  private final Map<String, Long> classes = new HashMap<>();
  private final Map<String, Long> levels = new HashMap<>();
  private final long[] packed = new long[YEARS * 2];
  private long total;
  private Ordinals school;
  private Ordinals className;
  private Ordinals level;
  private NumericDocValues yearAndKind;
  private final int[] docs = new int[PART];
  private final long[] years = new long[PART];

  /** Counts per ordinal of one segment; ordinals become text only once a segment is done. */
  private static final class Ordinals {
    private final SortedDocValues values;
    private final int[] counts;

    Ordinals(SortedDocValues values) {
      this.values = values;
      this.counts = new int[values.getValueCount()];
    }

    void count(int[] docs, int n) throws IOException {
      for (int i = 0; i < n; i++) {
        if (values.advanceExact(docs[i])) {
          counts[values.ordValue()]++;
        }
      }
    }

    void addTo(Map<String, Long> totals) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        BytesRef value = counts[ord] > 0 ? values.lookupOrd(ord) : null;
        if (value != null && value.length > 0) {
          totals.merge(value.utf8ToString(), (long) counts[ord], Long::sum);
        }
      }
    }
  }

  static CollectorManager<FacetCounts, FacetCounts> manager() {
    return new CollectorManager<>() {
      @Override
      public FacetCounts newCollector() {
        return new FacetCounts();
      }

      @Override
      public FacetCounts reduce(Collection<FacetCounts> parts) {
        FacetCounts sum = new FacetCounts();
        parts.forEach(sum::add);
        return sum;
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    school = new Ordinals(DocValues.getSorted(context.reader(), IndexSchema.SCHOOL));
    className = new Ordinals(DocValues.getSorted(context.reader(), IndexSchema.CLASS));
    level = new Ordinals(DocValues.getSorted(context.reader(), IndexSchema.LEVEL));
    yearAndKind = DocValues.getNumeric(context.reader(), IndexSchema.PACKED);
  }

  @Override
  public void collect(int doc) throws IOException {
    docs[0] = doc;
    count(1);
  }

  @Override
  public void collect(DocIdStream stream) throws IOException {
    for (int n = stream.intoArray(docs); n > 0; n = stream.intoArray(docs)) {
      count(n);
    }
  }

  /** Many at a time: one kind of value after the other stays in the processor's cache. */
  private void count(int n) throws IOException {
    total += n;
    school.count(docs, n);
    className.count(docs, n);
    level.count(docs, n);
    yearAndKind.longValues(n, docs, years, 0);
    for (int i = 0; i < n; i++) {
      packed[(int) years[i]]++;
    }
  }

  @Override
  public void finish() throws IOException {
    school.addTo(schools);
    className.addTo(classes);
    level.addTo(levels);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private void add(FacetCounts part) {
    total += part.total;
    part.schools.forEach((value, count) -> schools.merge(value, count, Long::sum));
    part.classes.forEach((value, count) -> classes.merge(value, count, Long::sum));
    part.levels.forEach((value, count) -> levels.merge(value, count, Long::sum));
    for (int i = 0; i < packed.length; i++) {
      packed[i] += part.packed[i];
    }
  }

  long total() {
    return total;
  }

  Map<String, Long> schools() {
    return schools;
  }

  Map<String, Long> classes() {
    return classes;
  }

  Map<String, Long> levels() {
    return levels;
  }

  Map<String, Long> years() {
    Map<String, Long> years = new HashMap<>();
    for (int year = 1; year < YEARS; year++) {
      long count = packed[year << 1] + packed[year << 1 | 1];
      if (count > 0) {
        years.put(Integer.toString(year), count);
      }
    }
    return years;
  }

  Map<String, Long> kinds() {
    Map<String, Long> kinds = new HashMap<>();
    for (TranscriptKind kind : TranscriptKind.values()) {
      long count = 0;
      for (int i = kind.ordinal(); i < packed.length; i += 2) {
        count += packed[i];
      }
      if (count > 0) {
        kinds.put(kind.name(), count);
      }
    }
    return kinds;
  }
}
