package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;

/** What every vault promises, wherever it lies. */
abstract class VaultContract {

  static final byte[] BYTES = "một học bạ".getBytes(StandardCharsets.UTF_8);
  static final String ABOUT = "TRANSCRIPT 4711";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);
  private static final List<String> PARTS = List.of("0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512",
      "v1/inventory.json", "v1/inventory.json.sha512", "v1/content/" + Sha256.hex(BYTES) + ".pdf");

  @TempDir
  Path directory;
  Vault vault;

  abstract Vault open() throws IOException;

  /** The storage root as files on this machine. */
  abstract Path root();

  /** Where what was damaged is kept. */
  abstract Path aside();

  @BeforeEach
  void openVault() throws IOException {
    vault = open();
  }

  @AfterEach
  void closeVault() {
    vault.close();
  }

  @Test
  void storedBytesAreFoundUnderTheirHashAndStoringThemAgainChangesNothing() throws IOException {
    assertFalse(vault.holds(Sha256.hex(BYTES)));
    String sha256 = vault.store(BYTES, ABOUT);
    assertEquals(Sha256.hex(BYTES), sha256);
    assertTrue(vault.holds(sha256));
    assertArrayEquals(BYTES, vault.read(sha256));
    assertEquals(BYTES.length, vault.size(sha256));
    assertEquals(new FixityFinding(Fixity.GOOD, ""), vault.examine(sha256));
    List<Object> before = OcflJudge.files(root());
    assertEquals(sha256, vault.store(BYTES, "something else"));
    assertEquals(before, OcflJudge.files(root()));
  }

  @Test
  void theStoreIsValidOcflAndTellsHowToReadIt() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    vault.store(new byte[0], ABOUT);
    assertEquals(2, OcflJudge.valid(root()));
    String readme = Files.readString(root().resolve("README.md"));
    assertTrue(readme.contains("sha256sum") && readme.contains("học bạ"), readme);
    assertTrue(Files.readString(root().resolve("ocfl_1.1.md")).contains("Creative Commons Attribution"));
    assertTrue(Files.readString(object(sha256).resolve("inventory.json")).contains(ABOUT));
    assertTrue(Files.readString(object(sha256).resolve("inventory.json")).contains("2026-06-01T02:00:00Z"));
    assertTrue(Files.exists(root().resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256)));
  }

  @Test
  void oneBitFlippedInAnyFileOfAnObjectIsNamedExactly() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    for (String part : PARTS) {
      Path file = object(sha256).resolve(part);
      byte[] good = Files.readAllBytes(file);
      for (int at : new int[] {0, good.length / 2, good.length - 2}) {
        byte[] flipped = good.clone();
        flipped[at] ^= 1;
        Files.write(file, flipped);
        assertEquals(new FixityFinding(Fixity.BAD, path(sha256) + "/" + part), vault.examine(sha256), part + " " + at);
      }
      Files.write(file, good);
      assertEquals(Fixity.GOOD, vault.check(sha256));
    }
  }

  @Test
  void aFileThatIsGoneIsNamedExactly() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    for (String part : PARTS) {
      Path file = object(sha256).resolve(part);
      byte[] good = Files.readAllBytes(file);
      Files.delete(file);
      assertEquals(new FixityFinding(Fixity.BAD, path(sha256) + "/" + part), vault.examine(sha256));
      Files.write(file, good);
    }
  }

  @Test
  void aDamagedFileIsNeitherOverwrittenNorHandedOutNorPassedOffAsStored() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    Path content = content(sha256);
    Files.writeString(content, "damaged");
    assertThrows(DamagedException.class, () -> vault.read(sha256));
    assertThrows(IOException.class, () -> vault.store(BYTES, ABOUT));
    assertEquals("damaged", Files.readString(content));
  }

  @Test
  void aDamagedFileIsRepairedFromWholeBytesAndKeptBeside() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    Files.writeString(content(sha256), "damaged");
    assertThrows(IOException.class, () -> vault.repair(sha256, new byte[] {1}, ABOUT));
    vault.repair(sha256, BYTES, ABOUT);
    assertEquals(Fixity.GOOD, vault.check(sha256));
    assertArrayEquals(BYTES, vault.read(sha256));
    assertEquals(1, OcflJudge.valid(root()));
    try (Stream<Path> kept = Files.walk(aside())) {
      assertEquals("damaged", Files.readString(
          kept.filter(f -> f.toString().endsWith(".pdf")).reduce((a, b) -> a).orElseThrow()));
    }
    OcflJudge.remove(object(sha256));
    vault.repair(sha256, BYTES, ABOUT);
    assertEquals(Fixity.GOOD, vault.check(sha256));
  }

  @Test
  void whatIsWholeIsLeftAloneByARepair() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    List<Object> before = OcflJudge.files(root());
    vault.repair(sha256, BYTES, ABOUT);
    assertEquals(before, OcflJudge.files(root()));
    assertFalse(Files.exists(aside()));
  }

  @Test
  void withoutItsRootNothingIsCalledGone() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    Files.delete(root().resolve("0=ocfl_1.1"));
    OcflJudge.remove(object(sha256));
    assertEquals(Fixity.COULD_NOT_CHECK, vault.check(sha256));
    assertThrows(IOException.class, () -> vault.repair(sha256, BYTES, ABOUT));
  }

  @Test
  void whatWasNeverStoredIsMissing() throws IOException {
    vault.store(BYTES, ABOUT);
    String other = Sha256.hex(new byte[] {1});
    assertEquals(Fixity.BAD, vault.check(other));
    assertThrows(NoSuchFileException.class, () -> vault.read(other));
    assertThrows(NoSuchFileException.class, () -> vault.size(other));
  }

  @Test
  void nothingButAHashIsAName() {
    for (String name : List.of("../../etc/passwd", "", "A".repeat(64), "a".repeat(63))) {
      assertThrows(IllegalArgumentException.class, () -> vault.read(name));
      assertThrows(IllegalArgumentException.class, () -> vault.examine(name));
    }
  }

  @Test
  void whatWasDisposedOfLeavesANoteOfTheDecisionAndDoesNotComeBack() throws IOException {
    String kept = vault.store(new byte[] {1}, ABOUT);
    String sha256 = vault.store(BYTES, "CORRECTIONS 4711");
    Files.writeString(content(sha256), "damaged");
    vault.repair(sha256, BYTES, "CORRECTIONS 4711");
    assertFalse(vault.disposed(sha256));
    vault.dispose(sha256, "12/QĐ-SGDĐT");
    List<Object> after = OcflJudge.files(root().getParent());
    vault.dispose(sha256, "12/QĐ-SGDĐT");
    assertEquals(after, OcflJudge.files(root().getParent()));
    assertTrue(vault.disposed(sha256));
    assertFalse(vault.holds(sha256));
    assertThrows(NoSuchFileException.class, () -> vault.read(sha256));
    assertThrows(IOException.class, () -> vault.store(BYTES, "CORRECTIONS 4711"));
    assertThrows(IOException.class, () -> vault.repair(sha256, BYTES, "CORRECTIONS 4711"));
    String note = Files.readString(root().resolveSibling("disposed").resolve(sha256 + ".txt"));
    assertTrue(note.contains(sha256) && note.contains("12/QĐ-SGDĐT") && note.contains("2026-06-01T02:00:00Z"), note);
    try (Stream<Path> all = Files.walk(root().getParent())) {
      assertEquals(List.of(), all.filter(f -> f.toString().contains(sha256) && f.toString().endsWith(".pdf")).toList());
    }
    assertEquals(1, OcflJudge.valid(root()));
    assertEquals(Fixity.GOOD, vault.check(kept));
  }

  @Test
  void aTranscriptIsNeverDisposedOfNorWhatDoesNotSayWhatItIs() throws IOException {
    for (String never : List.of("TRANSCRIPT 1", "PAPER 2", "REGISTER 3", "MINUTES 4", "evidence batch", "")) {
      String sha256 = vault.store(never.getBytes(StandardCharsets.UTF_8), never);
      assertThrows(IOException.class, () -> vault.dispose(sha256, "12/QĐ"), never);
      assertEquals(Fixity.GOOD, vault.check(sha256));
      assertFalse(vault.disposed(sha256));
    }
    String sha256 = vault.store(BYTES, "CORRECTIONS 4711");
    Files.writeString(object(sha256).resolve("inventory.json"), "{}");
    assertThrows(IOException.class, () -> vault.dispose(sha256, "12/QĐ"));
    Files.delete(root().resolve("0=ocfl_1.1"));
    assertThrows(IOException.class, () -> vault.dispose(Sha256.hex(new byte[] {9}), "12/QĐ"));
  }

  @Test
  void manyThreadsMayStoreTheSameBytes() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> stored = IntStream.range(0, 64)
          .mapToObj(i -> threads.submit(() -> vault.store(new byte[] {(byte) (i / 8)}, ABOUT))).toList();
      for (Future<String> each : stored) {
        assertEquals(Fixity.GOOD, vault.check(each.get()));
      }
    }
    assertEquals(8, OcflJudge.valid(root()));
  }

  @Test
  void aFileIsCalledByWhatItIsAndOneOfBeforeIsReadAllTheSame() throws Exception {
    byte[] evidence = "{\"chains\": []}".getBytes(StandardCharsets.UTF_8);
    String sha256 = vault.store(evidence, "EVIDENCE 1");
    String status = vault.store(new byte[] {0x30, (byte) 0x82, 1, 0}, "VALIDATION 1");
    assertTrue(Files.exists(object(status).resolve("v1/content/" + status + ".p7b")));
    Path file = object(sha256).resolve("v1/content/" + sha256 + ".json");
    assertArrayEquals(evidence, vault.read(sha256));
    assertEquals(evidence.length, vault.size(sha256));
    assertEquals(Fixity.GOOD, vault.check(sha256));
    calledAsBefore(sha256);
    assertArrayEquals(evidence, vault.read(sha256));
    assertEquals(new FixityFinding(Fixity.GOOD, ""), vault.examine(sha256));
    Files.move(content(sha256), file);
    assertEquals(new FixityFinding(Fixity.BAD, path(sha256) + "/v1/content/" + sha256 + ".pdf"), vault.examine(sha256));
  }

  /** Every file was called .pdf once. */
  private void calledAsBefore(String sha256) throws Exception {
    Files.move(object(sha256).resolve("v1/content/" + sha256 + ".json"), content(sha256));
    for (String version : List.of("", "v1/")) {
      Path inventory = object(sha256).resolve(version + "inventory.json");
      String written = Files.readString(inventory).replace(sha256 + ".json", sha256 + ".pdf");
      Files.writeString(inventory, written);
      Files.writeString(object(sha256).resolve(version + "inventory.json.sha512"), HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-512").digest(written.getBytes(StandardCharsets.UTF_8))) + " inventory.json\n");
    }
    OcflJudge.valid(root());
  }

  @Test
  void isOpenedAgainAsItWas() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    List<Object> before = OcflJudge.files(root());
    vault.close();
    vault = open();
    assertTrue(vault.usable());
    assertEquals(before, OcflJudge.files(root()));
    assertArrayEquals(BYTES, vault.read(sha256));
  }

  Path object(String sha256) {
    return root().resolve(path(sha256));
  }

  Path content(String sha256) {
    return object(sha256).resolve("v1/content/" + sha256 + ".pdf");
  }

  static String path(String sha256) {
    return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }
}
