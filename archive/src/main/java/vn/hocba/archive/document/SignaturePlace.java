package vn.hocba.archive.document;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfWidgetAnnotation;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.renderer.CellRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import java.nio.charset.StandardCharsets;

/**
 * A place for one signature: the cell that keeps it free, and the empty field there. Fields exist before the first
 * signature, so that no later signature adds anything but itself.
 */
final class SignaturePlace {

  private static final float HEIGHT = 76;

  private final String name;
  private final float height;
  /** Room below it, in the same cell, for the printed name. */
  private final float below;
  private int page;
  private Rectangle area;
  private boolean named;

  /** @param name of the field */
  SignaturePlace(String name) {
    this(name, HEIGHT);
  }

  SignaturePlace(String name, float height) {
    this(name, height, 0);
  }

  SignaturePlace(String name, float height, float below) {
    this.name = name;
    this.height = height;
    this.below = below;
  }

  /** Takes, instead of the area of its own cell, one over the left of another's. */
  void lieOver(SignaturePlace other, float width, float above) {
    page = other.page;
    float third = other.area.getWidth() / 3;
    area = new Rectangle((int) (other.area.getX() + third - width), other.area.getY(), width,
        Math.min(above, other.area.getHeight()));
  }

  /** The same at the top of the other's area, whose foot bears a name. */
  void lieOverTheTop(SignaturePlace other, float width, float above) {
    lieOver(other, width, above);
    area.setY((int) (other.area.getTop() - area.getHeight()));
  }

  /** Leaves it to the signature to write its signer's name. */
  SignaturePlace namedBySigner() {
    named = true;
    return this;
  }

  /** Takes, instead of the area of a cell, that one. */
  void lieAt(int onPage, Rectangle there) {
    page = onPage;
    area = there;
  }

  /** The cell to lay out; once. */
  Cell cell(FormWriter write) {
    return in(write.place());
  }

  /** A cell over several rows, all of it and as high as they are; once. */
  Cell overRows(FormWriter write, int rows) {
    Cell cell = write.place(rows);
    cell.setNextRenderer(new Locator(cell));
    return cell;
  }

  /** Takes the upper part of that cell, or all of it; once. */
  Cell in(Cell cell) {
    cell.setHeight(height + below);
    cell.setNextRenderer(new Locator(cell));
    return cell;
  }

  /** Makes the field at the place the layout gave it; after the last content, before the document is closed. */
  void makeField(PdfDocument pdf, String described) {
    PdfAcroForm form = PdfFormCreator.getAcroForm(pdf, true);
    PdfPage there = pdf.getPage(page);
    PdfSignatureFormField made = new SignatureFormFieldBuilder(pdf, name).setPage(there)
        .setWidgetRectangle(area).setConformance(pdf.getConformance()).createSignature();
    // setAlternativeName would write PDFDocEncoding, which has no Vietnamese.
    made.getPdfObject().put(PdfName.TU, new PdfString(described, PdfEncodings.UNICODE_BIG));
    if (named) {
      made.getPdfObject().put(new PdfName(SignatureField.NAMED), PdfBoolean.TRUE);
    }
    PdfWidgetAnnotation widget = made.getFirstFormAnnotation().getWidget();
    widget.setNormalAppearance(blank(pdf, area));
    widget.setFlag(PdfAnnotation.PRINT);
    // Optional, but added by the signing library: absent here, the field would seem changed by its signature.
    widget.put(PdfName.Type, PdfName.Annot);
    form.addField(made, there);
    there.setTabOrder(PdfName.S);
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

    Locator(Cell cell) {
      super(cell);
    }

    @Override
    public void draw(DrawContext context) {
      super.draw(context);
      area = wholePoints(getOccupiedAreaBBox().clone().applyMargins(2, 3, 2 + below, 3, false));
      page = getOccupiedArea().getPageNumber();
    }

    /** Fractions would be rounded another way when the field is signed, and the field would seem to have moved. */
    private static Rectangle wholePoints(Rectangle area) {
      return new Rectangle((int) Math.ceil(area.getX()), (int) Math.ceil(area.getY()),
          (int) area.getWidth() - 1, (int) area.getHeight() - 1);
    }

    @Override
    public IRenderer getNextRenderer() {
      return new Locator((Cell) getModelElement());
    }
  }
}
