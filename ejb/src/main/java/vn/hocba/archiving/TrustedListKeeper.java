package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/**
 * Fetches trusted lists now and then; without an answer the last one stays. What is fetched is taken over by {@link TrustKeeper}.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("TrustKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrustedListKeeper {

  /** Name of the task on the status page. */
  public static final String TASK = "trusted-lists";
  private static final System.Logger LOG = System.getLogger(TrustedListKeeper.class.getName());
  private static final int FIRST_AFTER_SECONDS = 25;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> fetching;

  @PostConstruct
  void start() {
    if (!FetchedLists.set().none()) {
      fetching = executor.scheduleWithFixedDelay(Enduring.round(this::fetch), FIRST_AFTER_SECONDS,
          Setting.TRUST_LISTS_MINUTES.number(5, 10_080) * 60L, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (fetching != null) {
      fetching.cancel(false);
    }
  }

  // The edge of the worker: whatever goes wrong is told, and the next round tries again.
  private void fetch() {
    FetchedLists lists = FetchedLists.set();
    try {
      List<String> wrong = lists.fetch(false, clock.instant());
      tasks.report(TASK, lists.size() - wrong.size(), lists.size(), wrong.isEmpty() ? BackgroundTask.State.DONE
          : BackgroundTask.State.FAILED, String.join(" | ", wrong));
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Trusted lists could not be fetched; it tries again", e);
      tasks.report(TASK, 0, lists.size(), BackgroundTask.State.FAILED, e.toString());
    }
  }
}
