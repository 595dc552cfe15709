package vn.hocba.archive.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.archive.vault.Vault;

/** Lays out what a backup holds where a server looks for it. Nothing that is there is replaced by something else. */
public final class BackupReader {

  private final Path backup;

  /** @param backup one that {@link BackupCheck} found good */
  public BackupReader(Path backup) {
    this.backup = backup.toAbsolutePath().normalize();
  }

  /** Name of the backup. */
  public String name() {
    return backup.getFileName().toString();
  }

  /** Directory of the tables. */
  public Path tables() {
    return backup.resolve(BackupWriter.TABLES);
  }

  /** Copies the files of one of its directories; the same file there already is well. */
  public void copy(String directory, Path to) throws IOException {
    Path from = backup.resolve(directory);
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path there = to.resolve(file.getFileName().toString());
      if (!Files.exists(there)) {
        Files.copy(file, there);
      } else if (!BackupWriter.sha256(file).equals(BackupWriter.sha256(there))) {
        throw new FileAlreadyExistsException(there.toString(), null, "is another than the backup's");
      }
    }
    Durable.force(to);
  }

  /** Bytes that the archived files and evidence files take. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (String list : List.of(BackupWriter.ARCHIVED, BackupWriter.PROOFS)) {
      try (JsonLines.Reader in = BackupCheck.list(backup, list)) {
        for (ArchivedFile file; (file = in.line(ArchivedFile.class)) != null;) {
          bytes += file.size();
        }
      }
    }
    return bytes;
  }

  /** Stores the archived files; those that are in that vault already stay as they are. */
  public void archived(Vault into, Path workshop, Clock clock) throws IOException {
    try (Vault from = BackupCheck.open(backup.resolveSibling(BackupPlace.VAULT), workshop, clock);
        JsonLines.Reader list = BackupCheck.list(backup, BackupWriter.ARCHIVED)) {
      for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
        if (!from.disposed(file.sha256())) {
          into.store(from.read(file.sha256()), file.about());
        }
      }
    }
  }

  /** Stores the evidence files in that directory. */
  public void evidence(Path store) throws IOException {
    HashedFiles into = new HashedFiles(store);
    try (JsonLines.Reader list = BackupCheck.list(backup, BackupWriter.PROOFS)) {
      for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
        byte[] bytes = Files.readAllBytes(BackupCheck.proof(backup, file.sha256()));
        if (!into.store(bytes).equals(file.sha256())) {
          throw new NoSuchFileException(file.sha256());
        }
      }
    }
  }
}
