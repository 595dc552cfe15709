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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/**
 * Reads every archived file again from time to time, in both copies, and repairs a damaged one from the other. A round
 * that was interrupted goes on where it was.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("ArchiveStore")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FixityWorker {

  /** Name of the task on the status page; its message is a {@link FixityCounts}. */
  public static final String TASK = "fixity";
  private static final System.Logger LOG = System.getLogger(FixityWorker.class.getName());
  private static final int PART = 100;
  private static final int FIRST_AFTER_MINUTES = 5;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private Ledger ledger;
  @Inject
  private ArchiveStore store;
  @Inject
  private FixityDesk desk;
  @Inject
  private FixityCheck fixity;
  @Inject
  private BackgroundTasks tasks;
  private final ReentrantLock turn = new ReentrantLock();
  private ScheduledFuture<?> checking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    checking = executor.scheduleWithFixedDelay(Enduring.round(this::check), FIRST_AFTER_MINUTES,
        Setting.FIXITY_MINUTES.number(1, 527_040), TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    checking.cancel(false);
  }

  // The edge of the worker: a check that fails is told as such and does not end the later ones.
  private void check() {
    try {
      checkAll();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The fixity check could not go on", e);
      tasks.report(TASK, 0, 0, BackgroundTask.State.FAILED, e.toString());
    }
  }

  /** Goes on with the round that is under way, to its end or until the server stops; what it found so far. */
  public FixityCounts checkAll() {
    return round().found();
  }

  /** The same; empty when the server stops before every file was read. */
  public Optional<FixityCounts> wholeRound() {
    return Optional.of(round()).filter(Round::ended).map(Round::found);
  }

  /** What was found, and whether that is of every file. */
  private record Round(FixityCounts found, boolean ended) {}

  private Round round() {
    turn.lock();
    try {
      ArchiveProgress before = desk.progress(TASK);
      FixityCounts found = before.found();
      long at = before.sequence();
      long last = ledger.lastSequence();
      while (at < last && !stopping) {
        for (LedgerEntry line : ledger.after(at, PART)) {
          found = line.sha256() == null || ledger.disposal(line.sha256()).isPresent() ? found : found.with(check(line));
          at = line.sequence();
          if (stopping) {
            break;
          }
        }
        desk.reached(TASK, at, found);
        report(at, last, found);
      }
      if (at >= last) {
        desk.reached(TASK, 0, FixityCounts.NONE);
        report(last, last, found);
      }
      return new Round(found, at >= last);
    } finally {
      turn.unlock();
    }
  }

  /** The answer for the vault that files are read from; what is wrong with the other is told by its incidents. */
  private Fixity check(LedgerEntry line) {
    long began = System.nanoTime();
    Fixity first = fixity.check(VaultCopy.FIRST, line);
    if (store.copy().isPresent() && line.sequence() <= desk.progress(CopyWorker.progress()).sequence()) {
      Fixity second = fixity.check(VaultCopy.SECOND, line);
      first = first == Fixity.GOOD ? second : first;
    }
    // Slow enough not to be felt: the disk belongs to the portal first.
    long pause = TimeUnit.SECONDS.toNanos(1) / Setting.FIXITY_RATE.number(1, 10_000) - (System.nanoTime() - began);
    LockSupport.parkNanos(Math.max(0, pause));
    return first;
  }

  private void report(long at, long last, FixityCounts found) {
    tasks.report(TASK, at, last, at < last ? BackgroundTask.State.RUNNING
        : found.bad() + found.couldNotCheck() > 0 ? BackgroundTask.State.FAILED : BackgroundTask.State.DONE,
        found.message());
  }
}
