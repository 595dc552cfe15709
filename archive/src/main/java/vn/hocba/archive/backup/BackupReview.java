package vn.hocba.archive.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.archive.vault.Vault;

/**
 * Reads a part of what backups keep again, another part each time until all had its turn, and writes anew what is not as
 * it was: what was copied once is not copied again, so that nobody else would notice.
 */
public final class BackupReview {

  /** Lying in the directory of backups it says how many parts were read so far, and what of them could not be. */
  private static final String AT = "reviewed";
  private static final int ALL = 100;
  private static final int DIGITS = 8;
  private static final int HEX = 16;

  private final BackupPlace place;
  private final Path workshop;
  private final Clock clock;
  private final List<Found> found = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  /** What has its turn each time until it is whole: SHA-256 of shared files, names of backups. */
  private final Set<String> again = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private boolean everyList = true;
  private long read;
  private int parts;
  private long part;

  /** What kind of file of a backup something is about. */
  public enum Kind {
    /** An archived file, kept once for all backups. */
    ARCHIVED,
    /** An evidence file, kept once for all backups. */
    EVIDENCE,
    /** A file of one backup alone, which is of its moment: nobody can write it anew. */
    OWN
  }

  /**
   * What is not good.
   *
   * @param name SHA-256 of the file, or the name of the backup whose own it is
   * @param about what the ledger says of an archived file; empty for others
   * @param file below the directory of backups
   * @param renewed whether it was written anew
   */
  public record Found(Fixity answer, Kind kind, String name, String about, String file, boolean renewed) {}

  /**
   * What was read.
   *
   * @param whole SHA-256 of shared files, and names of backups, that are as they were written
   * @param ranOut of what was asked for, that no backup keeps any more
   */
  public record Reviewed(long read, List<Found> found, List<String> whole, List<String> ranOut) {}

  /** @param workshop a directory for temporary files, emptied here */
  public BackupReview(BackupPlace place, Path workshop, Clock clock) {
    this.place = place;
    this.workshop = workshop;
    this.clock = clock;
  }

  /**
   * Reads the next part, and again what could not be read before.
   *
   * @param percent of everything, 1 to 100
   * @param damaged what was damaged when it was read last and is to be read again, by SHA-256 or name of the backup
   * @param vault gives an archived file where it is whole
   * @param evidence gives an evidence file where it is whole
   */
  public Reviewed run(int percent, Collection<String> damaged, BackupWriter.Source vault, BackupWriter.Source evidence)
      throws IOException {
    try (Closeable turn = place.turn(); Vault kept = place.vault(clock)) {
      List<String> names = place.names();
      if (names.isEmpty()) {
        return new Reviewed(0, List.of(), List.of(), List.of());
      }
      begin(percent);
      again.addAll(damaged);
      archived(names.getLast(), kept, vault);
      evidence(names, evidence);
      for (String name : names) {
        if (turn(name) && seen.add(name)) {
          own(name);
        }
      }
      end();
      return new Reviewed(read, List.copyOf(found), List.copyOf(whole),
          damaged.stream().filter(one -> !seen.contains(one) && (everyList || BackupPlace.isName(one))).toList());
    }
  }

  private void begin(int percent) throws IOException {
    parts = (ALL + percent - 1) / percent;
    Path at = place.backup(AT);
    List<String> lines = Files.exists(at) ? Files.readAllLines(at, StandardCharsets.US_ASCII) : List.of();
    part = !lines.isEmpty() && lines.getFirst().matches("\\d{1,18}") ? Long.parseLong(lines.getFirst()) : 0;
    lines.stream().skip(1).forEach(again::add);
  }

  /** Only now: a part that was interrupted is read again, and so is what of it could not be read. */
  private void end() throws IOException {
    Path next = place.backup(AT + ".new");
    List<String> lines = new ArrayList<>(List.of(Long.toString(part + 1)));
    found.stream().filter(f -> f.answer() == Fixity.COULD_NOT_CHECK).map(Found::name).distinct().forEach(lines::add);
    Files.write(next, lines, StandardCharsets.US_ASCII);
    Files.move(next, place.backup(AT), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean turn(String name) {
    String sha256 = BackupPlace.isName(name) ? Sha256.hex(name) : name;
    return again.contains(name) || Long.parseLong(sha256.substring(0, DIGITS), HEX) % parts == part % parts;
  }

  /** The newest backup names every archived file that is kept, whichever backup brought it. */
  private void archived(String newest, Vault kept, BackupWriter.Source from) throws IOException {
    try (JsonLines.Reader list = BackupCheck.list(place.backup(newest), BackupWriter.ARCHIVED)) {
      for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
        if (kept.disposed(file.sha256()) || !turn(file.sha256())) {
          continue;
        }
        seen.add(file.sha256());
        FixityFinding answer = kept.examine(file.sha256());
        read++;
        if (answer.answer() == Fixity.GOOD) {
          whole.add(file.sha256());
        } else {
          String sha256 = file.sha256();
          String about = file.about();
          boolean renewed = answer.answer() == Fixity.BAD && renew(() -> kept.repair(sha256, from.read(sha256), about));
          found.add(new Found(answer.answer(), Kind.ARCHIVED, sha256, about, BackupCheck.inVault(answer), renewed));
        }
      }
    }
  }

  /** Evidence that was taken away since is named by earlier backups only. */
  private void evidence(List<String> names, BackupWriter.Source from) throws IOException {
    Map<String, String> named = new TreeMap<>();
    for (String name : names) {
      try (JsonLines.Reader list = BackupCheck.list(place.backup(name), BackupWriter.PROOFS)) {
        for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
          if (turn(file.sha256())) {
            seen.add(file.sha256());
            named.put(file.sha256(), name);
          }
        }
      } catch (IOException damaged) {
        // now, whosever turn it is: what its list names alone nobody can look at
        everyList = false;
        if (seen.add(name)) {
          own(name);
        }
      }
    }
    HashedFiles kept = place.evidence();
    for (Map.Entry<String, String> file : named.entrySet()) {
      String sha256 = file.getKey();
      Fixity answer = kept.check(sha256);
      read++;
      if (answer == Fixity.GOOD) {
        whole.add(sha256);
      } else {
        Path path = BackupCheck.proof(place.backup(file.getValue()), sha256);
        boolean renewed = answer == Fixity.BAD && renew(() -> replace(kept, path, from.read(sha256)));
        found.add(new Found(answer, Kind.EVIDENCE, sha256, "", BackupCheck.told(place.backup(file.getValue()), path), renewed));
      }
    }
  }

  private void replace(HashedFiles kept, Path damaged, byte[] bytes) throws IOException {
    if (!Sha256.hex(bytes).equals(damaged.getFileName().toString())) {
      throw new IOException("these bytes are not those of " + damaged.getFileName());
    }
    if (Files.exists(damaged)) {
      Path aside = Files.createDirectories(place.backup(BackupPlace.EVIDENCE).resolve("damaged"));
      Files.move(damaged, aside.resolve(damaged.getFileName() + "-" + clock.millis()));
    }
    kept.store(bytes);
  }

  private void own(String name) {
    BackupReport report = new BackupCheck(place.backup(name), workshop, clock).own();
    read += report.checked();
    if (report.findings().isEmpty()) {
      whole.add(name);
    }
    report.findings().forEach(f -> found.add(new Found(f.answer(), Kind.OWN, name, "", f.file(), false)));
  }

  /** What writes a file anew. */
  @FunctionalInterface
  private interface Renewal {
    void run() throws IOException;
  }

  private static boolean renew(Renewal renewal) {
    try {
      renewal.run();
      return true;
    } catch (IOException notWholeAnywhere) {
      return false;
    }
  }
}
