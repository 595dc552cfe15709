package vn.hocba.catalogue;

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
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;

/**
 * Enters the lines of imports, and takes imports back, a part a transaction; goes on after a crash from where it was. One that
 * cannot go on is tried a few times, and then told to its office.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("WorkerProcesses")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "catalogue";
  private static final System.Logger LOG = System.getLogger(CatalogueWorker.class.getName());
  private static final int SECONDS = 15;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private CatalogueDesk desk;
  @Inject
  private CatalogueFiles files;
  @Inject
  private BackgroundTasks tasks;
  private final ReentrantLock turn = new ReentrantLock();
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  /** Looks now instead of at the next turn. */
  public void soon() {
    executor.execute(Enduring.round(this::look));
  }

  // The edge of the worker: one import that cannot go on is told, and neither ends the worker nor holds up the others.
  private void look() {
    turn.lock();
    try {
      for (long id : desk.unfinished()) {
        try {
          goOn(id);
        } catch (Exception e) {
          LOG.log(System.Logger.Level.ERROR, "Import " + id + " of a catalogue could not go on; it is tried again a few times", e);
          tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, "import " + id + ": " + e);
        }
      }
    } finally {
      turn.unlock();
    }
  }

  private void goOn(long id) {
    CatalogueImport run = desk.attempt(id);
    List<CatalogueLine> lines = run.state() == ImportState.ENTERING
        ? files.lines(run.fileName(), desk.source(id), run.choice()) : List.of();
    boolean more = true;
    int done = run.linesDone();
    while (more && !stopping) {
      more = run.state() == ImportState.ENTERING ? desk.enter(id, lines) : desk.remove(id);
      done = Math.min(done + CatalogueDesk.PART, run.linesRead());
      tasks.report(TASK, more ? done : run.linesRead(), run.linesRead(),
          more ? BackgroundTask.State.RUNNING : BackgroundTask.State.DONE, null);
    }
  }
}
