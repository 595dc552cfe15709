package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.EnumMap;
import java.util.Map;

/**
 * The end of page B, where the homeroom teacher and the principal sign and the seal is set to the left of the
 * principal (NĐ 30/2020 Điều 33), and the three empty signature fields there, with those of subject teachers where they sign.
 */
final class SignaturePlaces {

  /** A school's seal measures 36 mm (TT 07/2010/TT-BCA); below it stands a line with the time. */
  private static final int SEAL = 102;
  private static final int SEAL_AND_TIME = 113;
  private static final float HEIGHT = 120;

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  private final SealPlace seal;
  private final Map<SignatureField, SignaturePlace> places = new EnumMap<>(SignatureField.class);
  private final SubjectPlaces teachers;

  SignaturePlaces(TranscriptDocument transcript, FormLabels labels, FormWriter write, SealPlace seal) {
    this.seal = seal;
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.teachers = new SubjectPlaces(transcript, labels, write);
  }

  /** The places beside the subjects. */
  SubjectPlaces teachers() {
    return teachers;
  }

  void writeTo(Document document, String placeAndDate) {
    document.add(block(placeAndDate));
  }

  /** The places as one piece, to stand on a page with what is signed. */
  Div block(String placeAndDate) {
    // The form of primary school has the principal on the left.
    boolean principalFirst = transcript.primary() != null;
    Div block = new Div().setKeepTogether(true).setMarginTop(principalFirst ? 8 : 18);
    if (principalFirst) {
      block.add(write.text(placeAndDate).setTextAlignment(TextAlignment.RIGHT));
    }
    Table table = namedBySigner() ? principalFirst ? named() : namedLast(placeAndDate) : principalFirst ? before() : beforeLast(placeAndDate);
    return block.add(table.setTextAlignment(TextAlignment.CENTER));
  }

  /** Below the head's signature stands who gave it, which is known when it is given (NĐ 30/2020 Điều 13). */
  private boolean namedBySigner() {
    return transcript.format() >= TranscriptDocument.NAMED_BY_SIGNER;
  }

  /** The head's title over the place, which goes down to where the name stands; the seal to the left of both. */
  private Table named() {
    return write.arrangement(27, 43, 1, 29)
        .addCell(write.place()).addCell(head()).addCell(write.place()).addCell(caption("sign.homeroom"))
        .addCell(place(SignatureField.TRUONG)).addCell(headOverBothRows()).addCell(write.place()).addCell(place(SignatureField.GVCN))
        .addCell(write.place()).addCell(write.place()).addCell(homeroom());
  }

  private Table namedLast(String placeAndDate) {
    return write.arrangement(29, 1, 27, 43)
        .addCell(write.place()).addCell(write.place()).addCell(wide(write.place(write.text(placeAndDate).setTextAlignment(TextAlignment.RIGHT))))
        .addCell(caption("sign.homeroom")).addCell(write.place()).addCell(write.place()).addCell(head())
        .addCell(place(SignatureField.GVCN)).addCell(write.place()).addCell(place(SignatureField.TRUONG)).addCell(headOverBothRows())
        .addCell(homeroom()).addCell(write.place()).addCell(write.place());
  }

  private Table before() {
    Table table = write.arrangement(33, 33, 1, 33);
    row(table, caption("sign.homeroom"), head());
    table.addCell(place(SignatureField.TRUONG)).addCell(place(SignatureField.HT)).addCell(write.place()).addCell(place(SignatureField.GVCN));
    row(table, homeroom(), write.place(write.strong(transcript.principal())));
    return table;
  }

  private Table beforeLast(String placeAndDate) {
    Table table = write.arrangement(33, 1, 33, 33);
    row(table, write.place(), write.place(write.text(placeAndDate)));
    row(table, caption("sign.homeroom"), head());
    table.addCell(place(SignatureField.GVCN)).addCell(write.place()).addCell(place(SignatureField.TRUONG)).addCell(place(SignatureField.HT));
    row(table, homeroom(), write.place(write.strong(transcript.principal())));
    return table;
  }

  private Cell head() {
    return caption("sign.principal" + leader() + role());
  }

  private Cell homeroom() {
    return write.place(write.strong(transcript.homeroomTeacher()));
  }

  private Cell headOverBothRows() {
    return places.computeIfAbsent(SignatureField.HT, f -> place(f, seal).namedBySigner()).overRows(write, 2);
  }

  private void row(Table table, Cell homeroom, Cell principal) {
    if (transcript.primary() != null) {
      table.addCell(wide(principal)).addCell(write.place()).addCell(homeroom);
    } else {
      table.addCell(homeroom).addCell(write.place()).addCell(wide(principal));
    }
  }

  private Cell caption(String label) {
    return write.place(write.strong(labels.text(label)), write.text(labels.text(label.replace(role(), "") + ".how")));
  }

  /** What the head's signature does, in the words of the form: approve, in primary school confirm. */
  private String role() {
    return transcript.format() < 5 ? "" : transcript.primary() == null ? ".approves" : ".confirms";
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
    return places.computeIfAbsent(field, f -> place(f, seal)).cell(write);
  }

  /** A place of its own, high enough for the seal where that lies over it. */
  static SignaturePlace place(SignatureField field, SealPlace seal) {
    return seal == SealPlace.OVER ? new SignaturePlace(field.name(), HEIGHT) : new SignaturePlace(field.name());
  }

  /**
   * Lays the seal over a third of the head's signature, once that has its area.
   *
   * @param named whether the head's name stands at the foot of that, which the seal leaves free
   */
  static void over(SignaturePlace seal, SignaturePlace head, boolean named) {
    if (named) {
      seal.lieOverTheTop(head, SEAL, SEAL_AND_TIME);
    } else {
      seal.lieOver(head, SEAL, SEAL_AND_TIME);
    }
  }

  /** Makes the fields at the places the layout gave them; after the last content, before the document is closed. */
  void makeFields(PdfDocument pdf) {
    if (seal == SealPlace.OVER) {
      over(places.get(SignatureField.TRUONG), places.get(SignatureField.HT), namedBySigner());
    }
    teachers.makeFields(pdf);
    SignatureField.OF_TRANSCRIPT.forEach(field -> places.get(field).makeField(pdf, described(field)));
  }

  private String described(SignatureField field) {
    String key = "sign.field." + field + (field == SignatureField.HT ? leader() + (namedBySigner() ? ".any" : "") : "");
    return labels.text(key, switch (field) {
      case GVCN -> transcript.homeroomTeacher();
      case HT -> transcript.principal();
      case TRUONG -> transcript.school().name();
      case GVBM -> throw new IllegalArgumentException(field + " has a place for each subject");
    });
  }
}
