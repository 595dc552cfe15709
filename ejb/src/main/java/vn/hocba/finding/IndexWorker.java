package vn.hocba.finding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.search.TranscriptSearch;

/**
 * Keeps this server's index in step with the ledger: once a second it takes over what is new. After a crash it
 * goes on from the number the index carries; an index that cannot be used, or that is ahead of a ledger thrown back by a
 * crash, is built anew beside the old one.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("SearchIndex")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexWorker {

  private static final System.Logger LOG = System.getLogger(IndexWorker.class.getName());
  private static final int PART = 1000;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SearchIndex index;
  @Inject
  private IndexFeed feed;
  /** Only ever touched by the one following thread. */
  private long position;
  private String line = "";
  private boolean compared;
  private ScheduledFuture<?> following;

  @PostConstruct
  void open() {
    position = index.search().committedSequence();
    following = executor.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    following.cancel(false);
  }

  // The edge of the worker: one failure must not end the following for good.
  private void follow() {
    try {
      catchUp();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The index could not follow the ledger; it tries again", e);
    }
  }

  private void catchUp() {
    TranscriptSearch search = index.search();
    if (search.health().rebuildNeeded() || !compared && !feed.agrees(position, search.committedLine())) {
      rebuild(search);
      return;
    }
    compared = true;
    long before = position;
    IndexFeed.Part part = feed.after(position, PART);
    while (part.last() > position) {
      search.upsert(part.added());
      search.remove(part.superseded());
      position = part.last();
      line = part.line();
      part = feed.after(position, PART);
    }
    if (position > before) {
      search.commit(position, line);
    }
  }

  private void rebuild(TranscriptSearch search) {
    LOG.log(System.Logger.Level.WARNING, "The index cannot be used ({0}): building it anew", search.health());
    long at = 0;
    String last = "";
    try (TranscriptSearch.Rebuild fresh = search.rebuild()) {
      IndexFeed.Part part = feed.after(at, PART);
      while (part.last() > at) {
        fresh.upsert(part.added().stream().toList());
        at = part.last();
        last = part.line();
        part = feed.after(at, PART);
      }
      fresh.complete(at, last);
    }
    position = at;
    compared = true;
  }
}
