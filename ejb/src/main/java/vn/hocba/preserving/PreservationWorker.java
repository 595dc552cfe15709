package vn.hocba.preserving;

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
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;

/** Has evidence begun for new files and renewed in time, and says so when that fails. */
@Singleton
@Startup
@PermitAll
@DependsOn({"ArchiveStore", "SigningOffice"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreservationWorker {

  /** Name of the task on the status page; its message says how many files or batches. */
  public static final String TASK = "preservation";
  private static final System.Logger LOG = System.getLogger(PreservationWorker.class.getName());
  private static final int FIRST_AFTER_SECONDS = 90;
  private static final int EVERY_SECONDS = 60;
  private static final int LONGEST = 900;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private Preservation preservation;
  @Inject
  private BackgroundTasks tasks;
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  // The edge of the worker: a failure is told as such, and the next look tries again.
  private void look() {
    try {
      // First, for a time stamp that ends waits for nobody.
      Preservation.Outcome renewed = preservation.renewEnding();
      while (!stopping && renewed.done() > 0) {
        LOG.log(System.Logger.Level.INFO, "Batches of evidence were renewed");
        renewed = preservation.renewEnding();
      }
      begin();
      tellUnread(renewed);
      Preservation.Outcome known = preservation.askAgain();
      if (known.done() > 0) {
        LOG.log(System.Logger.Level.INFO, "Silent authorities told the status of " + known.done() + " certificates");
      }
      tellUnread(known);
      strengthen();
    } catch (Exception e) {
      failed(e);
    }
  }

  private void begin() throws IOException {
    int begun = 0;
    while (!stopping && (begun > 0 || preservation.due())) {
      Preservation.Outcome outcome = preservation.begin();
      begun = outcome.done();
      if (begun == 0) {
        return;
      }
      tasks.report(TASK, begun, begun, BackgroundTask.State.DONE, Integer.toString(begun));
      tellUnread(outcome);
    }
  }

  /** What could not be checked is never told to be good. */
  private void tellUnread(Preservation.Outcome outcome) {
    if (!outcome.unread().isEmpty()) {
      String names = String.join(", ", outcome.unread());
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, names.substring(0, Math.min(names.length(), LONGEST)));
    }
  }

  /** A batch with a damaged file must not keep the others from growing stronger. */
  private void strengthen() {
    long at = 0;
    while (!stopping) {
      try {
        Optional<Long> done = preservation.strengthen(at);
        if (done.isEmpty()) {
          return;
        }
        at = done.get();
      } catch (IOException e) {
        failed(e);
        at = preservation.weaker(at).orElse(Long.MAX_VALUE);
      }
    }
  }

  private void failed(Exception e) {
    LOG.log(System.Logger.Level.ERROR, "Evidence could not be begun or renewed", e);
    tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, e.toString());
  }
}
