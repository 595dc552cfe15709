package vn.hocba.digitising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** No text beside a scan is read in an encoding that nobody said. */
class ScanTextsTest {

  private static final long SCHOOL = 7;
  private static final byte[] OLD = "Ñöôïc leân lôùp, xaõ Ea Khoâi Nguyeân; hoï vaø teân".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] SHORT = "Leâ An".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir
  private Path directory;
  private final Map<String, ScanTextChoice> said = new HashMap<>();
  private ScanTexts texts;

  @BeforeEach
  void folder() throws IOException {
    Path zip = directory.resolve("folder.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      Map<String, byte[]> files = new HashMap<>(Map.of("1.png", new byte[0], "1.txt", OLD, "2.png", new byte[0], "2.txt", SHORT, "3.png", new byte[0],
          "3.txt", "Được lên lớp\f".getBytes(StandardCharsets.UTF_8), "4.png", new byte[0], "5.png", new byte[0]));
      files.put("5.txt", "ế".repeat(ScanRecord.longestText() * 2).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    texts = new ScanTexts(new ScanFolder(zip), new ScanTextChoices() {
      @Override
      public Map<String, ScanTextChoice> of(long schoolId, Collection<String> hashes) {
        assertEquals(SCHOOL, schoolId);
        Map<String, ScanTextChoice> found = new HashMap<>(said);
        found.keySet().retainAll(hashes);
        return found;
      }
    }, SCHOOL);
  }

  @Test
  void aTextThatStandsOutIsStillAskedAbout() {
    assertEquals(ProblemCode.SCAN_TEXT_ENCODING, assertThrows(Problem.class, () -> texts.read("1.png")).code());
    assertEquals(new FolderText(FolderText.State.OPEN, CatalogueEncoding.VNI, null), states().get("1.png"));
    assertEquals(CatalogueEncoding.VNI, texts.look("1.png").proposed());
    assertTrue(texts.look("1.png").candidates().getFirst().lines().getFirst().startsWith("Được lên lớp"));
    assertEquals(new FolderText(FolderText.State.OPEN, null, null), states().get("2.png"));
  }

  @Test
  void whatSomebodySaidIsHowItIsReadAndWhoSaidItIsKnown() {
    says(SHORT, CatalogueEncoding.VNI);
    says(OLD, CatalogueEncoding.TCVN3);
    assertEquals(new FolderText(FolderText.State.CHOSEN, CatalogueEncoding.VNI, "Văn Thư"), states().get("2.png"));
    assertEquals(new ScanTexts.Read("Lê An", new NewScan.TextRead("VNI", "Văn Thư")), texts.read("2.png").orElseThrow());
    assertEquals("TCVN3", texts.read("1.png").orElseThrow().how().encoding(), "what was proposed is taken, not what was said");
  }

  @Test
  void unicodeIsReadAtOnceAndWhereThereIsNoneNothingIsAsked() {
    ScanTexts.Read read = texts.read("3.png").orElseThrow();
    assertTrue(read.text().startsWith("Được lên lớp") && read.text().contains("\f"), read.text());
    assertEquals(new NewScan.TextRead("UTF_8", null), read.how());
    assertEquals(FolderText.NONE, states().get("4.png"));
    assertEquals(Optional.empty(), texts.read("4.png"));
  }

  @Test
  void whatIsTooLongIsRefusedAndNotCut() {
    assertEquals(FolderText.State.KNOWN, states().get("5.png").state());
    assertEquals(ProblemCode.TEXT_TOO_LONG, assertThrows(Problem.class, () -> texts.read("5.png")).code());
  }

  private void says(byte[] text, CatalogueEncoding encoding) {
    ScanTextChoice choice = new ScanTextChoice(SCHOOL, Sha256.hex(text));
    choice.choose(encoding, "Văn Thư", Instant.EPOCH);
    said.put(choice.sha256(), choice);
  }

  private Map<String, FolderText> states() {
    return texts.states(List.of("1.png", "2.png", "3.png", "4.png", "5.png"));
  }
}
