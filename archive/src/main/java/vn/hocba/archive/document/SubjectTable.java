package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

/** The table of page A: what each subject gave in both terms and the year, and what its teacher says. */
final class SubjectTable {

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  /** Whether re-assessment and comments are told apart, as from format 2 on. */
  private final boolean saysMore;
  private final SubjectPlaces teachers;

  SubjectTable(TranscriptDocument transcript, FormLabels labels, FormWriter write, SubjectPlaces teachers) {
    this.teachers = teachers;
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.saysMore = transcript.format() > 1;
  }

  void writeTo(Document document) {
    document.add(write.heading(labels.text("subjects.heading")));
    Table table = saysMore ? teachers.any() ? write.table(20, 8, 8, 8, 10, 20, 26) : write.table(25, 8, 8, 9, 12, 38)
        : write.table(37, 11, 11, 12, 29);
    FormHead head = new FormHead(transcript, labels, write);
    for (String column : saysMore
        ? new String[] {"subject", "term.one", "term.two", "year", "reassessed", teachers.any() ? "said" : "comment"}
        : new String[] {"subject", "term.one", "term.two", "year", "teacher"}) {
      table.addHeaderCell(write.columnHeader(head.said("subjects." + column)));
    }
    if (teachers.any()) {
      table.addHeaderCell(write.columnHeader(labels.text("subjects.signature")));
    }
    transcript.subjects().forEach(subject -> row(table, subject));
    document.add(table);
    document.add(write.text(corrections(transcript, labels)).setMarginTop(6));
    boolean open = transcript.subjects().stream().anyMatch(SubjectTable::isOpen);
    String legend = labels.text("subjects.legend") + (open ? " " + labels.text("subjects.legend.open") : "");
    document.add(write.text(legend).setFontSize(9));
  }

  /** Those that the school recorded; a sealed transcript itself is never altered by hand: a correction is a new edition. */
  static String corrections(TranscriptDocument transcript, FormLabels labels) {
    List<FormDetails.Correction> made = transcript.form() == null ? List.of() : transcript.form().ofSubjects();
    String places = Integer.toString(made.stream().mapToInt(FormDetails.Correction::places).sum());
    return made.isEmpty() ? labels.text("subjects.corrections", places) : labels.text("subjects.corrections.of", places,
        made.stream().map(c -> labels.text("subjects.corrections.in", c.subject(), Integer.toString(c.places())))
            .collect(Collectors.joining(", ")));
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
    Cell said = write.cell(teachers.any() ? "" : teacher);
    comment(said, "term.one", subject.commentOne());
    comment(said, "year", subject.commentTwo());
    table.addCell(said);
    if (teachers.any()) {
      table.addCell(teachers.has(subject.code()) ? teachers.cell(subject.code()) : write.cell(teacher));
    }
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
