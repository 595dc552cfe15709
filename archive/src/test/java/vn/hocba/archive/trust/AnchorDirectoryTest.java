package vn.hocba.archive.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.SealingFixture;

/** Which certificates are trusted when, and that nothing that is wrong with them goes by in silence. */
class AnchorDirectoryTest {

  @TempDir
  static Path home;
  private static SealingFixture school;
  private static SealingFixture others;
  private Path directory;

  @BeforeAll
  static void start() throws IOException {
    school = new SealingFixture(home.resolve("school"));
    others = new SealingFixture(home.resolve("others"));
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
    others.close();
  }

  @BeforeEach
  void fresh() throws Exception {
    directory = Files.createTempDirectory(home, "anchors");
    Files.write(directory.resolve("root.cer"), school.root().getEncoded());
  }

  @Test
  void anchorsAreTrustedForTheDaysThatTheListSays() throws IOException {
    Files.writeString(directory.resolve("other.pem"), Chains.text(List.of(others.root())));
    Files.writeString(directory.resolve(AnchorDirectory.DATES),
        "# tệp;từ;đến;ghi chú\n\nroot.cer; 2020-01-01 ;2024-12-31;VGCA cũ\n");
    AnchorDirectory read = AnchorDirectory.sound(directory);
    assertEquals(List.of(others.root()), read.at(Instant.parse("2019-12-31T23:59:59Z")));
    assertEquals(2, read.at(Instant.parse("2020-01-01T00:00:00Z")).size());
    assertEquals(2, read.at(Instant.parse("2024-12-31T23:59:59Z")).size());
    assertEquals(List.of(others.root()), read.at(Instant.parse("2025-01-01T00:00:00Z")));
    assertEquals("VGCA cũ", read.anchors().getLast().remark());
  }

  @Test
  void whatIsWrongIsToldByItsFile() throws IOException {
    Files.writeString(directory.resolve("broken.der"), "x");
    Files.write(directory.resolve("empty.cer"), new byte[0]);
    Files.writeString(directory.resolve("lists.crl"), "x");
    Files.writeString(directory.resolve(AnchorDirectory.DATES),
        "root.cer;2020-01-01\ngone.cer;;;\nroot.cer;2020-13-01;;\nroot.cer;2021-01-01;2020-01-01;\n");
    AnchorDirectory read = AnchorDirectory.read(directory);
    assertEquals(1, read.anchors().size(), "the others are still there");
    for (String fault : List.of("broken.der: NO_CERTIFICATE", "empty.cer: NO_CERTIFICATE", "lists.crl: NO_REVOCATION_LIST", "anchors.txt: LINE_UNREADABLE 1",
        "anchors.txt: FILE_MISSING gone.cer", "anchors.txt: LINE_UNREADABLE 3", "anchors.txt: LINE_UNREADABLE 4")) {
      assertTrue(read.faults().stream().anyMatch(f -> f.toString().startsWith(fault)), fault + " in " + read.faults());
    }
    IOException refused = assertThrows(IOException.class, () -> AnchorDirectory.sound(directory));
    assertTrue(refused.getMessage().contains("broken.der"), refused.getMessage());
  }

  @Test
  void oneCertificateHasOneTime() throws IOException {
    Files.copy(directory.resolve("root.cer"), directory.resolve("again.cer"));
    assertEquals(1, AnchorDirectory.sound(directory).anchors().size());
    Files.writeString(directory.resolve(AnchorDirectory.DATES), "again.cer;2020-01-01;;\n");
    assertFalse(AnchorDirectory.read(directory).faults().isEmpty(), "which time would count?");
  }

  @Test
  void noAnchorAtAllIsAFault() throws IOException {
    Files.delete(directory.resolve("root.cer"));
    for (Path none : Stream.of(directory, home.resolve("nowhere")).toList()) {
      assertThrows(IOException.class, () -> AnchorDirectory.sound(none));
    }
  }
}
