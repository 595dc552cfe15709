package vn.hocba.archive.document;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The pages of an archived document as pictures of its signatures show them, without the signatures themselves: those sign
 * the original's bytes and would say nothing of a copy's.
 */
final class OriginalPages {

  private OriginalPages() {}

  /** The same pages, each signature drawn where its field was. @throws IOException if it cannot be read */
  static byte[] withoutFields(byte[] original) throws IOException {
    var out = new ByteArrayOutputStream(original.length);
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(original)), new PdfWriter(out))) {
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        PdfPage page = pdf.getPage(number);
        for (PdfAnnotation annotation : page.getAnnotations()) {
          draw(pdf, page, annotation);
        }
        page.getPdfObject().remove(PdfName.Annots);
      }
      pdf.getCatalog().remove(PdfName.AcroForm);
    }
    return out.toByteArray();
  }

  private static void draw(PdfDocument pdf, PdfPage page, PdfAnnotation annotation) {
    TagTreePointer tag = pdf.getTagStructureContext().removeAnnotationTag(annotation);
    PdfDictionary appearance = annotation.getNormalAppearanceObject();
    if (tag == null || !(appearance instanceof PdfStream shown)) {
      return;
    }
    tag.setRole(StandardRoles.FIGURE).setPageForTagging(page);
    tag.getProperties().setAlternateDescription(described(annotation.getPdfObject()));
    PdfArray place = annotation.getRectangle();
    Rectangle area = place.toRectangle();
    PdfCanvas canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), pdf);
    canvas.openTag(tag.getTagReference());
    canvas.addXObjectFittedIntoRectangle(new PdfFormXObject(shown), area);
    canvas.closeTag();
  }

  /** What the field said it was for, or its name; where it left the name to whoever signed, that as well. */
  private static String described(PdfDictionary field) {
    PdfString said = field.getAsString(PdfName.TU);
    String told = (said == null ? field.getAsString(PdfName.T) : said).toUnicodeString();
    PdfDictionary signature = field.getAsDictionary(PdfName.V);
    PdfString signer = signature == null || field.getAsBool(new PdfName(SignatureField.NAMED)) == null ? null : signature.getAsString(PdfName.Name);
    return signer == null ? told : told + ": " + signer.toUnicodeString();
  }
}
