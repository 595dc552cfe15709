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

/** The index this server asks: its own copy on its own disk, or one that all servers have in a cluster. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SearchIndex {

  @Inject
  private Clock clock;
  private TranscriptSearch search;

  @PostConstruct
  void open() {
    try {
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

  /** Number of transcripts in the index; empty while it cannot be asked. */
  public OptionalLong counted() {
    try {
      return OptionalLong.of(search.size());
    } catch (SearchUnavailable away) {
      return OptionalLong.empty();
    }
  }
}
