package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;

/** One year in primary school (form of TT 27/2020): subjects, qualities, competences, the result and signatures. */
final class PrimaryForm {

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;

  PrimaryForm(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
  }

  void writeTo(Document document, SignaturePlaces places) {
    FormHead head = new FormHead(transcript, labels, write);
    new PersonalPage(transcript, labels, write).writeTo(document);
    document.add(write.labelled(head.absencesOf(), head.absences()).setMarginLeft(1));
    PrimaryTables tables = new PrimaryTables(labels, write, transcript.ruleSet().startsWith("TT27"));
    tables.subjects(document, transcript.primary().subjects(), places.teachers());
    if (transcript.form() != null && !transcript.form().ofSubjects().isEmpty()) {
      document.add(write.text(SubjectTable.corrections(transcript, labels)).setMarginTop(6));
    }
    tables.traits(document, transcript.primary().traits());
    new LeavingForm(transcript.leaving(), transcript.ruleSet(), labels, write).writeTo(document);
    document.add(write.text(labels.text("primary.legend")).setFontSize(9).setMarginTop(4).setKeepTogether(true));
    // Nobody signs a page that says nothing.
    document.add(outcome().add(places.block(head.placeAndDate())).setKeepTogether(true));
  }

  private Div outcome() {
    PrimaryYear year = transcript.primary();
    Div lines = new Div();
    lines.add(write.heading(labels.text("primary.outcome")));
    lines.add(write.labelled(labels.text("primary.result"), labels.word("education", year.result())));
    if (year.resultAfterAdditional() != null) {
      lines.add(write.labelled(labels.text("primary.result.after"),
          labels.word("education", year.resultAfterAdditional())));
    }
    lines.add(write.labelled(labels.text("award"),
        transcript.award() == null ? labels.text("none") : labels.word("award", transcript.award())));
    lines.add(write.labelled(labels.text("primary.completion"), completion(year)));
    if (transcript.homeroomComment() != null && !transcript.homeroomComment().isBlank()) {
      lines.add(write.labelled(labels.text("comment"), transcript.homeroomComment()));
    }
    transcript.notes().forEach(note -> lines.add(write.labelled(labels.text("notes"), note)));
    lines.add(write.labelled(labels.text("rule.set"), transcript.ruleSet()));
    CompletionForm completion = new CompletionForm(transcript, labels, write);
    if (completion.due()) {
      lines.add(completion.block());
    }
    return lines;
  }

  private String completion(PrimaryYear year) {
    if (transcript.leaving() != null) {
      return labels.text("promotion.left", labels.text("completion.OPEN"));
    }
    if (year.programmeCompleted()) {
      return labels.text("completion.programme");
    }
    return labels.text("completion." + year.completion(), Integer.toString(transcript.grade()),
        Integer.toString(transcript.grade() + 1));
  }
}
