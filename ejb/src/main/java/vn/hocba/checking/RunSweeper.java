package vn.hocba.checking;

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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Removes runs of checks after the days of the setting, and on each server the files of runs that are no more; sealed reports stay. */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunSweeper {

  private static final System.Logger LOG = System.getLogger(RunSweeper.class.getName());
  private static final int FIRST_AFTER_MINUTES = 4;
  private static final int EVERY_MINUTES = 360;
  private static final int PART = 100;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private CheckRuns runs;
  @Inject
  private CheckDesk desk;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> looking;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  // The edge of the worker: a look that fails does not end the later ones.
  private void look() {
    try {
      sweep();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Old runs of checks could not be removed", e);
    }
  }

  /** Removes what is older than the setting says. */
  public void sweep() {
    Duration kept = Duration.ofDays(Setting.CHECK_DAYS.number(1, 3650));
    List<Long> old = runs.before(clock.instant().minus(kept), PART);
    while (!old.isEmpty()) {
      old.forEach(desk::remove);
      old = runs.before(clock.instant().minus(kept), PART);
    }
    // Another server may have removed the run; the files of it lie here only.
    CheckedBytes.runs().stream().filter(run -> !runs.exists(run)).forEach(CheckedBytes::remove);
  }
}
