package vn.hocba.archive.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.backup.BackupFinding.Reason;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.archive.vault.OcflVault;
import vn.hocba.archive.vault.Vault;

/** Reads a backup to its last byte and names every file that is not what was written, is gone, or does not belong to it. */
public final class BackupCheck {

  private final Path backup;
  private final String name;
  private final Path workshop;
  private final Clock clock;
  private final List<BackupFinding> findings = new ArrayList<>();
  private long checked;

  /** @param backup its directory, in that of all backups @param workshop a directory for temporary files */
  public BackupCheck(Path backup, Path workshop, Clock clock) {
    this.backup = backup.toAbsolutePath().normalize();
    this.name = this.backup.getFileName().toString();
    this.workshop = workshop;
    this.clock = clock;
  }

  public BackupReport run() {
    BackupManifest manifest = manifest();
    if (manifest != null) {
      files(manifest);
      if (findings.isEmpty()) {
        archived(manifest);
        evidence();
        manifest.lacking().forEach(sha256 -> findings.add(BackupFinding.bad(Reason.LACKING, sha256)));
      }
    }
    return new BackupReport(manifest, findings, checked);
  }

  /** Reads only what belongs to this backup alone. */
  BackupReport own() {
    BackupManifest manifest = manifest();
    if (manifest != null) {
      files(manifest);
    }
    return new BackupReport(manifest, findings, checked);
  }

  /** Null when it cannot be relied on. */
  private BackupManifest manifest() {
    String file = name + "/" + BackupManifest.FILE;
    try {
      byte[] bytes = Files.readAllBytes(backup.resolve(BackupManifest.FILE));
      String sum = Files.readString(backup.resolve(BackupManifest.SUM), StandardCharsets.ISO_8859_1);
      if (!sum.equals(Sha256.hex(bytes) + "  " + BackupManifest.FILE + "\n")) {
        findings.add(BackupFinding.bad(Reason.DAMAGED, file));
        return null;
      }
      checked += 2;
      BackupManifest manifest = BackupManifest.of(new String(bytes, StandardCharsets.UTF_8));
      if (manifest == null || !manifest.format().startsWith("hocba-backup-")) {
        findings.add(BackupFinding.bad(Reason.NO_BACKUP, file));
        return null;
      }
      if (!manifest.format().equals(BackupManifest.FORMAT)) {
        findings.add(BackupFinding.bad(Reason.UNKNOWN_FORMAT, file));
        return null;
      }
      return manifest;
    } catch (NoSuchFileException none) {
      findings.add(BackupFinding.bad(Reason.NO_BACKUP, name + "/" + Path.of(none.getFile()).getFileName()));
    } catch (IOException e) {
      findings.add(BackupFinding.unreadable(file));
    }
    return null;
  }

  private void files(BackupManifest manifest) {
    Map<String, BackupManifest.Entry> named = new HashMap<>();
    manifest.files().forEach(f -> named.put(f.path(), f));
    named.remove(BackupManifest.FILE);
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path file : all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
        String path = backup.relativize(file).toString().replace('\\', '/');
        if (path.equals(BackupManifest.FILE) || path.equals(BackupManifest.SUM)) {
          continue;
        }
        BackupManifest.Entry entry = named.remove(path);
        if (entry == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          findings.add(BackupFinding.bad(Reason.STRANGE_FILE, name + "/" + path));
        } else {
          compare(file, entry);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      findings.add(BackupFinding.unreadable(name));
      return; // what was not come to is not gone
    }
    named.keySet().stream().sorted().forEach(gone -> findings.add(BackupFinding.bad(Reason.MISSING, name + "/" + gone)));
  }

  private void compare(Path file, BackupManifest.Entry entry) {
    try {
      if (Files.size(file) != entry.size() || !BackupWriter.sha256(file).equals(entry.sha256())) {
        findings.add(BackupFinding.bad(Reason.DAMAGED, name + "/" + entry.path()));
      }
      checked++;
    } catch (IOException e) {
      findings.add(BackupFinding.unreadable(name + "/" + entry.path()));
    }
  }

  private void archived(BackupManifest manifest) {
    Path root = backup.resolveSibling(BackupPlace.VAULT);
    if (manifest.archived() == 0) {
      return;
    }
    if (!Files.isDirectory(root)) {
      findings.add(BackupFinding.bad(Reason.MISSING, BackupPlace.VAULT));
      return;
    }
    try (Vault vault = open(root, workshop, clock); JsonLines.Reader list = list(backup, BackupWriter.ARCHIVED)) {
      for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
        FixityFinding found = vault.examine(file.sha256());
        // What was disposed of after this backup was made is gone as it should be.
        if (found.answer() == Fixity.COULD_NOT_CHECK) {
          findings.add(BackupFinding.unreadable(inVault(found)));
        } else if (found.answer() == Fixity.BAD && !vault.disposed(file.sha256())) {
          findings.add(BackupFinding.bad(vault.holds(file.sha256()) ? Reason.DAMAGED : Reason.MISSING, inVault(found)));
        }
        checked++;
      }
    } catch (IOException e) {
      findings.add(BackupFinding.unreadable(BackupPlace.VAULT));
    }
  }

  static Vault open(Path root, Path workshop, Clock clock) throws IOException {
    return OcflVault.readFrom(root, workshop, clock);
  }

  static JsonLines.Reader list(Path backup, String name) throws IOException {
    return new JsonLines.Reader(backup.resolve(name));
  }

  static String inVault(FixityFinding found) {
    return BackupPlace.VAULT + "/ocfl/" + found.part();
  }

  private void evidence() {
    try (JsonLines.Reader list = list(backup, BackupWriter.PROOFS)) {
      for (ArchivedFile file; (file = list.line(ArchivedFile.class)) != null;) {
        Path path = proof(backup, file.sha256());
        String told = told(backup, path);
        if (!Files.exists(path)) {
          findings.add(BackupFinding.bad(Reason.MISSING, told));
        } else if (!BackupWriter.sha256(path).equals(file.sha256())) {
          findings.add(BackupFinding.bad(Reason.DAMAGED, told));
        }
        checked++;
      }
    } catch (IOException e) {
      findings.add(BackupFinding.unreadable(BackupPlace.EVIDENCE));
    }
  }

  /** A file as it is named below the directory of backups. */
  static String told(Path backup, Path file) {
    return backup.getParent().relativize(file).toString().replace('\\', '/');
  }

  /** Where an evidence file of a backup lies. */
  static Path proof(Path backup, String sha256) {
    return backup.resolveSibling(BackupPlace.EVIDENCE).resolve("objects").resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4)).resolve(sha256);
  }
}
