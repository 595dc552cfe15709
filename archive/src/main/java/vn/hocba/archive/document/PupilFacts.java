package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.canvas.draw.DottedLine;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Tab;
import com.itextpdf.layout.element.TabStop;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TabAlignment;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.time.format.DateTimeFormatter;

/** Whose transcript it is: the lines of the personal page about the pupil and the family, and the frame of the photo. */
final class PupilFacts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  /** 3 × 4 cm. */
  private static final float PHOTO_WIDTH = 85;
  private static final float PHOTO_HEIGHT = 113.4f;
  private static final float LINE_END = 460;

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  private final FormHead head;

  PupilFacts(TranscriptDocument transcript, FormLabels labels, FormWriter write, FormHead head) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.head = head;
  }

  void writeTo(Document document) {
    document.add(write.heading(head.said("pupil.heading")));
    if (framed()) {
      beside(document);
    } else {
      unframed(document);
    }
    if (transcript.format() > 2) {
      origin(document);
    }
  }

  private void unframed(Document document) {
    var pupil = transcript.pupil();
    Table facts = who();
    head.fact(facts, "pupil.birth.place", head.orDash(pupil.birthPlace()));
    head.fact(facts, "pupil.ethnicity", head.orDash(pupil.ethnicity()));
    head.fact(facts, "pupil.homeroom", transcript.homeroomTeacher());
    head.fact(facts, "pupil.class", transcript.className());
    document.add(facts);
    document.add(write.labelled(labels.text("pupil.address"), head.orDash(pupil.address())).setMarginLeft(1));
  }

  /** The lines that every edition of the form begins with. */
  private Table who() {
    var pupil = transcript.pupil();
    Table facts = write.arrangement(56, 44);
    head.fact(facts, "pupil.name", pupil.fullName());
    head.fact(facts, "pupil.identifier", pupil.identifier());
    head.fact(facts, "pupil.birth.date", DAY.format(pupil.birthDate()));
    head.fact(facts, "pupil.gender", labels.word("gender", pupil.gender()));
    return facts;
  }

  /** With the frame of the photo to the left, which is put there on paper. */
  private void beside(Document document) {
    var pupil = transcript.pupil();
    Table facts = who();
    head.fact(facts, "pupil.ethnicity", head.orDash(pupil.ethnicity()));
    head.fact(facts, "pupil.class", transcript.className());
    Cell lines = write.place().add(facts);
    lines.add(write.labelled(labels.text("pupil.birth.place"), head.orDash(pupil.birthPlace())).setMarginLeft(1));
    lines.add(write.labelled(labels.text("pupil.address"), head.orDash(pupil.address())).setMarginLeft(1));
    document.add(write.arrangement(21, 79).addCell(write.place().add(frame())).addCell(lines));
    Table people = write.arrangement(56, 44);
    head.fact(people, "pupil.homeroom", transcript.homeroomTeacher());
    head.fact(people, head.isCentre() ? "pupil.head.GDTX" : "pupil.head", transcript.principal());
    document.add(people);
  }

  private Table frame() {
    Cell frame = new Cell().setHeight(PHOTO_HEIGHT).setWidth(PHOTO_WIDTH).setBorder(new SolidBorder(0.6f)).setPadding(0)
        .setVerticalAlignment(VerticalAlignment.MIDDLE)
        .add(write.text(labels.text("pupil.photo")).setFontSize(9).setTextAlignment(TextAlignment.CENTER));
    frame.getAccessibilityProperties().setRole(null);
    Table photo = new Table(UnitValue.createPointArray(new float[] {PHOTO_WIDTH})).setWidth(PHOTO_WIDTH).setFixedLayout()
        .addCell(frame);
    photo.getAccessibilityProperties().setRole(null);
    return photo;
  }

  /** The rest of the personal page; nationality and place of origin are asked by the form of primary school only. */
  private void origin(Document document) {
    var pupil = transcript.pupil();
    if (transcript.primary() != null) {
      Table facts = write.arrangement(56, 44);
      head.fact(facts, "pupil.hometown", head.orDash(pupil.hometown()));
      head.fact(facts, "pupil.nationality", head.orDash(pupil.nationality()));
      document.add(facts);
    }
    if (transcript.primary() == null) {
      line(document, "pupil.priority", pupil.priority());
    } else {
      told(document, "pupil.priority", pupil.priority());
    }
    line(document, "pupil.father", pupil.father());
    line(document, "pupil.mother", pupil.mother());
    line(document, "pupil.guardian", pupil.guardian());
  }

  /** Whether the form has the frame of the photo, and every line of the family whether anything is known or not. */
  private boolean framed() {
    return transcript.format() >= TranscriptDocument.NAMED_BY_SIGNER;
  }

  /** A line that the form has, dotted where nothing is known. The formats before the eighth have it where something is. */
  private void line(Document document, String label, String said) {
    if (!framed() || said != null && !said.isBlank()) {
      told(document, label, said);
    } else {
      document.add(write.text(labels.text(label) + ": ").add(new Tab())
          .addTabStops(new TabStop(LINE_END, TabAlignment.RIGHT, new DottedLine(0.7f))).setMarginLeft(1));
    }
  }

  private void told(Document document, String label, String said) {
    if (said != null && !said.isBlank()) {
      document.add(write.labelled(labels.text(label), said).setMarginLeft(1));
    }
  }
}
