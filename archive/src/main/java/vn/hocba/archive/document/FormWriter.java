package vn.hocba.archive.document;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;

/** Makes the pieces a form consists of, each with the tag a screen reader needs; refuses unprintable letters. */
final class FormWriter {

  static final float BODY_SIZE = 10.5f;
  private static final float LEADING = 1.12f;
  private final PdfFont regular;
  private final PdfFont bold;
  private final float size;

  FormWriter(PdfFont regular, PdfFont bold) {
    this(regular, bold, BODY_SIZE);
  }

  FormWriter(PdfFont regular, PdfFont bold, float size) {
    this.size = size;
    this.regular = regular;
    this.bold = bold;
  }

  PdfFont regular() {
    return regular;
  }

  Paragraph text(String text) {
    return new Paragraph(run(text, regular)).setFontSize(size).setMultipliedLeading(LEADING).setMargin(0);
  }

  Paragraph strong(String text) {
    return new Paragraph(run(text, bold)).setFontSize(size).setMultipliedLeading(LEADING).setMargin(0);
  }

  Paragraph labelled(String label, String value) {
    return text(label + ": ").add(run(value, bold));
  }

  Paragraph title(String text) {
    Paragraph title = strong(text).setFontSize(19).setTextAlignment(TextAlignment.CENTER).setMarginTop(16);
    title.getAccessibilityProperties().setRole(StandardRoles.H1);
    return title;
  }

  Paragraph heading(String text) {
    Paragraph heading = strong(text).setFontSize(12).setMarginTop(12).setMarginBottom(4).setKeepWithNext(true);
    heading.getAccessibilityProperties().setRole(StandardRoles.H2);
    return heading;
  }

  Table table(float... widths) {
    return new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth().setFixedLayout();
  }

  /** A table that only arranges: it has no tag of its own, its contents are read one after the other. */
  Table arrangement(float... widths) {
    Table table = table(widths);
    table.getAccessibilityProperties().setRole(null);
    return table;
  }

  Cell place(Paragraph... contents) {
    Cell cell = new Cell().setBorder(Border.NO_BORDER).setPadding(1);
    cell.getAccessibilityProperties().setRole(null);
    for (Paragraph content : contents) {
      cell.add(content);
    }
    return cell;
  }

  /** The same over several rows, empty. */
  Cell place(int rows) {
    Cell cell = new Cell(rows, 1).setBorder(Border.NO_BORDER).setPadding(1);
    cell.getAccessibilityProperties().setRole(null);
    return cell;
  }

  Cell cell(String text) {
    return new Cell().setPaddings(2.5f, 4, 3, 4).add(own(text(text)));
  }

  /** Over several columns. */
  Cell cell(String text, int columns) {
    return new Cell(1, columns).setPaddings(2.5f, 4, 3, 4).add(own(text(text)));
  }

  Cell centred(String text) {
    return cell(text).setTextAlignment(TextAlignment.CENTER);
  }

  Cell columnHeader(String text) {
    return header(new Cell(), text, "Column").setTextAlignment(TextAlignment.CENTER);
  }

  /** Over several rows or columns. */
  Cell columnHeader(String text, int rows, int columns) {
    return header(new Cell(rows, columns), text, "Column").setTextAlignment(TextAlignment.CENTER);
  }

  Cell rowHeader(String text) {
    return header(new Cell(), text, "Row");
  }

  private Cell header(Cell cell, String text, String scope) {
    cell.setPaddings(3, 4, 3, 4).add(own(strong(text)));
    cell.getAccessibilityProperties().setRole(StandardRoles.TH)
        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
    return cell;
  }

  /** The text is the cell's own content: a tag of a paragraph would say nothing, and every signature costs by the tag. */
  private static Paragraph own(Paragraph text) {
    text.getAccessibilityProperties().setRole(null);
    return text.setFontSize(10).setFixedLeading(12.5f);
  }

  Text small(String text) {
    return run(text, regular).setFontSize(8.5f);
  }

  private static Text run(String text, PdfFont font) {
    String printable = PrintableText.of(text);
    PrintableText.firstWithoutGlyph(printable, font::containsGlyph).ifPresent(letter -> {
      throw new UnprintableTextException(text, letter);
    });
    Text run = new Text(printable).setFont(font);
    // It is its paragraph's content: that it is written in one go says nothing.
    run.getAccessibilityProperties().setRole(null);
    return run;
  }
}
