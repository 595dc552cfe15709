package vn.hocba.publication;

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
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/**
 * Has the status list and the verification bundle made anew when the last ones are old enough, or say of something that is revoked
 * or replaced by now that it is in force.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("SigningOffice")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicationWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "status-list";
  private static final System.Logger LOG = System.getLogger(PublicationWorker.class.getName());
  private static final int FIRST_AFTER_MINUTES = 6;
  private static final int EVERY_MINUTES = 1;
  /** Each attempt reads what all schools issued, also one that comes to nothing while a service is away. */
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
  /** Longer than a decision takes from its moment to where others can read it; what is looked at twice only makes one list more. */
  private static final Duration COMMITTED = Duration.ofMinutes(1);

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private Publication publication;
  @Inject
  private StatusChanges changes;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> looking;
  private Instant notBefore = Instant.MIN;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  // The edge of the worker: a failure is told as such, and the next look tries again.
  private void look() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    try {
      Optional<Instant> last = publication.latest().map(Publication.Published::made);
      if (due(last, clock.instant(), Setting.STATUS_MINUTES.number(10, 10_080))
          || overtaken(last.orElseThrow(), clock.instant(), Setting.STATUS_SOON.number(1, 1440), changes::since)) {
        Publication.Published made = publication.make();
        tasks.report(TASK, made.files(), made.files(), BackgroundTask.State.DONE, made.made().toString());
      }
    } catch (Exception e) {
      notBefore = clock.instant().plus(AGAIN_AFTER);
      LOG.log(System.Logger.Level.ERROR, "The status list could not be made", e);
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, e.toString());
    }
  }

  /** Whether the last one is that old, or there is none; one from the future is none to wait for. */
  static boolean due(Optional<Instant> last, Instant now, int minutes) {
    return last.filter(at -> !at.isAfter(now) && now.isBefore(at.plusSeconds(minutes * 60L))).isEmpty();
  }

  /**
   * Whether something ended since the last one. Many that end one after the other make one list: it is asked only when the last
   * one is that old.
   */
  static boolean overtaken(Instant last, Instant now, int minutes, Predicate<Instant> changedSince) {
    return !now.isBefore(last.plusSeconds(minutes * 60L)) && changedSince.test(last.minus(COMMITTED));
  }
}
