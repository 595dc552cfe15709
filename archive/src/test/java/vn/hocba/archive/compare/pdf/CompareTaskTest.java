package vn.hocba.archive.compare.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private int millis = 600_000;
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
    Compared told = compare(covered(0), 1);
    // 60 by 20 points of a page that is 595 wide: 101 by 34 pixels.
    assertTrue(told.marks() >= 40 && told.marks() <= 70, told.toString());
    assertTrue(marked("theirs.png") > 100 && marked("ours.png") > 100);
    assertEquals(0, compare(covered(0), 2).marks(), "another page is said to differ");
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
  void unaskedThePageIsShownThatDiffersFirstAndAllThatDifferAreNamed() throws IOException {
    Compared later = compare(covered(1), 0);
    assertEquals(2, later.page());
    assertEquals(List.of(2), later.differing());
    assertEquals(later.ourPages(), later.looked());
    assertTrue(later.marks() > 0 && marked("theirs.png") > 100);
    Compared first = compare(covered(1), 1);
    assertEquals(1, first.page());
    assertEquals(0, first.marks());
    assertEquals(List.of(2), first.differing(), "only the page that is shown is looked at");
    Compared longer = compare(added(), 0);
    assertEquals(longer.theirPages(), longer.page());
    Compared alike = compare(ours, 0);
    assertEquals(1, alike.page());
    assertEquals(List.of(), alike.differing());
  }

  @Test
  void whereTimeDoesNotSufficeThePageIsShownAllTheSameAndSaidWhatWasNotLookedAt() throws IOException {
    millis = 0;
    Compared told = compare(covered(1), 2);
    assertEquals(0, told.looked());
    assertEquals(2, told.page());
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
    request.addProperty("most", 50);
    request.addProperty("lookMillis", millis);
    request.addProperty("theirPicture", directory.resolve("theirs.png").toString());
    request.addProperty("ourPicture", directory.resolve("ours.png").toString());
    return Wire.gson().fromJson(new CompareTask().run(request), Compared.class);
  }

  private int marked(String picture) throws IOException {
    BufferedImage image = ImageIO.read(directory.resolve(picture).toFile());
    assertEquals(PageSheets.WIDTH, image.getWidth());
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == MARK ? 1 : 0;
      }
    }
    return found;
  }

  private byte[] covered(int index) throws IOException {
    try (PDDocument document = Loader.loadPDF(ours)) {
      try (PDPageContentStream over = new PDPageContentStream(document, document.getPage(index), PDPageContentStream.AppendMode.APPEND,
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
