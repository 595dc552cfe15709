package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.document.ScanPage;
import vn.hocba.archive.document.ScanRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.verify.Conformance;

/** Above a digitised paper, and on an attachment in a file of its own, the organisation signs in black words without a picture. */
class SealMarkTest {

  private static final int DOTS = 144;
  private static final ScanDocument ABOUT = new ScanDocument("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "HB-1998-0042",
      "Nguyễn Thị Ánh Tuyết", "1983", "Trường Trung học cơ sở Phan Chu Trinh, phường Buôn Ma Thuột", "9B", "1997-1998", "Kho 2, kệ 14",
      "H'Linh Niê", "2026-11-29T03:00:00Z", "Họ và tên: Nguyễn Thị Ánh Tuyết");

  @TempDir
  private Path directory;

  @Test
  void theMarkOfADigitisedPaperIsAtTheTopRightOfTheFirstPageUprightAndBlack() throws Exception {
    byte[] pdf = marked(ABOUT.school(), "mark-scan.pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDRectangle place = document.getSignatureFields().getFirst().getWidgets().getFirst().getRectangle();
      PDRectangle page = document.getPage(0).getMediaBox();
      assertTrue(place.getLowerLeftX() > page.getWidth() / 2 && place.getLowerLeftY() > page.getHeight() - 90, place.toString());
      assertEquals(Set.of("LiberationSerif"), fonts(document));
      BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, DOTS);
      double scale = DOTS / 72.0;
      int black = 0;
      int coloured = 0;
      for (int y = (int) ((page.getHeight() - place.getUpperRightY()) * scale); y < (page.getHeight() - place.getLowerLeftY()) * scale; y++) {
        for (int x = (int) (place.getLowerLeftX() * scale); x < Math.min(drawn.getWidth(), place.getUpperRightX() * scale); x++) {
          int rgb = drawn.getRGB(x, y);
          int most = Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
          int least = Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255));
          black += most < 90 ? 1 : 0;
          coloured += most - least > 60 ? 1 : 0;
        }
      }
      assertTrue(black > 300, black + " black");
      assertEquals(0, coloured);
    }
    Conformance conformance = new ConformanceCheck().check(Files.write(directory.resolve("mark.pdf"), pdf));
    assertEquals(Conformance.Outcome.GOOD, conformance.outcome(), conformance.violations()::toString);
  }

  @Test
  void anAttachmentIsMarkedWithTheNumberOfItsDocument() throws Exception {
    try (PDDocument document = Loader.loadPDF(marked("15/QĐ-NM", "mark-attached.pdf"))) {
      assertEquals(Set.of("LiberationSerif"), fonts(document));
    }
  }

  private byte[] marked(String mark, String lookedAt) throws Exception {
    try (SealingFixture school = new SealingFixture(directory.resolve("centre-" + lookedAt))) {
      ByteArrayOutputStream paper = new ByteArrayOutputStream();
      new ScanRenderer().render(ABOUT, List.of(new ScanPage(jpeg(), 1240, 1754, 150)).iterator(), paper);
      Signatory seal = school.signatories().getLast();
      SignatureRequest request = new SignatureRequest(seal.field(), seal.key().chain(), seal.printedName(),
          seal.key().chain().getFirst().getNotBefore().toInstant().plusSeconds(60)).marked(mark);
      byte[] pdf = new DocumentSigner().sign(paper.toByteArray(), request, seal.key());
      Files.write(Path.of("target", lookedAt), pdf);
      return pdf;
    }
  }

  private static byte[] jpeg() throws IOException {
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    page.createGraphics().fillRect(0, 0, 1240, 1754);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page, "JPEG", out);
    return out.toByteArray();
  }

  /** Of the letters of the signature, without the prefix of a part of a font. */
  private static Set<String> fonts(PDDocument document) throws IOException {
    Set<String> names = new TreeSet<>();
    gather(document.getSignatureFields().getFirst().getWidgets().getFirst().getAppearance().getNormalAppearance().getAppearanceStream()
        .getResources(), names);
    return names;
  }

  private static void gather(PDResources resources, Set<String> names) throws IOException {
    for (COSName font : resources.getFontNames()) {
      names.add(resources.getFont(font).getName().replaceAll("^[A-Z]{6}\\+", ""));
    }
    for (COSName object : resources.getXObjectNames()) {
      if (resources.getXObject(object) instanceof PDFormXObject inner && inner.getResources() != null) {
        gather(inner.getResources(), names);
      }
    }
  }
}
