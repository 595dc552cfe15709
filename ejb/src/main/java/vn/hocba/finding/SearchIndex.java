package vn.hocba.finding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import vn.hocba.archive.search.LuceneTranscriptSearch;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.configuration.Setting;

/** This server's own copy of the index, in its data directory. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SearchIndex {

  private TranscriptSearch search;

  @PostConstruct
  void open() {
    search = new LuceneTranscriptSearch(Setting.dataDirectory().resolve("index"));
  }

  @PreDestroy
  void close() {
    search.close();
  }

  public TranscriptSearch search() {
    return search;
  }
}
