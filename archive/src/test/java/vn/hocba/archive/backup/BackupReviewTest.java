package vn.hocba.archive.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.backup.BackupReview.Found;
import vn.hocba.archive.backup.BackupReview.Kind;
import vn.hocba.archive.backup.BackupReview.Reviewed;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.HashedFiles;

/** What backups keep is read again part by part, and what is damaged written anew where that can be. */
class BackupReviewTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
  private static final String NAME = "2026-11-29T03-00-00Z";
  private static final int FILES = 30;

  @TempDir
  Path base;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private String photo;
  private int days;

  @BeforeEach
  void made() throws IOException {
    List<ArchivedFile> archived = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = ("học bạ " + i).getBytes(StandardCharsets.UTF_8);
      files.put(Sha256.hex(bytes), bytes);
      archived.add(new ArchivedFile(Sha256.hex(bytes), bytes.length, "TRANSCRIPT " + i));
    }
    byte[] scan = "bài kiểm tra".getBytes(StandardCharsets.UTF_8);
    photo = new HashedFiles(base.resolve("evidence")).store(scan);
    try (BackupWriter writer = new BackupWriter(place(), NAME, CLOCK)) {
      Files.writeString(writer.tables().resolve("pupil.jsonl.gz"), "rows");
      writer.archive(archived, files::get);
      writer.evidence(base.resolve("evidence/objects"), Set.of());
      writer.finish(new BackupManifest.Origin("Học Bạ 1", "58", "H2", "node1", "2026-11-29T03:00:00Z", 1, 1),
          Map.of("pupil", 1L), Map.of());
    }
    files.put(photo, scan);
  }

  @Test
  void everyFileHasItsTurnOnceAndAPartIsNoMoreThanItsShare() throws IOException {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      Reviewed part = review(25);
      assertEquals(List.of(), part.found());
      assertTrue(part.whole().size() < FILES, "all at once");
      part.whole().forEach(name -> assertTrue(seen.add(name), "twice: " + name));
    }
    Set<String> all = new HashSet<>(files.keySet());
    all.add(NAME);
    assertEquals(all, seen);
  }

  @Test
  void aDamagedArchivedFileIsWrittenAnewFromTheVaultAndTheDamagedOneKept() throws IOException {
    String sha256 = files.keySet().iterator().next();
    Path content = object(sha256).resolve("v1/content/" + sha256 + ".pdf");
    Files.writeString(content, "học bẠ");
    assertEquals(List.of(new Found(Fixity.BAD, Kind.ARCHIVED, sha256, "TRANSCRIPT 0",
        base.resolve("backups").relativize(content).toString(), true)), review(100).found());
    assertArrayEquals(files.get(sha256), Files.readAllBytes(content));
    assertTrue(Files.exists(base.resolve("backups/vault/damaged")), "nobody can look at what was damaged");
    assertEquals(List.of(), review(100).found());
    Files.delete(content);
    assertEquals(true, review(100).found().getFirst().renewed());
    assertEquals(Fixity.GOOD, new BackupCheck(place().backup(NAME), base.resolve("workshop"), CLOCK).run().answer());
  }

  @Test
  void evidenceIsWrittenAnewWhileTheServerHasItStill() throws IOException {
    Path kept = base.resolve("backups/evidence/objects").resolve(photo.substring(0, 2)).resolve(photo.substring(2, 4)).resolve(photo);
    Files.writeString(kept, "khác");
    assertEquals(List.of(new Found(Fixity.BAD, Kind.EVIDENCE, photo, "", base.resolve("backups").relativize(kept).toString(), true)),
        review(100).found());
    assertEquals(List.of(), review(100).found());
    Files.delete(kept);
    byte[] there = files.remove(photo);
    assertEquals(false, review(100).found().getFirst().renewed(), "told to be whole where nobody has it");
    files.put(photo, there);
    assertEquals(true, review(100).found().getFirst().renewed());
  }

  /** It is of a moment that is past. */
  @Test
  void aDamagedFileOfOneBackupIsToldAndStaysSo() throws IOException {
    Path rows = place().backup(NAME).resolve("database/pupil.jsonl.gz");
    Files.writeString(rows, "none");
    List<Found> told = List.of(new Found(Fixity.BAD, Kind.OWN, NAME, "", NAME + "/database/pupil.jsonl.gz", false));
    assertEquals(told, review(100).found());
    assertEquals(told, review(100).found());
  }

  @Test
  void aFileThatTheVaultGivesWrongIsNotTakenForTheRightOne() throws IOException {
    String sha256 = files.keySet().iterator().next();
    Files.delete(object(sha256).resolve("inventory.json"));
    files.put(sha256, "another".getBytes(StandardCharsets.UTF_8));
    assertEquals(false, review(100).found().getFirst().renewed());
  }

  /** Else the day after would tell that all is well, though nobody has looked. */
  @Test
  void whatCouldNotBeReadHasItsTurnAgainUntilItIsRead() throws IOException {
    Path kept = base.resolve("backups/evidence/objects").resolve(photo.substring(0, 2)).resolve(photo.substring(2, 4)).resolve(photo);
    Path aside = base.resolve("aside");
    Files.move(kept, aside);
    Files.createDirectory(kept); // no file: reading it fails, as of a bad disk
    int told = 0;
    for (int i = 0; i < 4; i++) {
      List<Found> found = review(25).found();
      assertTrue(told == 0 || !found.isEmpty(), "forgotten");
      found.forEach(f -> assertEquals(List.of(Fixity.COULD_NOT_CHECK, photo), List.of(f.answer(), f.name())));
      told += found.size();
    }
    assertTrue(told > 0, "a directory was taken for the file");
    review(25);
    Files.delete(kept);
    Files.move(aside, kept);
    assertTrue(review(25).whole().contains(photo));
    for (int i = 0; i < 4; i++) {
      assertEquals(List.of(), review(25).found());
    }
  }

  @Test
  void whatWasDamagedIsReadEachTimeAndToldToHaveRunOutWhenNoBackupKeepsIt() throws IOException {
    Path rows = place().backup(NAME).resolve("database/pupil.jsonl.gz");
    byte[] whole = Files.readAllBytes(rows);
    Files.writeString(rows, "none");
    String gone = "0".repeat(64);
    for (int i = 0; i < 4; i++) {
      Reviewed seen = review(25, NAME, "2025-01-01T00-00-00Z", gone);
      assertEquals(List.of(NAME), seen.found().stream().map(Found::name).toList());
      assertEquals(List.of("2025-01-01T00-00-00Z", gone), seen.ranOut());
    }
    Files.write(rows, whole);
    assertTrue(review(25, NAME).whole().contains(NAME));
    // A list that cannot be read says nothing of what it names.
    Files.writeString(place().backup(NAME).resolve(BackupWriter.PROOFS), "none");
    Reviewed seen = review(25, gone);
    assertEquals(List.of(), seen.ranOut());
    assertEquals(List.of(NAME), seen.found().stream().map(Found::name).distinct().toList(), "waits for its turn");
  }

  private Reviewed review(int percent, String... damaged) throws IOException {
    return new BackupReview(place(), base.resolve("workshop"), Clock.offset(CLOCK, Duration.ofDays(++days)))
        .run(percent, List.of(damaged), this::read, this::read);
  }

  private byte[] read(String sha256) throws IOException {
    if (!files.containsKey(sha256)) {
      throw new NoSuchFileException(sha256);
    }
    return files.get(sha256);
  }

  private Path object(String sha256) {
    return base.resolve("backups/vault/ocfl").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private BackupPlace place() {
    return new BackupPlace(base.resolve("backups"));
  }
}
