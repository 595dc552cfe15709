package vn.hocba.milestone;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Looks from time to time whether a milestone was reached whose report is still to be kept. */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgressWorker {

  private static final System.Logger LOG = System.getLogger(ProgressWorker.class.getName());
  private static final int DAY = 1440;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private ProgressKeeper keeper;
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    int minutes = Setting.MILESTONE_MINUTES.number(1, DAY);
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), 1, minutes, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  // The edge of the worker: one school whose figures cannot be taken must not end the looking for the others.
  private void look() {
    try {
      for (ProgressKeeper.Reached reached : keeper.reached()) {
        if (!stopping) {
          keep(reached);
        }
      }
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Reports of milestones could not be kept; it tries again", e);
    }
  }

  private void keep(ProgressKeeper.Reached reached) {
    try {
      keeper.keep(reached);
    } catch (SchoolBusy busy) {
      LOG.log(System.Logger.Level.INFO, "School {0} is being worked on; its report of {1} is kept at the next look",
          String.valueOf(reached.schoolId()), reached.milestone().id());
    }
  }
}
