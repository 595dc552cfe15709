package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Setting;

/**
 * Whether there is room to sign and archive. While there is none the work waits as it is, and the status page says where; an attempt
 * that must fail would count against the document.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DiskRoom {

  /** Name of the task on the status page. */
  public static final String TASK = "disk-room";
  private static final System.Logger LOG = System.getLogger(DiskRoom.class.getName());
  /** Some transcripts and what their checks need; of a small disk a twentieth. */
  private static final long NEEDED = 64L << 20;
  private static final int PART = 20;
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final List<String> PLACES = List.of("staging", "signing", "vault", "worker");

  @Inject
  private BackgroundTasks tasks;
  private long lookedAt;
  private String full;

  /** Looks at the disks again if the last look was a moment ago. */
  public synchronized boolean isLeft() {
    long now = System.nanoTime();
    if (lookedAt == 0 || now - lookedAt > REMEMBERED.toNanos()) {
      lookedAt = now;
      tell(look());
    }
    return full == null;
  }

  /** The first place without room; empty where all have some, or nobody can say. */
  private static Optional<String> look() {
    return PLACES.stream().filter(place -> isFull(Setting.dataDirectory().resolve(place))).findFirst();
  }

  static boolean isFull(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        return false;
      }
      FileStore disk = Files.getFileStore(directory);
      return disk.getUsableSpace() < Math.min(NEEDED, disk.getTotalSpace() / PART);
    } catch (IOException unknown) {
      return false;
    }
  }

  private void tell(Optional<String> place) {
    if (place.isPresent() && full == null) {
      LOG.log(System.Logger.Level.ERROR, "No room is left in {0}; signing and archiving wait", place.get());
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, place.get());
    } else if (place.isEmpty() && full != null) {
      LOG.log(System.Logger.Level.INFO, "There is room again; signing and archiving go on");
      tasks.report(TASK, 1, 1, BackgroundTask.State.DONE, null);
    }
    full = place.orElse(null);
  }
}
