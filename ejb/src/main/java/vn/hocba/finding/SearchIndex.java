package vn.hocba.finding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.OptionalLong;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.configuration.Setting;

/** The index this server asks: its own copy on its own disk, or one that all servers have in a cluster. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SearchIndex {

  private static final int MOST_AT_ONCE = 256;
  private static final int MOST_SECONDS = 60;

  @Inject
  private Clock clock;
  private TranscriptSearch search;
  private QuestionTurns turns;
  private volatile boolean warm;

  @PostConstruct
  void open() {
    try {
      int atOnce = Setting.SEARCH_AT_ONCE.number(0, MOST_AT_ONCE);
      turns = new QuestionTurns(atOnce == 0 ? Runtime.getRuntime().availableProcessors() : atOnce,
          Setting.SEARCH_WAIT_SECONDS.seconds(1, MOST_SECONDS), System::nanoTime);
      search = SearchEngine.chosen().open(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void close() {
    search.close();
  }

  public TranscriptSearch search() {
    return search;
  }

  /** In which people ask it. */
  public QuestionTurns turns() {
    return turns;
  }

  /** Whether the first questions after the start were asked, or given up, so that people need not wait for them. */
  public boolean warm() {
    return warm;
  }

  /** Says that whoever comes now need not wait any longer for the first questions. */
  public void warmed() {
    warm = true;
  }

  /** Number of transcripts in the index; empty while it cannot be asked. */
  public OptionalLong counted() {
    try {
      return OptionalLong.of(search.size());
    } catch (SearchUnavailable away) {
      return OptionalLong.empty();
    }
  }
}
