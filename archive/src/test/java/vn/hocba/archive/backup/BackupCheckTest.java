package vn.hocba.archive.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.archive.vault.OcflVault;
import vn.hocba.archive.vault.Vault;

/** A backup tells the one file that is wrong with it, and gives back what it was given. */
class BackupCheckTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
  private static final String NAME = "2026-11-29T03-00-00Z";
  private static final byte[] TRANSCRIPT = "học bạ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PHOTO = "bài kiểm tra".getBytes(StandardCharsets.UTF_8);
  private static final String GONE = Sha256.hex("gone");
  private static final String PHOTO_GONE = Sha256.hex("photo that is gone");

  @TempDir
  Path base;
  private Path backup;

  @BeforeEach
  void made() throws IOException {
    Path heads = Files.createDirectories(base.resolve("audit-heads"));
    Files.writeString(heads.resolve("2026-11-29-001.json"), "{}");
    Files.writeString(heads.resolve("2026-11-29-002.json"), "signed after the snapshot");
    new HashedFiles(base.resolve("evidence")).store(PHOTO);
    try (Vault vault = OcflVault.in(base.resolve("vault"), CLOCK, false)) {
      vault.store(TRANSCRIPT, "TRANSCRIPT 1");
      try (BackupWriter writer = new BackupWriter(place(), NAME, CLOCK)) {
        Files.writeString(writer.tables().resolve("pupil.jsonl.gz"), "rows");
        writer.copy(heads, "audit-heads", name -> name.startsWith("2026-11-29-001"));
        writer.archive(List.of(new ArchivedFile(Sha256.hex(TRANSCRIPT), TRANSCRIPT.length, "TRANSCRIPT 1")), vault::read);
        writer.evidence(base.resolve("evidence/objects"), Set.of());
        backup = writer.finish(new BackupManifest.Origin("Học Bạ 1", "58", "H2", "node1", "2026-11-29T03:00:00Z", 1, 1),
            Map.of("pupil", 1L), Map.of("record_seq", 1100L));
      }
    }
  }

  @Test
  void whatWasWrittenIsGoodAndComesBack() throws IOException {
    assertEquals(Fixity.GOOD, check().answer(), check().findings().toString());
    BackupReader reader = new BackupReader(backup);
    Path there = base.resolve("there");
    reader.copy("audit-heads", there.resolve("heads"));
    reader.copy("audit-heads", there.resolve("heads"));
    reader.evidence(there.resolve("evidence"));
    try (Vault vault = OcflVault.in(there.resolve("vault"), CLOCK, false); Stream<Path> heads = Files.list(there.resolve("heads"))) {
      reader.archived(vault, base.resolve("workshop"), CLOCK);
      assertArrayEquals(TRANSCRIPT, vault.read(Sha256.hex(TRANSCRIPT)));
      assertEquals(1, heads.count(), "a statement that was signed later is not of this moment");
    }
    assertEquals(Fixity.GOOD, new HashedFiles(there.resolve("evidence")).check(Sha256.hex(PHOTO)));
  }

  @Test
  void aFileThatIsGoneKeepsNobodyFromSavingTheOthersAndTheBackupIsNotGood() throws Exception {
    try (Vault vault = OcflVault.in(base.resolve("vault"), CLOCK, true);
        BackupWriter writer = new BackupWriter(place(), "2026-11-29T05-00-00Z", CLOCK)) {
      writer.archive(List.of(new ArchivedFile(GONE, 4, "TRANSCRIPT 2"),
          new ArchivedFile(Sha256.hex(TRANSCRIPT), TRANSCRIPT.length, "TRANSCRIPT 1")), vault::read);
      writer.evidence(base.resolve("none/objects"), Set.of(PHOTO_GONE, Sha256.hex(PHOTO)));
      assertEquals(List.of(GONE, PHOTO_GONE), writer.lacking(), "what an earlier backup has is not lacking");
      backup = writer.finish(new BackupManifest.Origin("", "58", "H2", "node1", "2026-11-29T05:00:00Z", 2, 2), Map.of(), Map.of());
    }
    assertEquals(Fixity.BAD, check().answer(), "a backup that lacks a file is told to be good");
    assertEquals(List.of("LACKING " + GONE, "LACKING " + PHOTO_GONE), told());
    assertTrue(check().onlyLacking());
    assertEquals(1, new BackupCommand(new PrintStream(new ByteArrayOutputStream()), CLOCK).run(new String[] {"check", backup.toString()}));
    try (Vault there = OcflVault.in(base.resolve("there"), CLOCK, false)) {
      new BackupReader(backup).archived(there, base.resolve("workshop"), CLOCK);
      assertArrayEquals(TRANSCRIPT, there.read(Sha256.hex(TRANSCRIPT)));
    }
    Files.delete(backup.resolve(BackupWriter.PROOFS));
    assertFalse(check().onlyLacking(), "a damaged backup passes for one that only lacks files");
  }

  @Test
  void anotherFileThatIsThereIsNotReplaced() throws IOException {
    Path there = Files.createDirectories(base.resolve("heads"));
    Files.writeString(there.resolve("2026-11-29-001.json"), "another");
    assertThrows(FileAlreadyExistsException.class, () -> new BackupReader(backup).copy("audit-heads", there));
    assertEquals("another", Files.readString(there.resolve("2026-11-29-001.json")));
  }

  /** Root files of the store are texts for readers; every file of a backup and every part of an object is looked at. */
  @Test
  void oneByteIsNamedWhereverItIsFlipped() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(base.resolve("backups"))) {
      files = all.filter(Files::isRegularFile).filter(f -> f.startsWith(backup) || f.toString().contains("/objects/")
          || f.toString().contains("v1") || f.toString().contains("inventory") || f.endsWith("0=ocfl_object_1.1")).toList();
    }
    assertTrue(files.size() >= 12, files.toString());
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[whole.length / 2] ^= 1;
      Files.write(file, flipped);
      String named = file.equals(backup.resolve(BackupManifest.SUM)) ? NAME + "/" + BackupManifest.FILE
          : base.resolve("backups").relativize(file).toString();
      assertEquals(List.of("DAMAGED " + named), told(), file.toString());
      Files.write(file, whole);
    }
    assertEquals(List.of(), told());
  }

  @Test
  void aFileThatIsGoneOrStrangeIsNamed() throws IOException {
    Files.delete(backup.resolve("database/pupil.jsonl.gz"));
    Files.writeString(backup.resolve("database/run.sql"), "drop");
    assertEquals(List.of("STRANGE_FILE " + NAME + "/database/run.sql", "MISSING " + NAME + "/database/pupil.jsonl.gz"), told());
  }

  @Test
  void whatIsNoBackupOrOfALaterFormIsRefused() throws IOException {
    Path manifest = backup.resolve(BackupManifest.FILE);
    String text = Files.readString(manifest);
    rewrite(manifest, text.replace(BackupManifest.FORMAT, "hocba-backup-9"));
    assertEquals(List.of("UNKNOWN_FORMAT " + NAME + "/manifest.json"), told());
    rewrite(manifest, text.replace(BackupManifest.FORMAT, "another-program"));
    assertEquals(List.of("NO_BACKUP " + NAME + "/manifest.json"), told());
    rewrite(manifest, "{}");
    assertEquals(List.of("NO_BACKUP " + NAME + "/manifest.json"), told());
    Files.delete(manifest);
    assertEquals(List.of("NO_BACKUP " + NAME + "/manifest.json"), told());
    assertEquals(null, check().manifest());
  }

  @Test
  void whatAnInterruptedBackupLeftIsNoneAndGoesWithTheNext() throws IOException {
    Path left = Files.createDirectories(base.resolve("backups/making-2026-11-29T04-00-00Z/database"));
    Files.writeString(left.resolve("half"), "");
    assertEquals(List.of(NAME), place().names());
    try (BackupWriter next = new BackupWriter(place(), "2026-11-29T05-00-00Z", CLOCK)) {
      assertTrue(next.holds(Sha256.hex(TRANSCRIPT)), "copied again");
      assertThrows(IOException.class, () -> new BackupWriter(place(), "2026-11-29T06-00-00Z", CLOCK), "two at once");
    }
    assertFalse(Files.exists(left));
  }

  @Test
  void whatWasDisposedOfSinceIsGoneAsItShouldBe() throws IOException {
    byte[] copy = "bản sao".getBytes(StandardCharsets.UTF_8);
    try (BackupWriter writer = new BackupWriter(place(), "2026-11-29T05-00-00Z", CLOCK)) {
      writer.archive(List.of(new ArchivedFile(Sha256.hex(copy), copy.length, "CORRECTIONS 1")), sha256 -> copy);
      writer.evidence(base.resolve("none/objects"), Set.of());
      backup = writer.finish(new BackupManifest.Origin("", "58", "H2", "node1", "2026-11-29T05:00:00Z", 1, 1), Map.of(), Map.of());
    }
    try (BackupWriter writer = new BackupWriter(place(), "2026-11-30T05-00-00Z", CLOCK)) {
      writer.dispose(Sha256.hex(copy), "DISPOSAL 1");
    }
    assertEquals(List.of(), told());
    try (Vault vault = OcflVault.in(base.resolve("there"), CLOCK, false)) {
      new BackupReader(backup).archived(vault, base.resolve("workshop"), CLOCK);
      assertThrows(NoSuchFileException.class, () -> vault.read(Sha256.hex(copy)));
    }
  }

  @Test
  void theCommandSaysWhatIsWrongAndEndsAccordingly() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    BackupCommand command = new BackupCommand(new PrintStream(said, true, StandardCharsets.UTF_8), CLOCK);
    assertEquals(0, command.run(new String[] {"check", backup.toString()}));
    Files.writeString(backup.resolve("audit-heads/2026-11-29-001.json"), "[]");
    assertEquals(1, command.run(new String[] {"check", backup.toString()}));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("DAMAGED " + NAME + "/audit-heads/2026-11-29-001.json"), said.toString());
    assertEquals(2, command.run(new String[] {"backup", base.resolve("nobody").toString()}));
  }

  @Test
  void theNewestAndTheFirstOfEachMonthOfAYearAreKept() {
    List<String> names = List.of("2025-10-01T03-00-00Z", "2026-01-05T03-00-00Z", "2026-01-06T03-00-00Z", "2026-11-28T03-00-00Z", NAME);
    assertEquals(List.of("2025-10-01T03-00-00Z", "2026-01-06T03-00-00Z"), BackupPlace.expired(names, 2, LocalDate.of(2026, 11, 29)));
    assertEquals(List.of(), BackupPlace.expired(names, 31, LocalDate.of(2026, 11, 29)));
  }

  private BackupPlace place() {
    return new BackupPlace(base.resolve("backups"));
  }

  private BackupReport check() {
    return new BackupCheck(backup, base.resolve("workshop"), CLOCK).run();
  }

  private List<String> told() {
    return check().findings().stream().map(BackupFinding::toString).toList();
  }

  private void rewrite(Path manifest, String text) throws IOException {
    Files.writeString(manifest, text);
    Files.writeString(backup.resolve(BackupManifest.SUM), Sha256.hex(text) + "  " + BackupManifest.FILE + "\n");
  }
}
