package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.trust.AnchorDirectory;

/** Trust anchors are taken over while the server runs, and a fault among them takes none of those in use away. */
class AnchorsInUseTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir
  Path home;
  private Path source;
  private AnchorsInUse inUse;

  @BeforeEach
  void one() throws Exception {
    source = Files.createDirectory(home.resolve("source"));
    certificate(0, "root.cer");
    inUse = new AnchorsInUse(source, home.resolve("fetched"), none(), home.resolve("copies"), CLOCK);
    inUse.look();
    inUse.told();
  }

  @Test
  void aChangeIsTakenAndTold() throws Exception {
    Path before = inUse.directory();
    inUse.look();
    assertFalse(inUse.toTell(), "nothing changed");
    certificate(1, "other.cer");
    Files.writeString(source.resolve(AnchorDirectory.DATES), "other.cer;2010-01-01;2020-12-31;VGCA\n");
    inUse.look();
    assertTrue(inUse.toTell());
    assertEquals(2, inUse.anchors());
    assertEquals("other.cer 2010-01-01–2020-12-31 ✕; root.cer", AnchorsInUse.text(inUse.lastRead(), NOW));
    assertEquals(2, AnchorDirectory.sound(inUse.directory()).anchors().size());
    assertTrue(Files.exists(before.resolve("root.cer")), "a check under way still reads it");
    Files.delete(source.resolve("other.cer"));
    Files.delete(source.resolve(AnchorDirectory.DATES));
    inUse.look();
    assertEquals(1, AnchorDirectory.sound(inUse.directory()).anchors().size(), "distrusted at once");
  }

  @Test
  void aBrokenFileIsToldAndWhatWasSoundStays() throws Exception {
    Path before = inUse.directory();
    Files.write(source.resolve("half.cer"), new byte[0]);
    inUse.look();
    assertTrue(inUse.toTell());
    assertEquals(before, inUse.directory());
    assertEquals(1, inUse.anchors());
    assertTrue(AnchorsInUse.text(inUse.lastRead(), NOW).startsWith("half.cer: NO_CERTIFICATE"));
    Files.delete(source.resolve("half.cer"));
    inUse.look();
    assertEquals("root.cer", AnchorsInUse.text(inUse.lastRead(), NOW));
  }

  @Test
  void aTrustedListOfWhichNobodySaysWhoMaySignItIsAFault() throws Exception {
    Path before = inUse.directory();
    Files.writeString(source.resolve("vn.xml"), "<a/>");
    inUse.look();
    assertEquals(before, inUse.directory());
    assertTrue(AnchorsInUse.text(inUse.lastRead(), NOW).startsWith("vn.xml: TRUSTED_LIST"));
    Files.copy(source.resolve("root.cer"), source.resolve("vn.xml.by"));
    inUse.look();
    assertTrue(AnchorsInUse.text(inUse.lastRead(), NOW).startsWith("vn.xml: TRUSTED_LIST"), "signed by nobody");
  }

  @Test
  void twoServersThatShareThePlaceTakeNothingFromEachOther() throws Exception {
    Path before = inUse.directory();
    AnchorsInUse other = new AnchorsInUse(source, home.resolve("fetched"), none(), home.resolve("copies"), CLOCK);
    other.look();
    assertEquals(before, other.directory());
    for (int i = 1; i < 4; i++) {
      certificate(i, "other" + i + ".cer");
      other.look();
    }
    assertTrue(Files.exists(before.resolve("root.cer")), "the first still checks with it");
    Files.setLastModifiedTime(before, FileTime.from(CLOCK.instant().minusSeconds(7200)));
    certificate(4, "other4.cer");
    other.look();
    assertFalse(Files.exists(before), "nobody has used it for long");
  }

  /** Reading megabytes of revocation lists every twenty seconds costs a small machine its disk. */
  @Test
  void whatIsAsItWasIsNotReadAgainAtEveryLook() throws Exception {
    Path root = source.resolve("root.cer");
    FileTime time = Files.getLastModifiedTime(root);
    byte[] other = Files.readAllBytes(root);
    other[other.length - 1] ^= 1;
    Files.write(root, other);
    Files.setLastModifiedTime(root, time);
    inUse.look();
    assertFalse(inUse.toTell());
    for (int i = 0; i < 50; i++) {
      inUse.look();
    }
    assertTrue(inUse.toTell(), "but it is at last");
  }

  @Test
  void aBrokenListFromElsewhereIsLeftOutAndNoFaultOfTheDirectory() throws Exception {
    Files.write(Files.createDirectory(home.resolve("fetched")).resolve("ab.crl"), new byte[] {1});
    certificate(1, "other.cer");
    inUse.look();
    assertEquals("other.cer; root.cer", AnchorsInUse.text(inUse.lastRead(), NOW), "the change beside it is taken");
    assertEquals(2, inUse.anchors());
    new AnchorsInUse(source, home.resolve("fetched"), none(), home.resolve("fresh"), CLOCK).look();
    Files.write(source.resolve("own.crl"), new byte[] {1});
    inUse.look();
    assertTrue(AnchorsInUse.text(inUse.lastRead(), NOW).startsWith("own.crl: NO_REVOCATION_LIST"), "one of the directory's own is");
  }

  @Test
  void aServerDoesNotBeginWithABrokenOne() throws IOException {
    Files.write(source.resolve("half.cer"), new byte[0]);
    assertThrows(IOException.class, () -> new AnchorsInUse(source, home.resolve("fetched"), none(), home.resolve("fresh"), CLOCK).look());
  }

  private FetchedLists none() {
    return new FetchedLists(List.of(), null, home.resolve("lists"));
  }

  /** Some certificate of an authority, of those that every Java carries. */
  private void certificate(int which, String name) throws Exception {
    KeyStore all = KeyStore.getInstance(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile(),
        (char[]) null);
    List<String> aliases = new ArrayList<>(Collections.list(all.aliases()));
    Collections.sort(aliases);
    Files.write(source.resolve(name), all.getCertificate(aliases.get(which)).getEncoded());
  }
}
