package vn.hocba.archive.evidence.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.evidence.EvidenceReader;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.evidence.EvidenceResult;
import vn.hocba.archive.worker.TestWorkers;
import vn.hocba.archive.worker.WorkerPool;

/** Evidence is a photo or a scan, by its content; whatever else it may be called is refused. */
class EvidenceTaskTest {

  private static final int PNG_WIDTH_AT = 16;

  @TempDir
  private Path directory;

  @Test
  void photosAndScansAreTakenForWhatTheyAre() throws IOException {
    assertEquals(EvidenceResult.of("image/jpeg"), look(photo("JPEG")));
    assertEquals(EvidenceResult.of("image/png"), look(photo("PNG")));
    assertEquals(EvidenceResult.of("application/pdf"), look(scan(1, d -> {})));
  }

  @Test
  void otherFilesAreRefusedWhateverTheyAreCalled() throws IOException {
    for (String other : new String[] {"<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "GIF89a", "MZ", ""}) {
      assertEquals(EvidenceResult.refused(EvidenceRefusal.NOT_EVIDENCE), look(other.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void halfAFileIsDamaged() throws IOException {
    byte[] png = photo("PNG");
    assertEquals(EvidenceRefusal.DAMAGED, look(Arrays.copyOf(png, png.length / 2)).refusal());
    assertEquals(EvidenceRefusal.DAMAGED, look(Arrays.copyOf(photo("JPEG"), 40)).refusal());
    assertEquals(EvidenceRefusal.DAMAGED, look("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)).refusal());
  }

  @Test
  void aSmallFileThatSaysItIsHugeIsRefused() throws IOException {
    byte[] png = photo("PNG");
    png[PNG_WIDTH_AT + 1] = 0x7F;
    png[PNG_WIDTH_AT + 5] = 0x7F;
    assertEquals(EvidenceRefusal.TOO_LARGE, look(png).refusal());
    assertEquals(EvidenceRefusal.TOO_LARGE, look(scan(51, d -> {})).refusal());
  }

  @Test
  void aPdfThatActsOrHidesIsRefused() throws IOException {
    assertEquals(EvidenceRefusal.ACTIVE,
        look(scan(1, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))).refusal());
    assertEquals(EvidenceRefusal.ENCRYPTED, look(scan(1, EvidenceTaskTest::protect)).refusal());
  }

  @Test
  void theProcessAnswersTheServer() throws IOException {
    try (WorkerPool pool = TestWorkers.pool(directory, 1, Duration.ofMinutes(2))) {
      Path file = Files.write(directory.resolve("asked"), photo("JPEG"));
      assertEquals(EvidenceResult.of("image/jpeg"), new EvidenceReader(pool, Duration.ofMinutes(2)).read(file));
    }
  }

  private EvidenceResult look(byte[] content) throws IOException {
    return EvidenceTask.look(Files.write(directory.resolve("evidence"), content));
  }

  private static byte[] photo(String format) throws IOException {
    BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 1200; x++) {
      for (int y = 0; y < 900; y++) {
        image.setRGB(x, y, x * y);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] scan(int pages, Consumer<PDDocument> more) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      more.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void protect(PDDocument document) {
    try {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
