package vn.hocba.digitising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.problem.Problem;

/** A packed folder of scans never gives one pupil's paper for another's. */
class ScanFolderTest {

  @TempDir
  private Path directory;

  @Test
  void aNameThatLiesInTwoFoldersIsNeitherOfThem() throws IOException {
    ScanFolder folder = packed("9A/01.pdf", "9B/01.pdf", "9A/02.pdf");
    assertEquals(List.of("9A/01.pdf", "9B/01.pdf", "02.pdf"), folder.scans());
    assertThrows(Problem.class, () -> folder.scan("01.pdf", 100));
    assertArrayEquals("9B/01.pdf".getBytes(StandardCharsets.UTF_8), folder.scan("9B/01.pdf", 100));
    assertArrayEquals("9A/02.pdf".getBytes(StandardCharsets.UTF_8), folder.scan("02.pdf", 100));
  }

  @Test
  void aTextOfAnotherFolderIsAboutAnotherPaper() throws IOException {
    ScanFolder folder = packed("9A/01.txt", "9B/01.pdf", "9B/02.pdf", "9B/02.txt");
    assertFalse(folder.hasText("01.pdf"));
    assertEquals(Optional.empty(), folder.text("01.pdf", 100));
    assertTrue(folder.hasText("02.pdf"));
    assertArrayEquals("9B/02.txt".getBytes(StandardCharsets.UTF_8), folder.text("02.pdf", 100).orElseThrow());
  }

  @Test
  void whatIsNeitherAScanNorItsTextIsTold() throws IOException {
    ScanFolder folder = packed("01.pdf", "01.TXT", "02.txt", "danh muc.xlsx", "9A/03.png", "9B/03.png", "9B/03.txt", ".DS_Store");
    assertEquals(List.of("02.txt", "danh muc.xlsx"), folder.others());
  }

  @Test
  void recordsWhoseFileIsNotInTheFolderAreTold() {
    Leftovers.Missing gone = new Leftovers.Missing("HB-3", "Lê Chi", "03.pdf");
    Leftovers left = Leftovers.of(List.of(), List.of("01.PDF", "hb-2.png"), List.of(new Leftovers.Missing("HB-1", "Lê An", "01.pdf"),
        new Leftovers.Missing("HB-2", "Lê Bình", "khac.pdf"), gone));
    assertEquals(List.of(gone), left.missing());
    assertEquals(1, left.lacking());
  }

  /** Programs of the nineties wrote names in capitals, others take letters and their marks apart. */
  @Test
  void aTextIsFoundHoweverItsNameIsWritten() throws IOException {
    String apart = Normalizer.normalize("mai khôi.png", Normalizer.Form.NFD);
    ScanFolder folder = packed("01.PNG", "01.TXT", apart);
    assertEquals(List.of("01.PNG", "mai khôi.png"), folder.scans());
    assertTrue(folder.hasText("01.PNG"));
    assertArrayEquals(apart.getBytes(StandardCharsets.UTF_8), folder.scan("mai khôi.png", 100));
  }

  /** Names in the letters of a country: what is called by its number is found all the same. */
  @Test
  void namesOfAnOldProgramDoNotShutTheFolder() throws IOException {
    ScanFolder folder = packed(StandardCharsets.ISO_8859_1, "01.png", "khôi.png");
    assertEquals(2, folder.scans().size());
    assertArrayEquals("01.png".getBytes(StandardCharsets.UTF_8), folder.scan("01.png", 100));
  }

  private ScanFolder packed(String... names) throws IOException {
    return packed(StandardCharsets.UTF_8, names);
  }

  private ScanFolder packed(Charset written, String... names) throws IOException {
    Path zip = directory.resolve("folder.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), written)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ScanFolder(zip);
  }
}
