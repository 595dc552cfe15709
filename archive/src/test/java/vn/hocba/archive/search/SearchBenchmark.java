package vn.hocba.archive.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Measures indexing and each kind of question on made-up catalogue entries; not a test. Run it with
 *
 * <pre>
 * mvn -q -pl archive -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp "archive/target/test-classes:archive/target/classes:$(cat archive/target/classpath.txt)" \
 *   vn.hocba.archive.search.SearchBenchmark 2000000 [seed] [directory]
 * </pre>
 *
 * It prints the seed, the indexing rate, bytes a document and milliseconds per kind: median and 99th percentile on the
 * wall clock and in processor time of the asking thread (the figure to compare when the machine is busy).
 */
public final class SearchBenchmark {
  private static final int SCHOOLS = 500;
  private static final int BATCH = 1_000;
  private static final long BUDGET = 6_000_000_000L;

  private SearchBenchmark() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 2026;
    Path directory = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("search-benchmark");
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "entries %d, seed %d, Java %s, %d processors%n", count, seed,
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(seed, SCHOOLS);
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, generator, count, out);
      out.printf(Locale.ROOT, "%.0f bytes a document%n", bytes(directory) / (double) count);
      kinds(generator, count).forEach((kind, query) -> measure(search, kind, query, new Random(seed), out));
    } finally {
      IOUtils.rm(directory);
    }
  }

  private static void index(TranscriptSearch search, DemoPaperCatalogueGenerator generator, int count,
      PrintStream out) {
    long started = System.nanoTime();
    List<IndexedTranscript> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < count; i++) {
      PaperEntry entry = generator.entry(i);
      batch.add(entry.indexed("p" + i, entry.schoolName(), i + 1L));
      if (batch.size() == BATCH || i == count - 1) {
        search.upsert(batch);
        batch.clear();
      }
    }
    search.commit(count);
    search.refresh();
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(Locale.ROOT, "indexed in %.1f s, %.0f documents/s on one thread with generator and commit%n",
        seconds, count / seconds);
  }

  private static Map<String, Function<Random, SearchQuery>> kinds(DemoPaperCatalogueGenerator generator, int count) {
    Map<String, Function<Random, SearchQuery>> kinds = new LinkedHashMap<>();
    Function<Random, PaperEntry> any = random -> generator.entry(random.nextInt(count));
    kinds.put("name folded", r -> SearchQuery.of(VietnameseText.fold(any.apply(r).fullName())).withoutFacets());
    kinds.put("name with marks", r -> SearchQuery.of(any.apply(r).fullName()).withoutFacets());
    kinds.put("name and birth year", r -> {
      PaperEntry entry = any.apply(r);
      return SearchQuery.of(entry.fullName() + " " + entry.birthYear()).withoutFacets();
    });
    kinds.put("name in own school", r -> {
      PaperEntry entry = any.apply(r);
      return SearchQuery.of(entry.fullName()).within(Set.of(entry.schoolName())).withoutFacets();
    });
    kinds.put("given, school, years", r -> {
      PaperEntry entry = any.apply(r);
      String given = entry.fullName().substring(entry.fullName().lastIndexOf(' ') + 1);
      return SearchQuery.of(given).atSchool(entry.schoolName()).inYears(1995, 2000).withoutFacets();
    });
    kinds.put("number", r -> SearchQuery.of(any.apply(r).number()).withoutFacets());
    kinds.put("one letter wrong", r -> {
      String name = VietnameseText.fold(any.apply(r).fullName());
      int at = 1 + r.nextInt(name.length() - 1);
      return SearchQuery.of(name.substring(0, at) + "q" + name.substring(at)).withoutFacets();
    });
    kinds.put("phrase of the scan", r -> SearchQuery.of("luc gioi hanh kiem trung binh").withoutFacets());
    kinds.put("facets of nguyen", r -> SearchQuery.of("nguyen"));
    kinds.put("facets of a name", r -> SearchQuery.of(any.apply(r).fullName()));
    kinds.put("everything in order", r -> SearchQuery.of("").withoutFacets());
    return kinds;
  }

  private static void measure(TranscriptSearch search, String kind, Function<Random, SearchQuery> query, Random random,
      PrintStream out) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[20_000];
    long[] cpu = new long[nanos.length];
    int n = 0;
    long until = System.nanoTime() + BUDGET;
    int warm = 0;
    while (n < nanos.length && System.nanoTime() < until) {
      SearchQuery next = query.apply(random);
      long startedCpu = threads.getCurrentThreadCpuTime();
      long started = System.nanoTime();
      search.search(next);
      if (++warm > 200 || started > until - BUDGET / 2) {
        cpu[n] = threads.getCurrentThreadCpuTime() - startedCpu;
        nanos[n++] = System.nanoTime() - started;
      }
    }
    Arrays.sort(nanos, 0, n);
    Arrays.sort(cpu, 0, n);
    out.printf(Locale.ROOT, "%-22s wall p50 %8.3f p99 %8.3f   cpu p50 %8.3f p99 %8.3f ms   n %d%n", kind,
        nanos[n / 2] / 1e6, nanos[(int) (n * 0.99)] / 1e6, cpu[n / 2] / 1e6, cpu[(int) (n * 0.99)] / 1e6, n);
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
