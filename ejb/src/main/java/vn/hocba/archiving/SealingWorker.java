package vn.hocba.archiving;

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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Takes sealing jobs as they come, a few at a time, for as long as the server runs. */
@Singleton
@Startup
@PermitAll
@DependsOn({"WorkerProcesses", "ArchiveStore"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingWorker {

  private static final System.Logger LOG = System.getLogger(SealingWorker.class.getName());

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SealDesk desk;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Sealing sealing;
  @Inject
  private Event<SealStopped> stopped;
  private Semaphore seats;
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void open() {
    seats = new Semaphore(Setting.SEAL_THREADS.number(1, 16));
    desk.releaseOwn();
    announced.releaseOwn();
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::wake), 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  // The edge of the worker: a database that is away for a while must not end the looking for good.
  private void wake() {
    try {
      lookForWork();
    } catch (Exception | Error e) {
      LOG.log(System.Logger.Level.ERROR, "Sealing jobs could not be looked for; it tries again", e);
    }
  }

  private void lookForWork() {
    while (!stopping && seats.tryAcquire()) {
      Optional<SealTask> task = Optional.empty();
      try {
        task = next();
      } finally {
        if (task.isEmpty()) {
          seats.release();
        }
      }
      if (task.isEmpty()) {
        return;
      }
      SealTask found = task.get();
      executor.execute(() -> workOn(found));
    }
  }

  private Optional<SealTask> next() {
    return desk.claim();
  }

  private void workOn(SealTask first) {
    try {
      Optional<SealTask> task = Optional.of(first);
      while (task.isPresent() && !stopping) {
        work(task.get());
        task = next();
      }
    } finally {
      seats.release();
    }
  }

  // The edge of the worker: whatever goes wrong with one transcript must not keep the others from being sealed.
  private void work(SealTask task) {
    try {
      sealing.work(task);
    } catch (Exception | Error e) {
      Throwable cause = e;
      while (cause.getCause() != null && cause instanceof EJBException) {
        cause = cause.getCause();
      }
      // A server that stops takes its checking processes along; that is no failure of the transcript.
      if (cause instanceof Sealing.Postponed || stopping) {
        desk.postponed(task);
        return;
      }
      LOG.log(System.Logger.Level.WARNING, "Transcript " + task.transcriptId() + " was not sealed", cause);
      SealCause why = SealCause.of(cause, task.signedSha256() != null);
      if (desk.failed(task, why, cause.toString()) && why == SealCause.SIGNATURE) {
        stopped.fire(new SealStopped(task.transcriptId()));
      }
    }
  }
}
