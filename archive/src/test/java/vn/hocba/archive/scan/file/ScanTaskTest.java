package vn.hocba.archive.scan.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.scan.ScanLimits;
import vn.hocba.archive.scan.ScanReader;
import vn.hocba.archive.scan.ScanRefusal;
import vn.hocba.archive.scan.ScanResult;
import vn.hocba.archive.worker.TestWorkers;
import vn.hocba.archive.worker.WorkerPool;

/** Whatever a scanner wrote becomes one kind of PDF, with the pictures as fine as they were and what was read behind them. */
class ScanTaskTest {

  private static final ScanLimits LIMITS = new ScanLimits(3, 36_000_000, 200, 60_000_000);
  private static final String READ = "Họ và tên: Nguyễn Thị Ánh Tuyết\nXã Đắk Rmăng, tỉnh Đắk Nông\fLớp 9: Ngữ văn 8,5 – Toán 7,9";
  private static final ScanDocument ABOUT = new ScanDocument("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "HB-1998-0042",
      "Nguyễn Thị Ánh Tuyết", "1983", "THCS Ea Tam", "9B", "1997-1998", "Kho 2, kệ 14", "H'Linh Niê", "2026-11-29T03:00:00Z", READ);
  private static final int PNG_WIDTH_AT = 16;

  @TempDir
  private Path directory;

  @Test
  void picturesKeepTheirPixelsAndTheirTextIsFound() throws IOException {
    for (String format : List.of("JPEG", "PNG", "TIFF")) {
      assertEquals(new ScanResult(1, 200, null), make(picture(format, 1)), format);
      try (PDDocument made = Loader.loadPDF(out().toFile())) {
        PDImageXObject image = image(made, 0);
        assertEquals("1654x2339 8", image.getWidth() + "x" + image.getHeight() + " " + image.getBitsPerComponent());
        assertEquals(3, image.getColorSpace().getNumberOfComponents());
        assertTrue(new PDFTextStripper().getText(made).contains("Nguyễn Thị Ánh Tuyết\nXã Đắk Rmăng, tỉnh Đắk Nông"
            .replace("\n", System.lineSeparator())), new PDFTextStripper().getText(made));
        assertEquals("TRUONG", made.getSignatureFields().getFirst().getFullyQualifiedName());
      }
    }
  }

  @Test
  void aTiffOrPdfOfManyPagesKeepsThemInOrder() throws IOException {
    assertEquals(new ScanResult(2, 200, null), make(picture("TIFF", 2)));
    assertTextOfSecondPage();
    assertEquals(new ScanResult(2, 200, null), make(pdf(2, PDRectangle.A4, 1654)));
    assertTextOfSecondPage();
    try (PDDocument made = Loader.loadPDF(out().toFile())) {
      assertEquals(1654, image(made, 1).getWidth(), 2);
    }
  }

  private void assertTextOfSecondPage() throws IOException {
    try (PDDocument made = Loader.loadPDF(out().toFile())) {
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      assertEquals("Lớp 9: Ngữ văn 8,5 – Toán 7,9", second.getText(made).strip());
    }
  }

  @Test
  void whatIsNoScanOrTooLargeOrTooCoarseIsRefusedAndLeavesNothing() throws IOException {
    byte[] png = picture("PNG", 1);
    byte[] huge = png.clone();
    huge[PNG_WIDTH_AT + 1] = 0x7F;
    huge[PNG_WIDTH_AT + 5] = 0x7F;
    assertRefused(ScanRefusal.TOO_LARGE, huge);
    assertRefused(ScanRefusal.TOO_LARGE, picture("TIFF", 4));
    assertRefused(ScanRefusal.TOO_LARGE, pdf(4, PDRectangle.A4, 0));
    assertRefused(ScanRefusal.TOO_LARGE, pdf(1, new PDRectangle(14_400, 14_400), 0));
    assertRefused(ScanRefusal.TOO_COARSE, pdf(1, PDRectangle.A4, 600));
    assertRefused(ScanRefusal.DAMAGED, Arrays.copyOf(png, png.length / 2));
    assertRefused(ScanRefusal.DAMAGED, "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
    assertRefused(ScanRefusal.NOT_A_SCAN, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    assertRefused(ScanRefusal.ACTIVE, acting());
  }

  /** As scanners with a text layer, and programs that join pages, write them. */
  @Test
  void aPictureWithinFormsOrInTheContentItselfIsMeasuredWhereItIsDrawn() throws IOException {
    assertEquals(new ScanResult(1, 200, null), make(withinForms(1654)));
    assertRefused(ScanRefusal.TOO_COARSE, withinForms(827));
    assertRefused(ScanRefusal.TOO_COARSE, inline());
    assertEquals(new ScanResult(1, 250, null), make(withLetterhead()), "the paper's own picture, not the small fine one");
  }

  /** Within two forms, the inner one at half the size of the outer. */
  private static byte[] withinForms(int width) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDAppearanceStream inner = form(document, new PDRectangle(PDRectangle.A4.getWidth() / 2, PDRectangle.A4.getHeight() / 2));
      try (PDPageContentStream content = new PDPageContentStream(document, inner, inner.getCOSObject().createOutputStream())) {
        content.drawImage(LosslessFactory.createFromImage(document, paper(width)), 0, 0, PDRectangle.A4.getWidth() / 2,
            PDRectangle.A4.getHeight() / 2);
      }
      PDAppearanceStream outer = form(document, PDRectangle.A4);
      try (PDPageContentStream content = new PDPageContentStream(document, outer, outer.getCOSObject().createOutputStream())) {
        content.transform(Matrix.getScaleInstance(2, 2));
        content.drawForm(inner);
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(outer);
      }
      return saved(document);
    }
  }

  private static PDAppearanceStream form(PDDocument document, PDRectangle size) {
    PDAppearanceStream form = new PDAppearanceStream(document);
    form.setBBox(size);
    form.setResources(new PDResources());
    return form;
  }

  /** A picture of four grey dots in the content stream, over the whole page. */
  private static byte[] inline() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(new PDInlineImage(grey(), new byte[] {0, 50, 100, (byte) 200}, null), 0, 0, PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      return saved(document);
    }
  }

  private static COSDictionary grey() {
    COSDictionary picture = new COSDictionary();
    picture.setInt(COSName.W, 2);
    picture.setInt(COSName.H, 2);
    picture.setInt(COSName.BPC, 8);
    picture.setItem(COSName.CS, COSName.G);
    return picture;
  }

  /** A paper of 250 dots an inch, with a picture of 1,000 in its corner. */
  private static byte[] withLetterhead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, paper(2067)), 0, 0, PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
        content.drawImage(LosslessFactory.createFromImage(document, paper(1000)), 20, 20, 72, 102);
      }
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void aCopyThatWouldBeTooLargeIsRefusedBeforeTheWorkOrAsSoonAsItIs() throws IOException {
    byte[] empty = picture("JPEG", 1);
    byte[] full = pdf(1, PDRectangle.A4, noise());
    for (byte[] scan : List.of(empty, full)) {
      int bytes = scan == empty ? 50_000 : 1_000_000;
      assertEquals(ScanRefusal.COPY_TOO_LARGE, ScanTask.make(Files.write(directory.resolve("in"), scan), out(), ABOUT,
          new ScanLimits(3, 36_000_000, 200, bytes)).refusal());
      assertFalse(Files.exists(out()));
    }
  }

  /** As large as a picture can become. */
  private static BufferedImage noise() {
    BufferedImage image = paper(1654);
    Random random = new Random(5);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  @Test
  void aStreamWithoutEndEndsItsOwnProcessAndTheNextScanIsMade() throws IOException {
    try (WorkerPool pool = TestWorkers.pool(directory, 1, Duration.ofMinutes(2))) {
      Path bomb = Files.write(directory.resolve("bomb"), bomb());
      Path scan = Files.write(directory.resolve("scan"), picture("JPEG", 1));
      // so that the process is there: how long it takes to start is not what is looked at
      assertEquals(new ScanResult(1, 200, null), new ScanReader(pool, Duration.ofMinutes(2)).make(scan, out(), ABOUT, LIMITS));
      ScanRefusal refusal = new ScanReader(pool, Duration.ofSeconds(30)).make(bomb, out(), ABOUT, LIMITS).refusal();
      assertTrue(List.of(ScanRefusal.TOO_LARGE, ScanRefusal.TOOK_TOO_LONG).contains(refusal), String.valueOf(refusal));
      assertEquals(new ScanResult(1, 200, null), new ScanReader(pool, Duration.ofMinutes(2)).make(scan, out(), ABOUT, LIMITS));
      assertEquals(ScanRefusal.TOOK_TOO_LONG, new ScanReader(pool, Duration.ofMillis(200)).make(bomb, out(), ABOUT, LIMITS).refusal());
      assertEquals(new ScanResult(1, 200, null), new ScanReader(pool, Duration.ofMinutes(2)).make(scan, out(), ABOUT, LIMITS));
    }
  }

  private void assertRefused(ScanRefusal why, byte[] file) throws IOException {
    assertEquals(why, make(file).refusal());
    assertFalse(Files.exists(out()));
  }

  private Path out() {
    return directory.resolve("made.pdf").toAbsolutePath();
  }

  private ScanResult make(byte[] file) throws IOException {
    return ScanTask.make(Files.write(directory.resolve("in"), file), out(), ABOUT, LIMITS);
  }

  private static PDImageXObject image(PDDocument made, int page) throws IOException {
    for (COSName name : made.getPage(page).getResources().getXObjectNames()) {
      if (made.getPage(page).getResources().getXObject(name) instanceof PDImageXObject image) {
        return image;
      }
    }
    throw new AssertionError("no picture");
  }

  /** An A4 paper at 200 dots an inch. */
  private static BufferedImage paper(int width) {
    int height = (int) Math.round(width * 297 / 210.0);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0xF4EEDC));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(0x1B2A6B));
    graphics.setFont(new Font("SansSerif", Font.BOLD, width / 20));
    graphics.drawString("HỌC BẠ", width / 3, height / 10);
    graphics.dispose();
    return image;
  }

  private static byte[] picture(String format, int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      if (pages == 1) {
        writer.write(paper(1654));
      } else {
        writer.prepareWriteSequence(null);
        for (int i = 0; i < pages; i++) {
          writer.writeToSequence(new IIOImage(paper(1654), null, null), null);
        }
        writer.endWriteSequence();
      }
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  /** @param width of the picture on each page; 0 for pages without */
  private static byte[] pdf(int pages, PDRectangle size, int width) throws IOException {
    return pdf(pages, size, width == 0 ? null : paper(width));
  }

  private static byte[] pdf(int pages, PDRectangle size, BufferedImage picture) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          if (picture != null) {
            content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, size.getWidth(), size.getHeight());
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] acting() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A page whose content is a gigabyte of spaces, packed into one megabyte. */
  private static byte[] bomb() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream content = document.getDocument().createCOSStream();
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      try (OutputStream packed = content.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 1024; i++) {
          packed.write(spaces);
        }
      }
      page.setContents(new PDStream(content));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
