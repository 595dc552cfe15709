package vn.hocba.archive.document;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import com.itextpdf.kernel.xmp.XMPConst;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import com.itextpdf.kernel.xmp.options.PropertyOptions;
import com.itextpdf.pdfa.PdfADocument;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Makes the PDF of a scanned transcript: its pages as pictures as large as the paper was, what was read off them behind, and a strip
 * above the first for the signature, so that nothing of the paper is covered (TT 05/2025: two layers, PDF/A, signature at the
 * top right). Runs in the worker process, a page at a time.
 */
public final class ScanRenderer {

  private static final float STRIP = 84;
  private static final float POINTS_AN_INCH = 72;
  private static final int FIELD_WIDTH = 190;
  private static final int FIELD_HEIGHT = 72;
  private static final float MARGIN = 8;
  private static final float HEADING_SIZE = 11;
  private static final float LARGEST_LINE = 10;
  private static final float LEADING = 1.2f;

  private final Typefaces typefaces = new Typefaces();
  private final FormLabels labels = new FormLabels();

  /** @param pages at least one @return how many */
  public int render(ScanDocument scan, Iterator<ScanPage> pages, OutputStream out) throws IOException {
    Typefaces.Pair faces = typefaces.borrow();
    ArchivalPdf described = new ArchivalPdf(scan.id(), labels.text("scan.document", scan.number(), scan.pupil()), scan.school(),
        Instant.parse(scan.scannedAt()));
    try (PdfADocument pdf = described.open(out, typefaces.colourProfile())) {
      PdfFont font = PdfFontFactory.createFont(faces.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
      int count = 0;
      int dpi = Integer.MAX_VALUE;
      Rectangle seal = null;
      while (pages.hasNext()) {
        ScanPage page = pages.next();
        Rectangle place = add(pdf, scan, page, count, font);
        seal = count == 0 ? place : seal;
        dpi = Math.min(dpi, page.dpi());
        count++;
      }
      SignaturePlace place = new SignaturePlace(SignatureField.TRUONG.name());
      place.lieAt(1, seal);
      place.makeField(pdf, labels.text("sign.field.TRUONG", scan.school()));
      describe(pdf, scan, count, dpi);
      return count;
    }
  }

  private Rectangle add(PdfADocument pdf, ScanDocument scan, ScanPage scanned, int index, PdfFont font) {
    float width = scanned.width() * POINTS_AN_INCH / scanned.dpi();
    float height = scanned.height() * POINTS_AN_INCH / scanned.dpi();
    float above = index == 0 ? STRIP : 0;
    PdfPage page = pdf.addNewPage(new PageSize(Math.max(width, index == 0 ? FIELD_WIDTH * 2f : 0), height + above));
    PdfCanvas canvas = new PdfCanvas(page);
    TagTreePointer tags = new TagTreePointer(pdf).setPageForTagging(page);
    if (index == 0) {
      String heading = printable(labels.text("scan.heading", scan.number()), font);
      canvas.openTag(tags.addTag(StandardRoles.H1).getTagReference());
      line(canvas, font, HEADING_SIZE, MARGIN, height + above - 20, heading);
      canvas.closeTag();
      tags.moveToParent();
      canvas.openTag(tags.addTag(StandardRoles.P).getTagReference());
      line(canvas, font, HEADING_SIZE - 2, MARGIN, height + above - 36, printable(scan.pupil(), font));
      canvas.closeTag();
      tags.moveToParent();
    }
    TagTreePointer picture = tags.addTag(StandardRoles.FIGURE);
    picture.getProperties().setAlternateDescription(labels.text("scan.page", Integer.toString(index + 1)));
    canvas.openTag(picture.getTagReference());
    canvas.addXObjectFittedIntoRectangle(new PdfImageXObject(ImageDataFactory.createJpeg(scanned.jpeg())),
        new Rectangle(0, 0, width, height));
    canvas.closeTag();
    tags.moveToParent();
    behind(canvas, tags, scan.text(index), font, height);
    if (index > 0) {
      page.flush(); // the first still gets its field
    }
    return new Rectangle((int) page.getPageSize().getWidth() - FIELD_WIDTH - (int) MARGIN, (int) (height + MARGIN / 2),
        FIELD_WIDTH, FIELD_HEIGHT);
  }

  /** Lines that are found, copied and read aloud, but not seen. */
  private static void behind(PdfCanvas canvas, TagTreePointer tags, String text, PdfFont font, float height) {
    List<String> lines = printable(text, font).lines().filter(line -> !line.isBlank()).toList();
    float size = Math.min(LARGEST_LINE, (height - 2 * MARGIN) / (LEADING * Math.max(1, lines.size())));
    float y = height - MARGIN - size;
    for (String line : lines) {
      canvas.openTag(tags.addTag(StandardRoles.P).getTagReference());
      canvas.saveState().setTextRenderingMode(TextRenderingMode.INVISIBLE);
      line(canvas, font, size, MARGIN, y, line.strip());
      canvas.restoreState().closeTag();
      tags.moveToParent();
      y -= size * LEADING;
    }
  }

  private static void line(PdfCanvas canvas, PdfFont font, float size, float x, float y, String text) {
    canvas.beginText().setFontAndSize(font, size).moveText(x, y).showText(text).endText();
  }

  /** A reading may hold anything; what the font has no letter for is left out, for nobody could see it there. */
  private static String printable(String text, PdfFont font) {
    StringBuilder kept = new StringBuilder();
    PrintableText.of(Normalizer.normalize(text, Normalizer.Form.NFC)).codePoints()
        .filter(letter -> letter == '\n' || font.containsGlyph(letter)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Kept for ever, access on conditions, digitised: as the circular numbers them. The day of the paper itself nobody knows. */
  private List<CircularXmp.Field> circular(ScanDocument scan, int pages) {
    return List.of(new CircularXmp.Field("docCode", scan.number(), "number of the document in the catalogue of the school"),
        new CircularXmp.Field("title", labels.text("scan.document", scan.number(), scan.pupil()), "title"),
        new CircularXmp.Field("typeName", labels.text("scan.type"), "kind of document"),
        new CircularXmp.Field("organName", scan.school(), "who made the document out"),
        new CircularXmp.Field("issuedDate", scan.schoolYear(), "when it was made out: the last school year it is about"),
        new CircularXmp.Field("language", labels.text("scan.language"), "language"),
        new CircularXmp.Field("maintenance", "01", "retention, by the code of the circular; 01 for ever"),
        new CircularXmp.Field("mode", "02", "access, by the code of the circular; 02 on conditions"),
        new CircularXmp.Field("confidenceLevel", "02", "trustworthiness, by the code of the circular; 02 digitised from paper"),
        new CircularXmp.Field("numberOfPage", Integer.toString(pages), "pages of the paper"),
        new CircularXmp.Field("paperFileCode", String.join("; ", scan.number(), scan.location()), "the paper, and where it lies"),
        new CircularXmp.Field("digitisedBy", scan.scannedBy(), "who made the digital copy"),
        new CircularXmp.Field("digitisedAt", scan.scannedAt(), "when it was made, ISO 8601"));
  }

  /** The circular's mandatory data, in the words of Dublin Core and in its own. */
  private void describe(PdfADocument pdf, ScanDocument scan, int pages, int dpi) {
    try {
      XMPMeta meta = pdf.getXmpMetadata(true);
      meta.setProperty(XMPConst.NS_DC, "identifier", scan.id());
      meta.setProperty(XMPConst.NS_DC, "source", String.join("; ", scan.number(), scan.location()));
      meta.setProperty(XMPConst.NS_DC, "coverage", String.join("; ", scan.className(), scan.schoolYear()));
      PropertyOptions bag = new PropertyOptions(PropertyOptions.ARRAY);
      meta.appendArrayItem(XMPConst.NS_DC, "type", bag, labels.text("scan.type"), null);
      meta.appendArrayItem(XMPConst.NS_DC, "publisher", bag, scan.school(), null);
      meta.appendArrayItem(XMPConst.NS_DC, "contributor", bag, scan.scannedBy(), null);
      meta.appendArrayItem(XMPConst.NS_DC, "language", bag, "vi", null);
      meta.appendArrayItem(XMPConst.NS_DC, "subject", bag, scan.pupil(), null);
      meta.appendArrayItem(XMPConst.NS_DC, "date", new PropertyOptions(PropertyOptions.ARRAY | PropertyOptions.ARRAY_ORDERED),
          scan.scannedAt(), null);
      meta.setLocalizedText(XMPConst.NS_DC, "rights", null, "x-default", labels.text("scan.access"));
      meta.setLocalizedText(XMPConst.NS_DC, "description", null, "x-default", labels.text("scan.description",
          scan.pupil(), scan.birth(), Integer.toString(pages), Integer.toString(dpi)));
      CircularXmp.write(meta, circular(scan, pages));
      pdf.setXmpMetadata(meta);
    } catch (XMPException e) {
      throw new IllegalStateException(e);
    }
  }
}
