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
import vn.hocba.archiving.Ledger;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Has the index follow the ledger, several times a second, and its files read again from time to time. */
@Singleton
@Startup
@PermitAll
@DependsOn("SearchIndex")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexWorker {

  private static final System.Logger LOG = System.getLogger(IndexWorker.class.getName());

  /** Name of the task on the status page while an index is built anew. */
  public static final String REBUILD = "index-rebuild";
  /** What is entered is found within a second: this pause, and the time it takes to take it over. */
  private static final int PAUSE_MILLIS = 400;
  private static final int LONGEST_MINUTES = 527_040;
  private static final int LONGEST_WARM_SECONDS = 600;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SearchIndex index;
  @Inject
  private IndexFeed feed;
  @Inject
  private Ledger ledger;
  @Inject
  private BackgroundTasks tasks;
  private ScheduledFuture<?> following;
  private ScheduledFuture<?> checking;
  private volatile boolean stopping;
  /** Since the index's files were read last. */
  private int minutesUnread;

  @PostConstruct
  void open() {
    IndexFollower follower = new IndexFollower(index.search(), feed::after, feed::agrees, this::rebuilding);
    following = executor.scheduleWithFixedDelay(Enduring.round(() -> follow(follower)), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    executor.submit(this::warm);
    // Minute by minute: a task that is cancelled keeps its application in the server's memory until its time would have come.
    checking = executor.scheduleWithFixedDelay(Enduring.round(this::checkInTime), 1, 1, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    following.cancel(false);
    checking.cancel(false);
  }

  // Whatever happens, the server becomes ready: a cold index answers as well, only later.
  private void warm() {
    try {
      int asked = new WarmUp(index.search(), Setting.SEARCH_WARM_SECONDS.seconds(0, LONGEST_WARM_SECONDS), () -> stopping).run();
      LOG.log(System.Logger.Level.INFO, "The index was warmed up with {0} questions", asked);
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "The index could not be warmed up", e);
    } finally {
      index.warmed();
    }
  }

  private void rebuilding(long line, boolean over) {
    tasks.report(REBUILD, line, Math.max(line, ledger.lastSequence()),
        over ? BackgroundTask.State.DONE : BackgroundTask.State.RUNNING, null);
  }

  // The edge of the worker: what is damaged is built anew by the follower, what could not be read is read the next time.
  private void checkInTime() {
    if (++minutesUnread >= Setting.INDEX_CHECK_MINUTES.number(1, LONGEST_MINUTES)) {
      minutesUnread = 0;
      check();
    }
  }

  private void check() {
    try {
      index.search().check();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The files of the index could not be read; they are read again later", e);
    }
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
