package vn.hocba.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hocba.archive.search.LuceneTranscriptSearch;
import vn.hocba.archive.search.OpenSearchPlace;
import vn.hocba.archive.search.OpenSearchTranscriptSearch;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.configuration.Drill;
import vn.hocba.configuration.Setting;

/** What transcripts are searched with; both answer alike. */
enum SearchEngine {
  /** In this server, on its own disk. */
  LUCENE {
    @Override
    TranscriptSearch open(Clock clock) {
      return new LuceneTranscriptSearch(Setting.INDEX_DIR.value().map(Path::of)
          .orElseGet(() -> Setting.dataDirectory().resolve("index")), Setting.SEARCH_SECONDS.seconds(1, LONGEST_SECONDS));
    }
  },
  /** In a cluster, for all servers on one database. */
  OPENSEARCH {
    @Override
    TranscriptSearch open(Clock clock) throws IOException {
      return new OpenSearchTranscriptSearch(place(), clock);
    }
  };

  private static final String IN_FILE = "file:";
  private static final int MOST_SHARDS = 64;
  private static final int LONGEST_SECONDS = 300;

  /** @throws UncheckedIOException when the index of this server's own is in use or cannot be written */
  abstract TranscriptSearch open(Clock clock) throws IOException;

  /** As the settings say; a drill writes into no cluster. @throws IllegalStateException when they name none of these */
  static SearchEngine chosen() {
    return Drill.underWay() ? LUCENE
        : Setting.SEARCH_ENGINE.choice(Setting.SEARCH_ENGINE.text().strip().toUpperCase(Locale.ROOT), SearchEngine.class);
  }

  /** @throws IllegalStateException naming the setting that lacks a usable value */
  static OpenSearchPlace place() throws IOException {
    List<URI> nodes = Arrays.stream(Setting.OPENSEARCH_NODES.text().split(",")).map(String::strip).map(URI::create).toList();
    boolean named = Setting.OPENSEARCH_USER.value().isPresent();
    try {
      return new OpenSearchPlace(nodes, named ? Setting.OPENSEARCH_USER.text() : null, named ? password() : null,
          Setting.OPENSEARCH_INDEX.text(), Setting.OPENSEARCH_SHARDS.number(1, MOST_SHARDS),
          Setting.OPENSEARCH_SECONDS.seconds(1, LONGEST_SECONDS), Setting.SEARCH_SECONDS.seconds(1, LONGEST_SECONDS));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("hocba.search.opensearch: " + e.getMessage(), e);
    }
  }

  /** The value itself, or what the file it names holds. */
  private static String password() throws IOException {
    String text = Setting.OPENSEARCH_PASSWORD.text();
    return text.startsWith(IN_FILE) ? Files.readString(Path.of(text.substring(IN_FILE.length()))).strip() : text;
  }
}
