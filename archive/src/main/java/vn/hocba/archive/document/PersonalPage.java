package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Table;

/** The first page since format 5: whose transcript it is, the course of study, and how the document is to be read. */
final class PersonalPage {

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
    head.pupil(document);
    if (transcript.form() == null) {
      return;
    }
    course(document);
    document.add(write.heading(labels.text("guide.heading")));
    for (String line : GUIDE) {
      document.add(write.text("– " + guide(line)).setFontSize(9.5f).setMarginBottom(2));
    }
    document.add(new AreaBreak());
    head.running(document);
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
      row(table, year.schoolYear(), year.className(), year.school(), year.promotion(), year.document());
    }
    row(table, transcript.schoolYear(), transcript.className(), transcript.school().name(), transcript.promotion(),
        transcript.id());
    document.add(table);
  }

  private void row(Table table, String year, String className, String school, String promotion, String id) {
    table.addCell(write.rowHeader(year));
    table.addCell(write.centred(className));
    table.addCell(write.cell(school));
    table.addCell(write.cell(labels.word("promotion", promotion)));
    table.addCell(write.cell("").add(write.text("").add(write.small(id)).setFixedLeading(11)).setKeepTogether(true));
  }
}
