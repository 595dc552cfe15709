package vn.hocba.archive.document;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfWidgetAnnotation;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.renderer.CellRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of page B, where the homeroom teacher and the principal sign and the seal is set to the left of the
 * principal (NĐ 30/2020 Điều 33), and the three empty signature fields there.
 * The fields exist before the first signature, so that no later signature adds anything but itself.
 */
final class SignaturePlaces {

  private static final float HEIGHT = 76;

  private record Place(int page, Rectangle area) {}

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  private final Map<SignatureField, Place> places = new LinkedHashMap<>();

  SignaturePlaces(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
  }

  void writeTo(Document document, String placeAndDate) {
    document.add(block(placeAndDate));
  }

  /** The places as one piece, to stand on a page with what is signed. */
  Div block(String placeAndDate) {
    // The form of primary school has the principal on the left.
    boolean principalFirst = transcript.primary() != null;
    Table table = principalFirst ? write.arrangement(33, 33, 1, 33) : write.arrangement(33, 1, 33, 33);
    Div block = new Div().setKeepTogether(true).setMarginTop(principalFirst ? 8 : 18);
    if (principalFirst) {
      block.add(write.text(placeAndDate).setTextAlignment(TextAlignment.RIGHT));
    } else {
      row(table, write.place(), write.place(write.text(placeAndDate)));
    }
    row(table, caption("sign.homeroom"), caption("sign.principal" + leader()));
    if (principalFirst) {
      table.addCell(place(SignatureField.TRUONG)).addCell(place(SignatureField.HT)).addCell(write.place())
          .addCell(place(SignatureField.GVCN));
    } else {
      table.addCell(place(SignatureField.GVCN)).addCell(write.place()).addCell(place(SignatureField.TRUONG))
          .addCell(place(SignatureField.HT));
    }
    row(table, write.place(write.strong(transcript.homeroomTeacher())),
        write.place(write.strong(transcript.principal())));
    return block.add(table.setTextAlignment(TextAlignment.CENTER));
  }

  private void row(Table table, Cell homeroom, Cell principal) {
    if (transcript.primary() != null) {
      table.addCell(wide(principal)).addCell(write.place()).addCell(homeroom);
    } else {
      table.addCell(homeroom).addCell(write.place()).addCell(wide(principal));
    }
  }

  private Cell caption(String label) {
    return write.place(write.strong(labels.text(label)), write.text(labels.text(label + ".how")));
  }

  /** A centre of continuing education has a director. */
  private String leader() {
    return transcript.school().level().equals("GDTX") ? ".GDTX" : "";
  }

  private Cell wide(Cell contents) {
    Cell cell = new Cell(1, 2).setBorder(Border.NO_BORDER).setPadding(1);
    cell.getAccessibilityProperties().setRole(null);
    contents.getChildren().forEach(child -> cell.add((Paragraph) child));
    return cell;
  }

  private Cell place(SignatureField field) {
    Cell cell = write.place().setHeight(HEIGHT);
    cell.setNextRenderer(new Locator(cell, field));
    return cell;
  }

  /** Makes the fields at the places the layout gave them; after the last content, before the document is closed. */
  void makeFields(PdfDocument pdf) {
    PdfAcroForm form = PdfFormCreator.getAcroForm(pdf, true);
    for (SignatureField field : SignatureField.values()) {
      makeField(pdf, form, field, places.get(field));
    }
  }

  private void makeField(PdfDocument pdf, PdfAcroForm form, SignatureField name, Place place) {
    PdfPage page = pdf.getPage(place.page());
    PdfSignatureFormField field = new SignatureFormFieldBuilder(pdf, name.name()).setPage(page)
        .setWidgetRectangle(place.area()).setConformance(pdf.getConformance()).createSignature();
    // setAlternativeName would write PDFDocEncoding, which has no Vietnamese.
    field.getPdfObject().put(PdfName.TU, new PdfString(described(name), PdfEncodings.UNICODE_BIG));
    PdfWidgetAnnotation widget = field.getFirstFormAnnotation().getWidget();
    widget.setNormalAppearance(blank(pdf, place.area()));
    widget.setFlag(PdfAnnotation.PRINT);
    // Optional, but added by the signing library: absent here, the field would seem changed by its signature.
    widget.put(PdfName.Type, PdfName.Annot);
    form.addField(field, page);
    page.setTabOrder(PdfName.S);
  }

  private String described(SignatureField field) {
    String key = "sign.field." + field + (field == SignatureField.HT ? leader() : "");
    return labels.text(key, switch (field) {
      case GVCN -> transcript.homeroomTeacher();
      case HT -> transcript.principal();
      case TRUONG -> transcript.school().name();
    });
  }

  /**
   * The appearance PDF/A demands of an empty field. Anything but these bytes, unfiltered, makes validators
   * report the later signature as an unexplained change.
   */
  private static PdfDictionary blank(PdfDocument pdf, Rectangle area) {
    PdfStream blank = new PdfStream("q Q".getBytes(StandardCharsets.US_ASCII));
    blank.setCompressionLevel(0);
    blank.put(PdfName.Type, PdfName.XObject);
    blank.put(PdfName.Subtype, PdfName.Form);
    blank.put(PdfName.FormType, new PdfNumber(1));
    blank.put(PdfName.BBox, new PdfArray(new float[] {0, 0, area.getWidth(), area.getHeight()}));
    blank.put(PdfName.Resources, new PdfDictionary());
    blank.makeIndirect(pdf);
    return blank;
  }

  /** Notes where its cell came to lie. */
  private final class Locator extends CellRenderer {
    private final SignatureField field;

    Locator(Cell cell, SignatureField field) {
      super(cell);
      this.field = field;
    }

    @Override
    public void draw(DrawContext context) {
      super.draw(context);
      Rectangle area = getOccupiedAreaBBox().clone().applyMargins(2, 3, 2, 3, false);
      places.put(field, new Place(getOccupiedArea().getPageNumber(), wholePoints(area)));
    }

    /** Fractions would be rounded another way when the field is signed, and the field would seem to have moved. */
    private static Rectangle wholePoints(Rectangle area) {
      return new Rectangle((int) Math.ceil(area.getX()), (int) Math.ceil(area.getY()),
          (int) area.getWidth() - 1, (int) area.getHeight() - 1);
    }

    @Override
    public IRenderer getNextRenderer() {
      return new Locator((Cell) getModelElement(), field);
    }
  }
}
