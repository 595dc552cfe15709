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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Setting;

/** Reads every archived file again from time to time and compares it with its SHA-256. */
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
  private static final int PART = 500;
  private static final int FIRST_AFTER_MINUTES = 5;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private Ledger ledger;
  @Inject
  private ArchiveStore store;
  @Inject
  private BackgroundTasks tasks;
  private ScheduledFuture<?> checking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    checking = executor.scheduleWithFixedDelay(this::check, FIRST_AFTER_MINUTES,
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

  private void checkAll() {
    Map<Fixity, Long> found = new EnumMap<>(Fixity.class);
    for (Fixity f : Fixity.values()) {
      found.put(f, 0L);
    }
    long at = 0;
    long last = ledger.lastSequence();
    while (at < last && !stopping) {
      List<LedgerEntry> lines = ledger.after(at, PART);
      for (LedgerEntry line : lines) {
        if (line.sha256() != null) {
          Fixity answer = store.vault().check(line.sha256());
          found.merge(answer, 1L, Long::sum);
          if (answer != Fixity.GOOD) {
            LOG.log(System.Logger.Level.ERROR, "Archived file {0} of {1}: {2}", line.sha256(), line.reference(),
                answer);
          }
        }
      }
      at = lines.isEmpty() ? last : lines.getLast().sequence();
      report(at, last, found);
    }
    report(last, last, found);
  }

  private void report(long at, long last, Map<Fixity, Long> found) {
    boolean damaged = found.get(Fixity.BAD) > 0 || found.get(Fixity.COULD_NOT_CHECK) > 0;
    tasks.report(TASK, at, last, at < last ? BackgroundTask.State.RUNNING
        : damaged ? BackgroundTask.State.FAILED : BackgroundTask.State.DONE, new FixityCounts(
            found.get(Fixity.GOOD), found.get(Fixity.BAD), found.get(Fixity.COULD_NOT_CHECK)).message());
  }
}
