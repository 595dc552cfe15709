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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/**
 * Looks whether the trust anchors were changed, and tells the status page which are in use. A change with a fault is told and
 * not taken: what was sound before stays in use, for half a directory would distrust the honest.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("SigningOffice")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrustKeeper {

  /** Name of the task on the status page. */
  public static final String TASK = "trust-anchors";
  private static final System.Logger LOG = System.getLogger(TrustKeeper.class.getName());
  private static final int EVERY_SECONDS = 20;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SigningOffice office;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private AnchorsInUse inUse;
  private ScheduledFuture<?> looking;

  @PostConstruct
  void start() {
    try {
      inUse = new AnchorsInUse(office.trustAnchors(), RevocationKeeper.directory(), FetchedLists.set(),
          Setting.dataDirectory().resolve("worker").resolve("anchors"), clock);
      inUse.look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), 1, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  /** The directory whose anchors are in use; it does not change, another takes its place. */
  public Path directory() {
    return inUse.directory();
  }

  /** The certificates of the anchors in use. */
  public List<X509Certificate> certificates() {
    return inUse.inUse();
  }

  // The edge of the worker: whatever goes wrong is told, and the next look tries again.
  private void look() {
    try {
      inUse.look();
      if (inUse.toTell()) {
        AnchorDirectory read = inUse.lastRead();
        boolean sound = read.faults().isEmpty();
        LOG.log(sound ? System.Logger.Level.INFO : System.Logger.Level.ERROR, "Trust anchors: {0}",
            inUse.told(clock.instant()));
        tasks.report(TASK, inUse.anchors(), inUse.anchors(), sound ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED,
            inUse.told(clock.instant()));
        inUse.told();
      }
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The trust anchors could not be looked at; it tries again", e);
    }
  }
}
