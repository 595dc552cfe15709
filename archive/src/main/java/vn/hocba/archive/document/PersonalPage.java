package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/** The first page since format 5: whose transcript it is, the course of study, and how the document is to be read. */
final class PersonalPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  private static final int PRINTS_GROUNDS = 7;
  private static final String[] GUIDE = {"signed", "correction", "inside"};

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  private final FormHead head;

  PersonalPage(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.head = new FormHead(transcript, labels, write);
  }

  /** With the head of the page after it. Documents of the formats before have the head alone, and no page of its own. */
  void writeTo(Document document) {
    head.letterhead(document);
    new PupilFacts(transcript, labels, write, head).writeTo(document);
    if (transcript.form() == null) {
      return;
    }
    course(document);
    grounds(document);
    guide(document);
    document.add(new AreaBreak());
    head.running(document);
  }

  /** Why this edition takes the place of another. The formats before the seventh say it in their data alone. */
  private void grounds(Document document) {
    if (transcript.format() < PRINTS_GROUNDS || transcript.grounds().isEmpty()) {
      return;
    }
    document.add(write.heading(labels.text("grounds.heading")));
    for (TranscriptDocument.Ground ground : transcript.grounds()) {
      StringJoiner said = new StringJoiner("; ", "– ", ".");
      if (ground.decision() != null) {
        said.add(ground.decision());
      }
      if (ground.decidedBy() != null) {
        said.add(ground.decidedBy());
      }
      if (ground.decidedOn() != null) {
        said.add(labels.text("grounds.on", DAY.format(ground.decidedOn())));
      }
      if (ground.reason() != null) {
        said.add(labels.text("grounds.reason", ground.reason()));
      }
      document.add(write.text(said.toString()).setFontSize(9.5f).setMarginBottom(2));
    }
  }

  /** In one piece, since there may be more above it than a page holds; the formats before the seventh have it line by line. */
  private void guide(Document document) {
    Div guide = new Div().setKeepTogether(true).add(write.heading(labels.text("guide.heading")));
    for (String line : GUIDE) {
      guide.add(write.text("– " + guide(line)).setFontSize(9.5f).setMarginBottom(2));
    }
    if (transcript.format() < PRINTS_GROUNDS) {
      guide.getChildren().forEach(line -> document.add((Paragraph) line));
    } else {
      document.add(guide);
    }
  }

  private String guide(String line) {
    FormDetails.Lookup lookup = transcript.form().lookup();
    if (lookup == null || !line.equals("inside")) {
      return labels.text("guide." + line);
    }
    return lookup.address() == null ? labels.text("guide.ask") : labels.text("guide.ask.at", lookup.address());
  }

  /** Quá trình học tập: the years before at this school, and this one. */
  private void course(Document document) {
    document.add(write.heading(labels.text("course.heading")));
    Table table = write.table(13, 9, 26, 24, 28);
    for (String column : new String[] {"year", "class", "school", "outcome", "document"}) {
      table.addHeaderCell(write.columnHeader(labels.text("course." + column)));
    }
    for (FormDetails.PastYear year : transcript.form().past()) {
      row(table, year.schoolYear(), year.className(), year.school(), labels.word("promotion", year.promotion()), year.document());
    }
    row(table, transcript.schoolYear(), transcript.className(), transcript.school().name(),
        transcript.leaving() == null ? labels.word("promotion", transcript.promotion()) : labels.text("leaving.heading"), transcript.id());
    document.add(table);
  }

  private void row(Table table, String year, String className, String school, String outcome, String id) {
    table.addCell(write.rowHeader(year));
    table.addCell(write.centred(className));
    table.addCell(write.cell(school));
    table.addCell(write.cell(outcome));
    table.addCell(write.cell("").add(write.text("").add(write.small(id)).setFixedLeading(11)).setKeepTogether(true));
  }
}
