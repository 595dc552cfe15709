package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places beside the subjects, where their teachers sign a transcript one by one (S0 Điều 7; D.1, page A). */
final class SubjectPlaces {

  private static final float HEIGHT = 46;
  /** Two lines of a long name. */
  private static final float NAME = 22;

  private final FormLabels labels;
  private final FormWriter write;
  private final Map<String, String> teachers = new LinkedHashMap<>();
  private final Map<String, SignaturePlace> places = new LinkedHashMap<>();

  SubjectPlaces(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.labels = labels;
    this.write = write;
    if (transcript.form() != null) {
      transcript.form().signing().forEach(s -> teachers.put(s.code(), s.teacher()));
    }
  }

  /** Whether the table of subjects has a column for them. */
  boolean any() {
    return !teachers.isEmpty();
  }

  boolean has(String subject) {
    return teachers.containsKey(subject);
  }

  /** The cell of a subject that has a place, with its teacher's name below; once. */
  Cell cell(String subject) {
    String teacher = teachers.get(subject);
    SignaturePlace place = new SignaturePlace(SignatureField.GVBM.of(subject), HEIGHT, NAME);
    places.put(subject, place);
    Cell cell = new Cell().setPadding(1).setKeepTogether(true).setVerticalAlignment(VerticalAlignment.BOTTOM)
        .add(write.text(teacher).setFontSize(8).setFixedLeading(10).setTextAlignment(TextAlignment.CENTER));
    return place.in(cell);
  }

  void makeFields(PdfDocument pdf) {
    teachers.forEach((subject, teacher) -> places.get(subject).makeField(pdf, labels.text("sign.field.GVBM", teacher)));
  }
}
