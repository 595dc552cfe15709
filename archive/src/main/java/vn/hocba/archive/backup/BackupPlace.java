package vn.hocba.archive.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.archive.vault.OcflVault;
import vn.hocba.archive.vault.Vault;

/**
 * The directory that backups are made in. Each is a directory of its own, named by its moment; the files of the vault
 * and evidence files, which never change, lie beside them once for all.
 */
public final class BackupPlace {

  /** OCFL storage root of the archived files of all backups. */
  static final String VAULT = "vault";
  /** Evidence files of all backups. */
  static final String EVIDENCE = "evidence";
  /** Begins the name of a backup that is being made. */
  static final String UNDER_WAY = "making-";
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ");
  private static final int DATE = 10;
  private static final int MONTH = 7;

  private final Path directory;

  public BackupPlace(Path directory) {
    this.directory = directory;
  }

  /** Names of the complete backups, oldest first. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isDirectory).map(d -> d.getFileName().toString()).filter(BackupPlace::isName)
          .sorted().toList();
    }
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The backup of that name. */
  public Path backup(String name) {
    return directory.resolve(name);
  }

  Vault vault(Clock clock) throws IOException {
    return OcflVault.in(directory.resolve(VAULT), clock, Files.exists(directory.resolve(VAULT).resolve("ocfl/0=ocfl_1.1")));
  }

  /** An evidence file as the backups keep it; empty when they do not have it whole. */
  public Optional<byte[]> wholeEvidence(String sha256) throws IOException {
    HashedFiles kept = evidence();
    return kept.check(sha256) == Fixity.GOOD ? Optional.of(Files.readAllBytes(kept.path(sha256))) : Optional.empty();
  }

  HashedFiles evidence() throws IOException {
    return new HashedFiles(directory.resolve(EVIDENCE));
  }

  /** Keeps every other process from writing here until it is closed. @throws IOException when one is at it */
  Closeable turn() throws IOException {
    Files.createDirectories(directory);
    FileChannel file = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return file::close;
      }
    } catch (OverlappingFileLockException same) {
      // told below
    }
    file.close();
    throw new IOException("another backup is being made in " + directory);
  }

  /** Removes what an interrupted backup left. */
  void removeUnfinished() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path left : all.filter(d -> d.getFileName().toString().startsWith(UNDER_WAY)).toList()) {
        remove(left);
      }
    }
  }

  /** Removes backups that have had their time. @return how many */
  public int removeExpired(int keep, LocalDate today) throws IOException {
    List<String> expired = expired(names(), keep, today);
    for (String name : expired) {
      remove(backup(name));
    }
    return expired.size();
  }

  /** All but the newest and, for a year, the first of each month. @param names oldest first */
  static List<String> expired(List<String> names, int keep, LocalDate today) {
    Set<String> months = new HashSet<>();
    List<String> gone = new ArrayList<>();
    for (String name : names.subList(0, Math.max(0, names.size() - keep))) {
      boolean first = months.add(name.substring(0, MONTH));
      if (!first || LocalDate.parse(name.substring(0, DATE)).isBefore(today.minusYears(1))) {
        gone.add(name);
      }
    }
    return gone;
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
