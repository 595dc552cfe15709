package vn.hocba.correction.evidence;

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
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.FixityDesk;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.EvidenceFile;

/** Reads every evidence file again from time to time, and removes those that no correction ever named. */
@Singleton
@Startup
@PermitAll
@DependsOn({"EvidenceStore", "SchemaMigration"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceWorker {

  /** Name of the task on the status page; its message is a {@link FixityCounts}. */
  public static final String TASK = "evidence-fixity";
  private static final System.Logger LOG = System.getLogger(EvidenceWorker.class.getName());
  private static final int PART = 500;
  private static final int FIRST_AFTER_MINUTES = 7;
  private static final int MOST_DAYS = 3650;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private EvidenceKeeper keeper;
  @Inject
  private EvidenceStore store;
  @Inject
  private FixityDesk desk;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_MINUTES, Setting.FIXITY_MINUTES.number(1, 527_040),
        TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  // The edge of the worker: a look that fails is told as such and does not end the later ones.
  private void look() {
    try {
      removeUnused();
      check();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Evidence files could not be looked after", e);
      tasks.report(TASK, 0, 0, BackgroundTask.State.FAILED, e.toString());
    }
  }

  /** Removes files kept longer ago than the setting says and named by nothing. */
  public void removeUnused() throws IOException {
    Duration kept = Duration.ofDays(Setting.EVIDENCE_UNUSED_DAYS.number(1, MOST_DAYS));
    for (EvidenceFile file : keeper.unused(clock.instant().minus(kept), PART)) {
      store.remove(file.sha256(), () -> keeper.forget(file.id()));
    }
  }

  /**
   * Reads all there is; whole, wrong or gone, and what could not be checked, which is never counted as whole. What is wrong or gone is a
   * case of its school.
   */
  public FixityCounts check() {
    Map<Fixity, Long> found = new EnumMap<>(Fixity.class);
    Set<String> damaged = Set.copyOf(desk.damagedEvidence());
    List<EvidenceFile> part = keeper.after("", PART);
    while (!part.isEmpty() && !stopping) {
      for (EvidenceFile file : part) {
        Fixity answer = store.files().check(file.sha256());
        found.merge(answer, 1L, Long::sum);
        if (answer != Fixity.GOOD) {
          LOG.log(System.Logger.Level.ERROR, "Evidence file {0}: {1}", file.sha256(), answer);
        }
        if (answer == Fixity.BAD) {
          desk.damagedEvidence(file.schoolId(), file.sha256(), file.name());
        } else if (answer == Fixity.GOOD && damaged.contains(file.sha256())) {
          desk.wholeEvidence(file.sha256());
        }
      }
      part = keeper.after(part.getLast().id(), PART);
    }
    FixityCounts counts = new FixityCounts(found.getOrDefault(Fixity.GOOD, 0L), found.getOrDefault(Fixity.BAD, 0L),
        found.getOrDefault(Fixity.COULD_NOT_CHECK, 0L));
    long read = counts.good() + counts.bad() + counts.couldNotCheck();
    tasks.report(TASK, read, read, counts.good() < read ? BackgroundTask.State.FAILED : BackgroundTask.State.DONE,
        counts.message());
    return counts;
  }
}
