package vn.hocba.archive.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.archive.vault.Vault;

/**
 * Makes one backup. It has its name only when it is complete: what an interrupted one leaves is no backup and goes with
 * the next attempt. What was copied for an earlier one is not copied again.
 */
public final class BackupWriter implements AutoCloseable {

  /** List of the archived files. */
  static final String ARCHIVED = "vault.jsonl.gz";
  /** List of the evidence files. */
  static final String PROOFS = "evidence.jsonl.gz";
  static final String TABLES = "database";

  private final BackupPlace place;
  private final String name;
  private final Path making;
  private final Vault vault;
  private final Closeable turn;
  private final List<String> lacking = new ArrayList<>();
  private long archived;
  private long archivedBytes;

  /** @param name its moment, as 2026-11-29T03-00-00Z */
  public BackupWriter(BackupPlace place, String name, Clock clock) throws IOException {
    this.place = place;
    this.name = name;
    this.turn = place.turn();
    boolean begun = false;
    try {
      place.removeUnfinished();
      this.making = Files.createDirectory(place.backup(BackupPlace.UNDER_WAY + name));
      this.vault = place.vault(clock);
      begun = true;
    } finally {
      if (!begun) {
        turn.close(); // or no backup were made here until the server starts anew
      }
    }
  }

  /** Bytes that are free where backups are made. */
  public long free() throws IOException {
    return Files.getFileStore(making).getUsableSpace();
  }

  /** An empty directory for the tables. */
  public Path tables() throws IOException {
    return Files.createDirectories(making.resolve(TABLES));
  }

  /** Copies the files of a directory that are wanted, once each; a file that is taken away meanwhile is left out. */
  public void copy(Path from, String as, Predicate<String> wanted) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(Files::isRegularFile).filter(f -> wanted.test(f.getFileName().toString())).toList();
    }
    for (Path file : files) {
      Path to = Files.createDirectories(making.resolve(as)).resolve(file.getFileName().toString());
      try {
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException gone) {
        Files.deleteIfExists(to);
      }
    }
  }

  /** Writes a file of its own. @param path with slashes */
  public void put(String path, byte[] bytes) throws IOException {
    Path to = making.resolve(path);
    Files.createDirectories(to.getParent());
    Files.write(to, bytes);
  }

  /** Whether an archived file lies here already, for this or an earlier backup. */
  public boolean holds(String sha256) throws IOException {
    return vault.holds(sha256);
  }

  /** Reads an archived file where it is whole. */
  @FunctionalInterface
  public interface Source {
    byte[] read(String sha256) throws IOException;
  }

  /** Copies archived files; what is damaged or gone keeps nobody from saving the others, and is told. */
  public void archive(List<ArchivedFile> files, Source from) throws IOException {
    try (JsonLines.Writer list = new JsonLines.Writer(making.resolve(ARCHIVED))) {
      for (ArchivedFile file : files) {
        try {
          if (!vault.holds(file.sha256())) {
            vault.store(from.read(file.sha256()), file.about());
          }
          list.line(file);
          archived++;
          archivedBytes += file.size();
        } catch (DamagedException | NoSuchFileException notWhole) {
          lacking.add(file.sha256());
        }
      }
    }
  }

  /** SHA-256 of the files that were not whole anywhere, and are not in this backup. */
  public List<String> lacking() {
    return List.copyOf(lacking);
  }

  /** Takes away what was disposed of since; backups made before name it still, and its note says what became of it. */
  public void dispose(String sha256, String decision) throws IOException {
    if (!vault.disposed(sha256)) {
      vault.dispose(sha256, decision);
    }
  }

  /** Copies the evidence files of that store. @param named SHA-256 of those that must be there: what is gone is told */
  public void evidence(Path store, Set<String> named) throws IOException {
    Set<String> wanted = new TreeSet<>(named);
    if (Files.isDirectory(store)) {
      try (Stream<Path> all = Files.walk(store)) {
        all.filter(Files::isRegularFile).forEach(file -> wanted.add(file.getFileName().toString()));
      }
    }
    HashedFiles kept = place.evidence();
    try (JsonLines.Writer list = new JsonLines.Writer(making.resolve(PROOFS))) {
      for (String sha256 : wanted) {
        if (Files.exists(kept.path(sha256)) || copied(file(store, sha256), kept, sha256)) {
          list.line(new ArchivedFile(sha256, Files.size(kept.path(sha256)), "EVIDENCE"));
        } else if (named.contains(sha256) || Files.exists(file(store, sha256))) {
          lacking.add(sha256);
        }
      }
    }
  }

  /** As {@link HashedFiles#path}; opening a store that is in use would clear its incoming files. */
  private static Path file(Path store, String sha256) {
    return store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /** Whether it was there, and whole. */
  private static boolean copied(Path from, HashedFiles kept, String sha256) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(from);
      return Sha256.hex(bytes).equals(sha256) && !kept.store(bytes).isEmpty();
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** Completes it. @return the directory it lies in */
  public Path finish(BackupManifest.Origin origin, Map<String, Long> tables, Map<String, Long> sequences) throws IOException {
    List<BackupManifest.Entry> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(making)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new BackupManifest.Entry(making.relativize(file).toString().replace('\\', '/'), sha256(file), Files.size(file)));
      }
    }
    byte[] manifest = new BackupManifest(BackupManifest.FORMAT, origin.program(), origin.schema(), origin.database(),
        origin.node(), origin.taken(), origin.ledger(), origin.indexed(), tables, sequences, archived, archivedBytes, lacking(), files)
        .json().getBytes(StandardCharsets.UTF_8);
    put(BackupManifest.FILE, manifest);
    put(BackupManifest.SUM, (Sha256.hex(manifest) + "  " + BackupManifest.FILE + "\n").getBytes(StandardCharsets.UTF_8));
    Durable.force(making);
    Path done = Files.move(making, place.backup(name), StandardCopyOption.ATOMIC_MOVE);
    Durable.forceDirectory(done.getParent());
    return done;
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = new byte[1 << 16];
      for (int n; (n = in.read(part)) >= 0;) {
        digest.update(part, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    vault.close();
    turn.close();
  }
}
