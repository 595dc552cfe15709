package vn.hocba.classbook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;
import vn.hocba.configuration.Setting;

/**
 * Keeps what was uploaded (a workbook, a packed folder of scans) between preview and confirmation: each only for its owner, and for an
 * hour after it was used last, since a folder of scans is taken in one by one.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ClassBookUploads {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_OF_ONE_OWNER = 5;

  @Inject
  private Clock clock;
  private Path directory;

  public ClassBookUploads() {}

  ClassBookUploads(Clock clock, Path directory) {
    this.clock = clock;
    this.directory = directory;
  }

  @PostConstruct
  void open() {
    try {
      directory = Files.createDirectories(Setting.dataDirectory().resolve("uploads"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @return the name to ask for it again */
  public String keep(long accountId, byte[] file) {
    try {
      sweep(accountId);
      String name = UUID.randomUUID().toString();
      Files.write(path(accountId, name), file);
      Files.setLastModifiedTime(path(accountId, name), FileTime.from(clock.instant()));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file, if this owner uploaded it and its hour is not over; from now on it has another. */
  public Optional<Path> find(long accountId, String name) {
    return name != null && name.matches("[0-9a-f-]{36}")
        ? Optional.of(path(accountId, name)).filter(Files::exists).filter(this::used) : Optional.empty();
  }

  private boolean used(Path file) {
    try {
      if (age(file).isBefore(clock.instant().minus(KEPT))) {
        Files.deleteIfExists(file);
        return false;
      }
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a file that is there, else null. */
  public String sha256(long accountId, String name) {
    try {
      Path file = find(accountId, name).orElse(null);
      return file == null ? null : Sha256.hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void discard(long accountId, String name) {
    find(accountId, name).ifPresent(file -> {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Path path(long accountId, String name) {
    return directory.resolve(accountId + "_" + name + ".xlsx");
  }

  private void sweep(long accountId) throws IOException {
    Instant old = clock.instant().minus(KEPT);
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.sorted((a, b) -> age(b).compareTo(age(a))).toList();
    }
    int own = 0;
    for (Path file : files) {
      boolean mine = file.getFileName().toString().startsWith(accountId + "_");
      own += mine ? 1 : 0;
      if (age(file).isBefore(old) || mine && own >= MOST_OF_ONE_OWNER) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Instant age(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }
}
