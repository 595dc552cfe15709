package vn.hocba.digitising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private ScanFolder packed(String... names) throws IOException {
    Path zip = directory.resolve("folder.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ScanFolder(zip);
  }
}
