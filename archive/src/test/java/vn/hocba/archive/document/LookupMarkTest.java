package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever holds a paper of format 6 is told on it how to ask, whichever form it is. */
class LookupMarkTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";
  private static final String ADDRESS = "https://hocba.thcs-nguyendu.daklak.edu.vn/hocba/check.xhtml";
  private static final String CODE = "7K3M-9QXD-2VBN-40RT";
  private static final Map<String, TranscriptDocument> FORMS = SampleForms.all(ID);
  /** As a telephone sees it that is held over the paper. */
  private static final float DPI = 200;

  static Set<String> forms() {
    return FORMS.keySet();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aTelephoneReadsTheSquareOfTheFirstPage(String form) throws IOException, ReaderException {
    byte[] pdf = new TranscriptRenderer().render(SampleForms.asked(FORMS.get(form), ADDRESS));
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("asked-" + form + ".pdf"), pdf);
    assertEquals(ADDRESS + "?code=7K3M9QXD2VBN40RT", scanned(pdf));
  }

  @Test
  void withoutAPublicAddressTheSquareSaysTheCode() throws IOException, ReaderException {
    assertEquals(CODE, scanned(new TranscriptRenderer().render(SampleForms.asked(FORMS.get("thcs-tt22"), null))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyPageSaysTheCodeAndTheDataDoToo(String form) throws IOException {
    TranscriptDocument document = SampleForms.asked(FORMS.get(form), ADDRESS);
    byte[] pdf = new TranscriptRenderer().render(document);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      int before = pages(new TranscriptRenderer().render(FORMS.get(form)));
      assertEquals(before, read.getNumberOfPages(), "it needs no page of its own");
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= read.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertTrue(text.getText(read).contains(CODE), "page " + page);
      }
    }
    assertEquals(List.of(), ContentCheck.differences(pdf, TranscriptJson.write(document)));
  }

  @Test
  void aPageThatSaysAnotherCodeIsNotSigned() throws IOException {
    TranscriptDocument document = SampleForms.asked(FORMS.get("thcs-tt22"), ADDRESS);
    byte[] other = TranscriptJson.write(document.with(document.form().with(new FormDetails.Lookup("0000000000000000", ADDRESS))));
    assertTrue(ContentCheck.differences(new TranscriptRenderer().render(document), other).contains("lookup 0000000000000000"));
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static String scanned(byte[] pdf) throws IOException, ReaderException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
          new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
  }
}
