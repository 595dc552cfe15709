package vn.hocba.archive.compare.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.compare.Compared;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.worker.Wire;

/** Two files side by side: what was drawn over a page is framed, and nothing else. */
class CompareTaskTest {

  private static final int MARK = 0xA40E26;
  @TempDir Path directory;
  private byte[] ours;

  @BeforeEach
  void render() {
    ours = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21", "H'Linh Niê"));
  }

  @Test
  void theSamePageIsAlike() throws IOException {
    Compared told = compare(ours, 1);
    assertEquals(Compared.Outcome.SHOWN, told.outcome());
    assertEquals(0, told.marks());
    assertEquals(told.theirPages(), told.ourPages());
    assertEquals(0, marked("theirs.png"));
  }

  @Test
  void whatWasDrawnOverAMarkIsFramedInBothAndOnlyThere() throws IOException {
    Compared told = compare(covered(), 1);
    // 60 by 20 points of a page that is 595 wide: 101 by 34 pixels.
    assertTrue(told.marks() >= 40 && told.marks() <= 70, told.toString());
    assertTrue(marked("theirs.png") > 100 && marked("ours.png") > 100);
    assertEquals(0, compare(covered(), 2).marks(), "another page is said to differ");
  }

  @Test
  void aPageThatOnlyOneOfThemHasIsShownBesideAnEmptySheet() throws IOException {
    byte[] longer = added();
    int pages = compare(longer, 1).theirPages();
    Compared told = compare(longer, pages);
    assertEquals(told.ourPages() + 1, told.theirPages());
    assertTrue(told.marks() > 0);
  }

  @Test
  void aPageLongerThanAnySheetIsRefused() throws IOException {
    byte[] strip = withPage(new PDRectangle(10, 14_000));
    assertThrows(IOException.class, () -> compare(strip, 1));
  }

  private Compared compare(byte[] theirs, int page) throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("theirs", Files.write(directory.resolve("theirs.pdf"), theirs).toString());
    request.addProperty("ours", Files.write(directory.resolve("ours.pdf"), ours).toString());
    request.addProperty("page", page);
    request.addProperty("theirPicture", directory.resolve("theirs.png").toString());
    request.addProperty("ourPicture", directory.resolve("ours.png").toString());
    return Wire.gson().fromJson(new CompareTask().run(request), Compared.class);
  }

  private int marked(String picture) throws IOException {
    BufferedImage image = ImageIO.read(directory.resolve(picture).toFile());
    assertEquals(PageSheet.WIDTH, image.getWidth());
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == MARK ? 1 : 0;
      }
    }
    return found;
  }

  private byte[] covered() throws IOException {
    try (PDDocument document = Loader.loadPDF(ours)) {
      try (PDPageContentStream over = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND,
          false, true)) {
        over.setNonStrokingColor(0f, 0f, 0f);
        over.addRect(200, 400, 60, 20);
        over.fill();
      }
      return saved(document);
    }
  }

  private byte[] added() throws IOException {
    try (PDDocument document = Loader.loadPDF(ours)) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream on = new PDPageContentStream(document, page)) {
        on.addRect(100, 100, 50, 50);
        on.fill();
      }
      return saved(document);
    }
  }

  private static byte[] withPage(PDRectangle size) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(size));
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
