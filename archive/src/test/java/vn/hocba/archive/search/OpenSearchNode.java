package vn.hocba.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocba.archive.searchnode.SearchNodeProcess;

/** A real OpenSearch node, one for all tests of a run: it takes seconds to start. It ends with the tests, however those end. */
final class OpenSearchNode {
  private static final AtomicInteger INDEXES = new AtomicInteger();
  private static OpenSearchNode shared;

  private final SearchNodeProcess process;

  private OpenSearchNode(SearchNodeProcess process) {
    this.process = process;
  }

  /** The node of this run, started when first asked for. */
  static synchronized OpenSearchNode shared() {
    try {
      if (shared == null) {
        shared = new OpenSearchNode(new SearchNodeProcess(Path.of(System.getProperty("search.node"))));
      }
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SearchNodeProcess process() {
    return process;
  }

  /** A place of its own for one test. */
  OpenSearchPlace emptyPlace() {
    return new OpenSearchPlace(List.of(process.address()), null, null, "test-" + INDEXES.incrementAndGet(), 1,
        Duration.ofSeconds(30), Duration.ofSeconds(30));
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
