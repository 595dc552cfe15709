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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.worker.Confinement;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.WorkerLaunch;
import vn.hocba.archive.worker.WorkerPool;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * The processes that files are taken apart in: one set for what strangers bring, one for what people at the portal bring and
 * fetch, one for checking what was just sealed, so that none waits for another.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("TrustKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class WorkerProcesses {

  private static final System.Logger LOG = System.getLogger(WorkerProcesses.class.getName());
  private static final Duration WAIT_FOR_FREE = Duration.ofSeconds(10);
  private static final Duration WAIT_WHEN_SEALING = Duration.ofMinutes(2);
  /** Of the deadline, what keeping the file, judging what was found and writing the answer may take. */
  private static final int SHARE_OF_ANSWERING = 15;
  private static final int WARM_AFTER_SECONDS = 30;
  private static final int SWEEP_EVERY_MINUTES = 60;
  /** Longer than any service needs its copy. */
  private static final Duration PASSING = Duration.ofHours(2);

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private TrustKeeper trust;
  @Inject
  private AskedAuthorities authorities;
  private WorkerLaunch launch;
  private WorkerPool strangers;
  private WorkerPool foreign;
  private WorkerPool own;
  private Duration deadline;
  private List<ScheduledFuture<?>> warming;
  private boolean stopped;

  @PostConstruct
  void open() {
    Path directory = Setting.dataDirectory().resolve("worker");
    Path home = Path.of(System.getProperty("jboss.home.dir"));
    deadline = Setting.WORKER_DEADLINE.seconds(1, 300);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    launch = WorkerLaunch.usual(List.of(home.resolve("worker/lib") + "/*",
        home.resolve("modules/vn/hocba/archive/libs/main") + "/*"), directory, Stream.of(Setting.WORKER_JVM.value().orElse("").split(",")).map(String::strip)
        .filter(option -> !option.isEmpty()).toList()).with(Setting.WORKER_NICE.number(0, 19));
    // Warm before the first stranger comes, but not while the server itself still needs the machine to start.
    warming = List.of(executor.schedule(this::forStrangers, WARM_AFTER_SECONDS, TimeUnit.SECONDS),
        executor.schedule(this::forUploads, WARM_AFTER_SECONDS, TimeUnit.SECONDS),
        executor.scheduleWithFixedDelay(Enduring.round(this::sweep), 0, SWEEP_EVERY_MINUTES, TimeUnit.MINUTES));
    if (!WorkerLaunch.withoutNetwork()) {
      LOG.log(System.Logger.Level.WARNING, "This system does not let the server take the network from the processes that examine files");
    }
  }

  private void sweep() {
    try {
      // By the clock that dates the files.
      int removed = WorkerLeftovers.sweep(Setting.dataDirectory().resolve("worker"), Clock.systemUTC().instant().minus(PASSING));
      if (removed > 0) {
        LOG.log(System.Logger.Level.INFO, "{0} copies of files were removed that a server which died had left", removed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  synchronized void stop() {
    // What was asked for before the end must not start processes after it: nobody would stop those.
    stopped = true;
    warming.forEach(task -> task.cancel(false));
    for (WorkerPool pool : new WorkerPool[] {strangers, foreign, own}) {
      if (pool != null) {
        pool.close();
      }
    }
  }

  private synchronized WorkerPool forStrangers() {
    if (strangers == null) {
      strangers = pool(Setting.WORKER_COUNT.number(1, 8), WAIT_FOR_FREE);
    }
    return strangers;
  }

  /** For files that somebody signed in brings or fetches. */
  public synchronized WorkerPool forUploads() {
    if (foreign == null) {
      foreign = pool(Setting.WORKER_COUNT.number(1, 8), WAIT_FOR_FREE);
    }
    return foreign;
  }

  private synchronized WorkerPool forSealing() {
    if (own == null) {
      own = pool(Setting.SEAL_THREADS.number(1, 16), WAIT_WHEN_SEALING);
    }
    return own;
  }

  private WorkerPool pool(int processes, Duration waitForFree) {
    if (stopped) {
      throw new IllegalStateException("the server is stopping");
    }
    try {
      return new WorkerPool(launch, processes, waitForFree);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "No worker process could be started", e);
      throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
    }
  }

  /** How the processes that run now are shut in; starts none. */
  public Confinement confinement() {
    List<WorkerPool> pools;
    synchronized (this) {
      pools = Stream.of(strangers, foreign, own).filter(Objects::nonNull).toList();
    }
    return pools.stream().map(WorkerPool::confinement).reduce(Confinement.NONE, Confinement::and);
  }

  /** How long one file from outside may take. */
  public Duration deadline() {
    return deadline;
  }

  /** The time of somebody who brought a file just now: an answer about it is made, and on its way, before the deadline is over. */
  public Countdown countdown() {
    return Countdown.of(deadline.minus(deadline.dividedBy(SHARE_OF_ANSWERING)));
  }

  /** For files that somebody signed in brings. @param waiting the time of whoever did */
  public Examiner examiner(Countdown waiting) {
    return new Examiner(forUploads(), trust.directory(), Deadline.within(waiting)).asking(authorities::answers);
  }

  /** For files that anybody brings: however many and slow, nobody at work waits for them. @param waiting the time of whoever did */
  public Examiner strangersExaminer(Countdown waiting) {
    return new Examiner(forStrangers(), trust.directory(), Deadline.within(waiting)).asking(authorities::answers);
  }

  /**
   * For files this server just sealed: on a busy machine the work counts, not the clock. Two checks end within the lease
   * of a sealing job.
   */
  public Examiner ownExaminer() {
    return new Examiner(forSealing(), trust.directory(),
        new Deadline(deadline.multipliedBy(4), deadline.multipliedBy(8))).forOwn();
  }
}
