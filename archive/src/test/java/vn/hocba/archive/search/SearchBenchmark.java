package vn.hocba.archive.search;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import vn.hocba.archive.searchnode.SearchNodeProcess;

/** Measures this program's index, PostgreSQL and OpenSearch on the same transcripts; see docs/search-speed.md. Not a test. */
public final class SearchBenchmark {
  private static final int BATCH = 1_000;
  private static final int FEEDERS = 2;
  private static final List<String> NODE = List.of("-Xmx1g");
  private static final Pattern SIZE = Pattern.compile("\"size_in_bytes\":(\\d+)");

  private final int count;
  private final long seed;
  private final PrintStream out = System.out;

  private SearchBenchmark(int count, long seed) {
    this.count = count;
    this.seed = seed;
  }

  /** @param args number of transcripts, the seed, and the engines: lucene, postgresql, opensearch */
  public static void main(String[] args) throws Exception {
    new SearchBenchmark(Integer.parseInt(args[0]), Long.parseLong(args[1])).run(List.of(args[2].split(",")));
  }

  private void run(List<String> wanted) throws Exception {
    out.printf(Locale.ROOT, "%,d transcripts, seed %d, Java %s, %d processors, heap at most %d MB%n", count, seed, Runtime.version(),
        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20);
    List<BenchmarkEngine> engines = new ArrayList<>();
    try {
      for (String name : wanted) {
        BenchmarkEngine engine = engine(name);
        engines.add(engine);
        fill(engine);
      }
      new BenchmarkRound(engines, new BenchmarkRegister(seed), count, seed, out).run();
    } finally {
      for (BenchmarkEngine engine : engines) {
        engine.close();
      }
    }
  }

  private BenchmarkEngine engine(String name) throws Exception {
    return switch (name) {
      case "lucene" -> {
        String kept = System.getProperty("speed.kept", "");
        Path directory = kept.isEmpty() ? Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "search-speed")
            : Files.createDirectories(Path.of(kept));
        yield new BenchmarkOwnEngine("own index", new LuceneTranscriptSearch(directory), () -> bytes(directory),
            kept.isEmpty() ? () -> IOUtils.rm(directory) : () -> { });
      }
      case "postgresql" -> new BenchmarkPostgres();
      case "opensearch" -> {
        SearchNodeProcess node = new SearchNodeProcess(Path.of(System.getProperty("search.node")), NODE);
        OpenSearchPlace place = new OpenSearchPlace(List.of(node.address()), null, null, "speed", 1, Duration.ofMinutes(5), Duration.ofMinutes(5));
        yield new BenchmarkOwnEngine("OpenSearch", new OpenSearchTranscriptSearch(place, Clock.systemUTC()), () -> bytes(node.address()), node);
      }
      default -> throw new IllegalArgumentException("no engine " + name);
    };
  }

  private void fill(BenchmarkEngine engine) throws Exception {
    if (engine.holds(count)) {
      out.printf(Locale.ROOT, "%-12s kept from before, %,.0f bytes a transcript%n", engine.name(), engine.bytes() / (double) count);
      return;
    }
    BenchmarkRegister register = new BenchmarkRegister(seed);
    AtomicInteger next = new AtomicInteger();
    long started = System.nanoTime();
    try (ExecutorService feeders = Executors.newFixedThreadPool(FEEDERS)) {
      List<Future<?>> feeding = IntStream.range(0, FEEDERS).<Future<?>>mapToObj(i -> feeders.submit(() -> {
        for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
          engine.add(IntStream.range(from, Math.min(from + BATCH, count)).mapToObj(register::transcript).toList());
        }
        return null;
      })).toList();
      for (Future<?> each : feeding) {
        each.get();
      }
    }
    double added = (System.nanoTime() - started) / 1e9;
    engine.finish(count);
    double all = (System.nanoTime() - started) / 1e9;
    out.printf(Locale.ROOT, "%-12s %,9.0f added/s, %,9.0f/s until all are on disk (%.0f s), %,.0f bytes a transcript%n", engine.name(),
        count / added, count / all, all, engine.bytes() / (double) count);
    if (engine instanceof BenchmarkOwnEngine) {
      System.gc();
      Runtime now = Runtime.getRuntime();
      out.printf(Locale.ROOT, "%-12s %d MB of heap in use%n", engine.name(), now.totalMemory() - now.freeMemory() >> 20);
    }
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long bytes(URI node) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(HttpRequest.newBuilder(node.resolve("/_flush")).POST(HttpRequest.BodyPublishers.noBody()).build(),
          HttpResponse.BodyHandlers.discarding());
      String told = http.send(HttpRequest.newBuilder(node.resolve("/speed/_stats/store")).build(), HttpResponse.BodyHandlers.ofString()).body();
      Matcher size = SIZE.matcher(told);
      return size.find() ? Long.parseLong(size.group(1)) : -1;
    }
  }
}
