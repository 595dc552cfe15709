package vn.hocba.organisation;

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

/** Gives units and schools their new names from the day these begin. */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceWorker {

  private static final System.Logger LOG = System.getLogger(PlaceWorker.class.getName());
  private static final int FIRST_AFTER_MINUTES = 1;
  private static final int EVERY_MINUTES = 10;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private PlaceVersions versions;
  private ScheduledFuture<?> looking;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  // The edge of the worker: the next look tries again.
  private void look() {
    try {
      versions.turn();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Names of units could not be turned", e);
    }
  }
}
