package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

/** The table of page A: what each subject gave in both terms and the year, and what its teacher says. */
final class SubjectTable {

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  /** Whether re-assessment and comments are told apart, as from format 2 on. */
  private final boolean saysMore;

  SubjectTable(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.saysMore = transcript.format() > 1;
  }

  void writeTo(Document document) {
    document.add(write.heading(labels.text("subjects.heading")));
    Table table = saysMore ? write.table(25, 8, 8, 9, 12, 38) : write.table(37, 11, 11, 12, 29);
    for (String column : saysMore
        ? new String[] {"subject", "term.one", "term.two", "year", "reassessed", "comment"}
        : new String[] {"subject", "term.one", "term.two", "year", "teacher"}) {
      table.addHeaderCell(write.columnHeader(labels.text("subjects." + column)));
    }
    transcript.subjects().forEach(subject -> row(table, subject));
    document.add(table);
    // A sealed transcript is never altered by hand: a correction is a new edition.
    document.add(write.text(labels.text("subjects.corrections", "0")).setMarginTop(6));
    boolean open = transcript.subjects().stream().anyMatch(SubjectTable::isOpen);
    String legend = labels.text("subjects.legend") + (open ? " " + labels.text("subjects.legend.open") : "");
    document.add(write.text(legend).setFontSize(9));
  }

  private void row(Table table, SubjectResult subject) {
    Cell name = write.rowHeader(subject.name());
    if (subject.note() != null) {
      name.add(write.text("").add(write.small(subject.note())).setFixedLeading(11));
    }
    if (subject.untaught() != null) {
      name.add(write.text("").add(write.small(labels.text("subjects.untaught", subject.untaught())))
          .setFixedLeading(11));
    }
    table.addCell(name.setKeepTogether(true));
    table.addCell(write.centred(labels.result(subject.termOne())));
    table.addCell(write.centred(labels.result(subject.termTwo())));
    table.addCell(write.centred(labels.result(subject.year())));
    String teacher = subject.teacher() == null ? labels.text("result.open") : subject.teacher();
    if (!saysMore) {
      table.addCell(write.cell(teacher));
      return;
    }
    table.addCell(write.centred(subject.reassessed() == null ? "" : labels.result(subject.reassessed())));
    Cell said = write.cell(teacher);
    comment(said, "term.one", subject.commentOne());
    comment(said, "year", subject.commentTwo());
    table.addCell(said);
  }

  private void comment(Cell said, String when, String comment) {
    if (comment != null) {
      said.add(write.text("").add(write.small(labels.text("subjects." + when) + ": " + comment)).setFixedLeading(11));
    }
  }

  private static boolean isOpen(SubjectResult subject) {
    return subject.termOne() == null || subject.termTwo() == null || subject.year() == null;
  }
}
