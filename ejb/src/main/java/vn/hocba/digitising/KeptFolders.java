package vn.hocba.digitising;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocba.configuration.Setting;

/**
 * Keeps packed folders of scans for their school's office until all is taken: somebody goes home, somebody else goes on. Each for some
 * days after it was used last, and only so many of one school, those used last.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class KeptFolders {

  private static final int MOST_DAYS = 90;
  private static final int MOST_OF_ONE = 50;
  private static final String END = ".zip";

  @Inject
  private Clock clock;
  private Path directory;

  public KeptFolders() {}

  KeptFolders(Clock clock, Path directory) {
    this.clock = clock;
    this.directory = directory;
  }

  /** One that is kept. @param name by which it is asked for @param used last */
  public record Kept(String name, Instant used) {}

  /** Days for which one stays that nobody uses. */
  public static int days() {
    return Setting.SCAN_FOLDER_DAYS.number(1, MOST_DAYS);
  }

  /** How many of one school stay. */
  public static int most() {
    return Setting.SCAN_FOLDERS.number(1, MOST_OF_ONE);
  }

  @PostConstruct
  void open() {
    try {
      directory = Files.createDirectories(Setting.dataDirectory().resolve("scan-folders"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a folder, in the place of the one of that school that was unused longest. @return the name to ask for it again */
  public String keep(long schoolId, byte[] zip) {
    try {
      sweep(schoolId, most() - 1);
      String name = UUID.randomUUID().toString();
      Files.write(path(schoolId, name), zip);
      Files.setLastModifiedTime(path(schoolId, name), FileTime.from(clock.instant()));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file, if that school's office sent it and it is still kept; its days begin anew. */
  public Optional<Path> find(long schoolId, String name) {
    return name != null && name.matches("[0-9a-f-]{36}") ? Optional.of(path(schoolId, name)).filter(this::used) : Optional.empty();
  }

  /** Those of a school, the one used last first. */
  public List<Kept> of(long schoolId) {
    try {
      sweep(schoolId, most());
      String prefix = schoolId + "_";
      return files(prefix).stream().map(one -> new Kept(one.file().getFileName().toString().substring(prefix.length()).replace(END, ""), one.used()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps it no longer. */
  public void discard(long schoolId, String name) {
    find(schoolId, name).ifPresent(file -> {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private boolean used(Path file) {
    try {
      if (age(file).isBefore(clock.instant().minus(Duration.ofDays(days())))) {
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

  private Path path(long schoolId, String name) {
    return directory.resolve(schoolId + "_" + name + END);
  }

  /** The newest first. */
  private List<Aged> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(file -> file.getFileName().toString().startsWith(prefix)).map(file -> new Aged(file, age(file)))
          .sorted(Comparator.comparing(Aged::used).reversed()).toList();
    }
  }

  /** Its time is read once: others use the same files meanwhile. */
  private record Aged(Path file, Instant used) {}

  /** Takes away what nobody used for days, of any school, and of this one all but so many. */
  private void sweep(long schoolId, int left) throws IOException {
    Instant old = clock.instant().minus(Duration.ofDays(days()));
    int own = 0;
    for (Aged one : files("")) {
      boolean mine = one.file().getFileName().toString().startsWith(schoolId + "_");
      own += mine ? 1 : 0;
      if (one.used().isBefore(old) || mine && own > left) {
        Files.deleteIfExists(one.file());
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
