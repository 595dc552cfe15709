package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places beside the subjects, where their teachers sign a transcript one by one (S0 Điều 7; D.1, page A). */
final class SubjectPlaces {

  private static final float HEIGHT = 46;
  /** Two lines of a long name. */
  private static final float NAME = 22;

  private final FormLabels labels;
  private final FormWriter write;
  private final List<FormDetails.Signing> teachers;
  private final Map<String, SignaturePlace> places = new LinkedHashMap<>();

  SubjectPlaces(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.labels = labels;
    this.write = write;
    this.teachers = transcript.form() == null ? List.of() : transcript.form().signing();
  }

  /** Whether the table of subjects has a column for them. */
  boolean any() {
    return !teachers.isEmpty();
  }

  boolean has(String subject) {
    return teachers.stream().anyMatch(s -> s.line().equals(subject));
  }

  /** The cell of a subject that has a place, or one for each of its contents, with the teacher's name below; once. */
  Cell cell(String subject) {
    List<FormDetails.Signing> here = teachers.stream().filter(s -> s.line().equals(subject)).toList();
    if (here.size() == 1) {
      return place(here.getFirst(), new Cell().setPadding(1).setKeepTogether(true));
    }
    Table each = write.arrangement(100);
    here.forEach(s -> each.addCell(place(s, write.place())));
    return new Cell().setPadding(0).setKeepTogether(true).add(each);
  }

  private Cell place(FormDetails.Signing signing, Cell cell) {
    SignaturePlace place = new SignaturePlace(SignatureField.GVBM.of(signing.code()), HEIGHT, NAME);
    places.put(signing.code(), place);
    return place.in(cell.setVerticalAlignment(VerticalAlignment.BOTTOM)
        .add(write.text(signing.teacher()).setFontSize(8).setFixedLeading(10).setTextAlignment(TextAlignment.CENTER)));
  }

  void makeFields(PdfDocument pdf) {
    teachers.forEach(s -> places.get(s.code()).makeField(pdf, labels.text("sign.field.GVBM", s.teacher())));
  }
}
