package vn.hocba.archive.document;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

/**
 * The line at the foot of every page that names the document and counts the pages, and where the form has none of its own, one above
 * that says whose it is; not part of what is read aloud.
 */
final class PageFooter {

  private static final float SIZE = 8;
  private static final float BASELINE = 36;
  private static final float LEFT = 85;
  private static final float RIGHT = 42.5f;

  private final String name;
  private final FormLabels labels;
  private final PdfFont font;

  /** @param name what the document is called at the foot */
  PageFooter(String name, FormLabels labels, PdfFont font) {
    this.name = name;
    this.labels = labels;
    this.font = font;
  }

  /** Above every page from that one on: whoever signs a page sees whose it is. */
  void headTo(PdfDocument pdf, int from, String whose) {
    for (int number = from; number <= pdf.getNumberOfPages(); number++) {
      PdfPage page = pdf.getPage(number);
      PdfCanvas canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), pdf);
      canvas.openTag(new CanvasArtifact());
      text(canvas, LEFT, page.getPageSize().getTop() - BASELINE, whose);
      canvas.closeTag();
    }
  }

  void writeTo(PdfDocument pdf) {
    int pages = pdf.getNumberOfPages();
    for (int number = 1; number <= pages; number++) {
      String count = labels.text("page", Integer.toString(number), Integer.toString(pages));
      write(pdf, pdf.getPage(number), name, count);
    }
  }

  private void write(PdfDocument pdf, PdfPage page, String name, String count) {
    float right = page.getPageSize().getRight() - RIGHT;
    PdfCanvas canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), pdf);
    canvas.openTag(new CanvasArtifact());
    canvas.setLineWidth(0.4f).moveTo(LEFT, BASELINE + 11).lineTo(right, BASELINE + 11).stroke();
    text(canvas, LEFT, BASELINE, name);
    text(canvas, right - font.getWidth(count, SIZE), BASELINE, count);
    canvas.closeTag();
  }

  private void text(PdfCanvas canvas, float x, float y, String text) {
    canvas.beginText().setFontAndSize(font, SIZE).moveText(x, y).showText(text).endText();
  }
}
