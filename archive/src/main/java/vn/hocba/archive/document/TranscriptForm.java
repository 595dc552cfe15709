package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;

/**
 * A secondary school year (form of TT 22/2021, TT 58/2011 before it): since format 5 the personal page, then A the subjects, B
 * the result and the signatures.
 */
final class TranscriptForm {

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;
  private final FormHead head;

  TranscriptForm(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
    this.head = new FormHead(transcript, labels, write);
  }

  void writeTo(Document document, SignaturePlaces places) {
    new PersonalPage(transcript, labels, write).writeTo(document);
    new SubjectTable(transcript, labels, write, places.teachers()).writeTo(document);
    new LeavingForm(transcript.leaving(), transcript.ruleSet(), labels, write).writeTo(document);
    document.add(new AreaBreak());
    head.running(document);
    standings(document);
    outcome(document);
    CompletionForm completion = new CompletionForm(transcript, labels, write);
    if (completion.due()) {
      document.add(completion.block());
    }
    places.writeTo(document, head.placeAndDate());
  }

  private void standings(Document document) {
    document.add(write.heading(head.said("standing.heading")));
    Table table = write.table(34, 33, 33);
    table.addHeaderCell(write.columnHeader(labels.text("standing.period")));
    String regulation = transcript.ruleSet().startsWith("TT58") ? ".TT58" : "";
    table.addHeaderCell(write.columnHeader(labels.text("standing.conduct" + regulation)));
    table.addHeaderCell(write.columnHeader(labels.text("standing.learning" + regulation)));
    standing(table, "standing.term.one", transcript.termOne());
    standing(table, "standing.term.two", transcript.termTwo());
    standing(table, "standing.year", transcript.year());
    if (transcript.afterSummer() != null) {
      row(table, head.said("standing.after"), transcript.afterSummer());
    }
    document.add(table);
    if (transcript.form() != null && transcript.form().conductPlaces() > 0) {
      document.add(write.text(labels.text("standing.corrections",
          Integer.toString(transcript.form().conductPlaces()))).setMarginTop(4));
    }
  }

  private void standing(Table table, String period, TranscriptDocument.Standing standing) {
    row(table, labels.text(period), standing);
  }

  private void row(Table table, String period, TranscriptDocument.Standing standing) {
    table.addCell(write.rowHeader(period));
    table.addCell(write.centred(labels.word("standing", standing.conduct())));
    table.addCell(write.centred(labels.word("standing", standing.learning())));
  }

  private void outcome(Document document) {
    Div lines = new Div().setMarginTop(10);
    lines.add(write.labelled(head.absencesOf(), head.absences()));
    lines.add(write.labelled(labels.text("promotion"), head.promotion()));
    lines.add(write.labelled(labels.text("award"),
        transcript.award() == null ? labels.text("none") : labels.word("award", transcript.award())));
    lines.add(write.labelled(labels.text("rule.set"), transcript.ruleSet()));
    document.add(lines);
    document.add(write.heading(labels.text("comment")));
    document.add(write.text(head.orDash(transcript.homeroomComment())).setTextAlignment(TextAlignment.JUSTIFIED));
    document.add(write.heading(labels.text("notes")));
    if (transcript.notes().isEmpty()) {
      document.add(write.text(labels.text("none")));
    }
    transcript.notes().forEach(note -> document.add(write.text(note).setTextAlignment(TextAlignment.JUSTIFIED)));
  }
}
