package vn.hocba.archive.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real OpenSearch node in a process of its own, one for all tests of a run. It ends with its standard input, and so with
 * the tests, however those end.
 */
final class OpenSearchNode {
  private static final Path BUILT = Path.of(System.getProperty("search.node"));
  private static final AtomicInteger INDEXES = new AtomicInteger();
  private static OpenSearchNode shared;

  private final Path data;
  private final int port;
  private Process process;

  private OpenSearchNode() throws IOException {
    data = Files.createTempDirectory(Files.createDirectories(BUILT.resolve("nodes")), "node");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    start();
  }

  /** The node of this run, started when first asked for. */
  static synchronized OpenSearchNode shared() {
    try {
      if (shared == null) {
        shared = new OpenSearchNode();
      }
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it on its data. */
  void start() throws IOException {
    process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        BUILT.resolve("classes") + java.io.File.pathSeparator + BUILT.resolve("lib").resolve("*"),
        "vn.hocba.archive.searchnode.SearchNode", data.toString(), Integer.toString(port))
        .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile()).start();
    BufferedReader told = process.inputReader();
    String line = told.readLine();
    while (line != null && !line.startsWith("READY ")) {
      line = told.readLine();
    }
    if (line == null) {
      throw new IOException("the node did not start, see its log beside " + data);
    }
  }

  /** Takes it away, as a broken machine would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
  }

  /** A place of its own for one test. */
  OpenSearchPlace emptyPlace() {
    return new OpenSearchPlace(List.of(URI.create("http://127.0.0.1:" + port)), null, null,
        "test-" + INDEXES.incrementAndGet(), 1, Duration.ofSeconds(30));
  }

  OpenSearchTranscriptSearch open(OpenSearchPlace place) {
    return new OpenSearchTranscriptSearch(place, Clock.systemUTC());
  }

  /** Takes all indexes of a place away behind whoever uses them. */
  void delete(OpenSearchPlace place) {
    try (OpenSearchConnection connection = new OpenSearchConnection(place)) {
      OpenSearchIndexes indexes = new OpenSearchIndexes(connection, place, Clock.systemUTC());
      for (OpenSearchGeneration generation : indexes.all()) {
        indexes.delete(generation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
