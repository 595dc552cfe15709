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

/** Has the index follow the ledger: once a second it takes over what is new. */
@Singleton
@Startup
@PermitAll
@DependsOn("SearchIndex")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexWorker {

  private static final System.Logger LOG = System.getLogger(IndexWorker.class.getName());

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SearchIndex index;
  @Inject
  private IndexFeed feed;
  private ScheduledFuture<?> following;

  @PostConstruct
  void open() {
    IndexFollower follower = new IndexFollower(index.search(), feed::after, feed::agrees);
    following = executor.scheduleWithFixedDelay(() -> follow(follower), 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    following.cancel(false);
  }

  // The edge of the worker: one failure must not end the following for good.
  private static void follow(IndexFollower follower) {
    try {
      follower.follow();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The index could not follow the ledger; it tries again", e);
    }
  }
}
