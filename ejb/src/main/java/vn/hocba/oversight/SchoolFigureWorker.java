package vn.hocba.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Counts every school's books from time to time, so that a page about hundreds of schools only reads. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchoolFigureWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "school-figures";
  private static final System.Logger LOG = System.getLogger(SchoolFigureWorker.class.getName());
  private static final int LONGEST_MINUTES = 1440;
  private static final int FIRST_AFTER_SECONDS = 30;
  /** How often it looks whether any figure is due; several servers then share the work by themselves. */
  private static final int LOOK_SECONDS = 60;
  private static final int MOST = 5000;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SchoolFigures figures;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> counting;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    counting = executor.scheduleWithFixedDelay(Enduring.round(this::count), FIRST_AFTER_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    counting.cancel(false);
  }

  // The edge of the worker: a count that fails is told as such and does not end the later ones.
  private void count() {
    try {
      countDue();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The schools' progress could not be counted", e);
      tasks.report(TASK, 0, 0, BackgroundTask.State.FAILED, null);
    }
  }

  private void countDue() {
    List<Long> due = figures.due(clock.instant()
        .minus(Duration.ofMinutes(Setting.PROGRESS_MINUTES.number(1, LONGEST_MINUTES))), MOST);
    int done = 0;
    int failed = 0;
    for (Long school : due) {
      if (stopping) {
        return;
      }
      try {
        figures.refresh(school);
        done++;
      } catch (EJBException one) {
        // One school's books must not keep the others from being counted.
        failed++;
        LOG.log(System.Logger.Level.ERROR, "The progress of school " + school + " could not be counted", one);
      }
    }
    if (!due.isEmpty()) {
      tasks.report(TASK, done, due.size(), failed == 0 ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED, null);
    }
  }
}
