package vn.hocba.backup;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.backup.BackupCommand;
import vn.hocba.archive.backup.BackupPlace;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.attestation.HeadSigning;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.PrivateDirectory;
import vn.hocba.configuration.Setting;

/** Has a backup made every day and whenever one is asked for, and what came back from one checked. */
@Singleton
@Startup
@PermitAll
@DependsOn({"ArchiveStore", "SigningOffice", "SearchIndex"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupWorker {

  /** Name of the task on the status page; its message is the backup's name, or why there is none. */
  public static final String TASK = "backup";
  private static final System.Logger LOG = System.getLogger(BackupWorker.class.getName());
  private static final int EVERY_SECONDS = 5;
  private static final int NEVER_BY_ITSELF = 24;
  private static final int AGAIN_AFTER_MINUTES = 60;
  private static final int LONGEST = 900;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private BackupMaker maker;
  @Inject
  private KeptBackups reviewer;
  @Inject
  private RestoreCheck restored;
  @Inject
  private HeadSigning signing;
  @Inject
  private BackupLog log;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> looking;
  private Path directory;
  private Instant failed = Instant.MIN;
  private Instant unchecked = Instant.MIN;

  @PostConstruct
  void start() {
    directory = Setting.BACKUP_DIR.value().map(Path::of).orElse(null);
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  // The edge of the worker: a failure is told as such, and the next look tries again.
  private void look() {
    checkRestored();
    try {
      if (directory != null) {
        prepare();
        if (Files.exists(directory.resolve(BackupCommand.REQUEST)) || due()) {
          make();
        }
      }
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The backup could not be made", e);
      failed = clock.instant();
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, told(String.valueOf(e.getMessage())));
      removeRequest();
    }
  }

  // An edge of its own: what is wrong with what came back keeps nobody from saving what is there now.
  private void checkRestored() {
    if (unchecked.isAfter(clock.instant().minusSeconds(TimeUnit.MINUTES.toSeconds(AGAIN_AFTER_MINUTES)))) {
      return;
    }
    try {
      restored.look();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "What came back from a backup could not be checked", e);
      unchecked = clock.instant();
      tasks.report(RestoreCheck.TASK, 0, 1, BackgroundTask.State.FAILED, told(String.valueOf(e.getMessage())));
    }
  }

  /** Shows whoever asks for a backup that a server makes them here. */
  private void prepare() throws IOException {
    if (!Files.exists(directory)) {
      // who made the directory decides who reads it; what is made here only this server's user does
      PrivateDirectory.close(directory);
    }
    if (!Files.exists(directory.resolve("lock"))) {
      Files.createFile(directory.resolve("lock"));
    }
  }

  private boolean due() throws IOException {
    int hour = Setting.BACKUP_HOUR.number(0, NEVER_BY_ITSELF);
    LocalDateTime now = LocalDateTime.now(clock);
    if (hour == NEVER_BY_ITSELF || now.getHour() < hour
        || failed.isAfter(clock.instant().minusSeconds(TimeUnit.MINUTES.toSeconds(AGAIN_AFTER_MINUTES)))) {
      return false;
    }
    List<String> names = new BackupPlace(directory).names();
    Instant due = now.toLocalDate().atTime(hour, 0).atZone(clock.getZone()).toInstant();
    return names.isEmpty() || names.getLast().compareTo(due.toString().replace(':', '-')) < 0;
  }

  private void make() throws Exception {
    BackupPlace place = new BackupPlace(directory);
    tasks.report(TASK, 0, 1, BackgroundTask.State.RUNNING, null);
    String unsigned = sign();
    BackupMaker.Made made = maker.make(place);
    log.made(made.name());
    place.removeExpired(Setting.BACKUP_KEEP.number(1, 3660), LocalDateTime.now(clock).toLocalDate());
    boolean whole = made.lacking().isEmpty() && unsigned.isEmpty();
    tasks.report(TASK, 1, 1, whole ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED, told(made.name()
        + unsigned + (made.lacking().isEmpty() ? "" : " – " + String.join(", ", made.lacking()))));
    // First, for who asked waits for this backup and not for the reading of older ones.
    removeRequest();
    reviewer.review(place);
  }

  /** What is saved was signed, as far as that can be: then nobody changes the rows of a backup. @return why not */
  private String sign() {
    try {
      signing.sign();
      return "";
    } catch (IOException | SealingException e) {
      LOG.log(System.Logger.Level.WARNING, "The heads of the audit chains could not be signed before the backup", e);
      return " – " + e.getMessage();
    }
  }

  private static String told(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private void removeRequest() {
    try {
      if (directory != null) {
        Files.deleteIfExists(directory.resolve(BackupCommand.REQUEST));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The request for a backup could not be taken away", e);
    }
  }
}
