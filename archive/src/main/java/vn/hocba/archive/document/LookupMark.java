package vn.hocba.archive.document;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.util.Map;

/** The square that a telephone reads, with the code that a person types below. */
final class LookupMark {

  /** 27 mm: a module of an address of 80 letters is then over half a millimetre wide, which a worn print survives. */
  private static final float SIDE = 76.5f;
  private static final float CODE_SIZE = 7.5f;

  private final FormDetails.Lookup lookup;
  private final String said;
  private final FormLabels labels;
  private final FormWriter write;

  LookupMark(FormDetails.Lookup lookup, FormLabels labels, FormWriter write) {
    this(lookup, "lookup.square", labels, write);
  }

  /** @param said key of what is read aloud in the place of the square */
  LookupMark(FormDetails.Lookup lookup, String said, FormLabels labels, FormWriter write) {
    this.said = said;
    this.lookup = lookup;
    this.labels = labels;
    this.write = write;
  }

  Cell cell(PdfDocument pdf) {
    var code = new BarcodeQRCode(lookup.scanned(), Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    Image square = new Image(code.createFormXObject(pdf)).scaleToFit(SIDE, SIDE).setHorizontalAlignment(HorizontalAlignment.CENTER);
    square.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(labels.text(said, lookup.scanned()));
    Paragraph words = write.text(LookupCode.shown(lookup.code())).setFontSize(CODE_SIZE).setTextAlignment(TextAlignment.CENTER);
    Cell cell = new Cell().setBorder(Border.NO_BORDER).setPadding(0).setPaddingTop(4).setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.getAccessibilityProperties().setRole(null);
    return cell.add(square).add(words);
  }
}
