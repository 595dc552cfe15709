package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import vn.hocba.archive.Sha256;

class OcflVaultTest extends VaultContract {

  private static final int KILLS = 4;
  private static final int STORED_BEFORE_A_KILL = 5;
  /** Bytes of a file; a large one takes so long to write that a kill falls into it. */
  private static final int SMALL = 300_000;
  private static final int LARGE = 16_000_000;
  /** Kilobytes of a file. */
  private static final int ROOM = 300;

  @Override
  Vault open() throws IOException {
    return OcflVault.in(directory, CLOCK, false);
  }

  @Override
  Path root() {
    return directory.resolve("ocfl");
  }

  @Override
  Path aside() {
    return directory.resolve("damaged");
  }

  @Test
  void anUnreadableFileCouldNotBeChecked() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    Files.delete(content(sha256));
    Files.createDirectory(content(sha256)); // opens, but cannot be read: so for root too
    assertEquals(Fixity.COULD_NOT_CHECK, vault.check(sha256));
  }

  @Test
  void noNewRootIsBegunInThePlaceOfAStoreThatWasKnown() throws IOException {
    Path unmounted = directory.resolve("unmounted");
    try (Vault other = OcflVault.in(unmounted, CLOCK, true)) {
      assertFalse(other.usable());
      assertEquals(Fixity.COULD_NOT_CHECK, other.check(Sha256.hex(BYTES)));
      assertThrows(IOException.class, () -> other.store(BYTES, ABOUT));
      assertThrows(IOException.class, () -> other.repair(Sha256.hex(BYTES), BYTES, ABOUT));
      assertFalse(Files.exists(unmounted.resolve("ocfl/0=ocfl_1.1")));
    }
  }

  @Test
  void whatAnInterruptedStoreLeftIsRemovedAtTheNextStart() throws IOException {
    Path unfinished = Files.createDirectories(directory.resolve("workshop/root/ab/cd/half")).resolve("v1");
    Files.writeString(unfinished, "ha");
    String sha256 = vault.store(BYTES, ABOUT);
    vault.close();
    vault = open();
    assertFalse(Files.exists(unfinished));
    assertEquals(Fixity.GOOD, vault.check(sha256));
  }

  @Test
  void aStoreKilledAtAnyMomentHoldsWholeObjectsOnlyAndAllItConfirmed() throws Exception {
    List<String> confirmed = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      // every second time at the worst moment: an object has just come into its place
      confirmed.addAll(killAfter(STORED_BEFORE_A_KILL + kill, kill % 2 == 1));
      vault.close();
      vault = open();
      int valid = OcflJudge.valid(root());
      assertTrue(valid >= confirmed.size(), valid + " < " + confirmed.size());
      confirmed.forEach(sha256 -> assertEquals(Fixity.GOOD, vault.check(sha256)));
    }
  }

  private List<String> killAfter(int stored, boolean asOneAppears) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), KilledStorer.class.getName(), directory.toString(),
        String.valueOf(asOneAppears ? LARGE : SMALL)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> told = new ArrayList<>();
    try (BufferedReader reports = process.inputReader()) {
      while (told.size() < stored) {
        String line = reports.readLine();
        assertTrue(line != null && line.startsWith(KilledStorer.STORED), "it ended early: " + line);
        told.add(line.substring(KilledStorer.STORED.length()));
      }
      if (asOneAppears) {
        long before = objects();
        while (objects() == before) {
          assertTrue(process.isAlive(), "it ended early");
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return told;
  }

  /** Directories in the places of objects, whatever is in them. */
  private long objects() throws IOException {
    try (DirectoryStream<Path> first = Files.newDirectoryStream(root(), "[0-9a-f][0-9a-f]")) {
      long count = 0;
      for (Path one : first) {
        try (DirectoryStream<Path> second = Files.newDirectoryStream(one)) {
          for (Path two : second) {
            count += two.toFile().list().length;
          }
        }
      }
      return count;
    }
  }

  /** A limit of the operating system on what a process writes ends a write in the middle of a file, as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatTheDiskHasNoRoomForIsNoObjectAndIsStoredOnceThereIsRoom() throws Exception {
    Process process = new ProcessBuilder("bash", "-c", "ulimit -f " + ROOM + " && exec \"$@\"", "storer",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        FullDiskStorer.class.getName(), directory.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> told;
    try (BufferedReader reports = process.inputReader()) {
      told = reports.lines().toList();
    }
    assertEquals(0, process.waitFor());
    assertEquals(List.of("STORED", "REFUSED", "NOT THERE", "STORED"), told);
    vault.close();
    vault = open();
    assertEquals(2, OcflJudge.valid(root()));
    assertEquals(Fixity.GOOD, vault.check(vault.store(FullDiskStorer.large(), ABOUT)));
    assertEquals(3, OcflJudge.valid(root()));
  }

  @Test
  void filesOfTheLayoutBeforeAreTakenOverAndADamagedOneIsLeftWhereItIs() throws IOException {
    HashedFiles before = new HashedFiles(directory);
    String whole = before.store(BYTES);
    String both = before.store(new byte[] {1});
    vault.store(new byte[] {1}, ABOUT);
    String damaged = before.store(new byte[] {2});
    Files.write(before.path(damaged), new byte[] {3});
    for (int again = 0; again < 2; again++) {
      assertEquals(1, new LayoutBefore(directory).moveTo(vault, sha256 -> "PAPER " + sha256));
      assertEquals(Fixity.GOOD, vault.check(whole));
      assertEquals(Fixity.GOOD, vault.check(both));
      assertEquals(Fixity.BAD, vault.check(damaged));
      assertFalse(Files.exists(before.path(whole)));
      assertTrue(Files.exists(before.path(damaged)), "what could be looked at is gone");
    }
    assertTrue(Files.readString(object(whole).resolve("inventory.json")).contains("PAPER " + whole));
    Files.write(before.path(damaged), new byte[] {2});
    assertEquals(0, new LayoutBefore(directory).moveTo(vault, sha256 -> ABOUT));
    assertEquals(Fixity.GOOD, vault.check(damaged));
    assertFalse(Files.exists(directory.resolve("objects")));
  }
}
