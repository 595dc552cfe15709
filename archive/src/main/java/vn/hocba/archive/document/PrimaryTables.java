package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a primary form: what each subject, and each quality or competence, gave by the terms' ends. */
final class PrimaryTables {

  private final FormLabels labels;
  private final FormWriter write;
  private final String edition;

  /** @param tt27 whether the headings are those of TT 27/2020, not of the text before it */
  PrimaryTables(FormLabels labels, FormWriter write, boolean tt27) {
    this.labels = labels;
    this.write = write;
    this.edition = tt27 ? "" : ".before";
  }

  void subjects(Document document, Iterable<PrimaryYear.Subject> subjects, SubjectPlaces teachers) {
    document.add(write.heading(labels.text("subjects.heading")));
    Table table = teachers.any() ? write.table(21, 8, 8, 8, 8, 21, 26) : write.table(27, 9, 9, 9, 9, 37);
    table.addHeaderCell(write.columnHeader(labels.text("subjects.subject"), 2, 1));
    table.addHeaderCell(write.columnHeader(labels.text("standing.term.one"), 1, 2));
    table.addHeaderCell(write.columnHeader(labels.text("standing.year"), 1, 2));
    table.addHeaderCell(write.columnHeader(labels.text("primary.comment"), 2, 1));
    if (teachers.any()) {
      table.addHeaderCell(write.columnHeader(labels.text("subjects.signature"), 2, 1));
    }
    for (int period = 1; period <= 2; period++) {
      table.addHeaderCell(write.columnHeader(labels.text("primary.level")));
      table.addHeaderCell(write.columnHeader(labels.text("primary.test")));
    }
    subjects.forEach(subject -> {
      row(table, subject);
      if (teachers.any()) {
        table.addCell(teachers.has(subject.code()) ? teachers.cell(subject.code()) : write.cell(""));
      }
    });
    document.add(table);
  }

  private void row(Table table, PrimaryYear.Subject subject) {
    Cell name = write.rowHeader(subject.name());
    if (subject.note() != null) {
      name.add(write.text("").add(write.small(subject.note())).setFixedLeading(11));
    }
    table.addCell(name.setKeepTogether(true));
    entry(table, subject.termOne());
    entry(table, subject.year());
    Cell said = write.cell("");
    comment(said, "subjects.term.one", subject.termOne().comment());
    comment(said, "subjects.year", subject.year().comment());
    comment(said, "primary.additional", additional(subject.additional()));
    table.addCell(said);
  }

  /** New level and mark, as far as each was assessed again. */
  private String additional(PrimaryYear.Entry entry) {
    if (entry == null) {
      return null;
    }
    String level = entry.level() == null ? "" : labels.word("level.subject", entry.level());
    String test = entry.test() == null ? "" : entry.test().toString();
    return level.isEmpty() || test.isEmpty() ? level + test : level + ", " + test;
  }

  private void entry(Table table, PrimaryYear.Entry entry) {
    table.addCell(write.centred(labels.word("level.subject", entry.level())));
    String test = entry.test() == null ? labels.text("result.open") : entry.test().toString();
    table.addCell(write.centred(entry.tested() ? test : ""));
  }

  /** Qualities in one table, competences of both kinds in another. */
  void traits(Document document, List<PrimaryYear.TraitGroup> groups) {
    Map<String, List<PrimaryYear.TraitGroup>> tables = new LinkedHashMap<>();
    groups.forEach(g -> tables.computeIfAbsent(g.kind().equals("QUALITY") ? "QUALITY" : "COMPETENCE",
        k -> new ArrayList<>()).add(g));
    tables.forEach((kind, of) -> traits(document, kind, of));
  }

  private void traits(Document document, String kind, List<PrimaryYear.TraitGroup> groups) {
    document.add(write.heading(labels.text("traits." + kind + edition)));
    Table table = write.table(50, 25, 25);
    table.addHeaderCell(tight(write.columnHeader(labels.text("traits.column." + kind))));
    table.addHeaderCell(tight(write.columnHeader(labels.text("standing.term.one"))));
    table.addHeaderCell(tight(write.columnHeader(labels.text("standing.year"))));
    for (PrimaryYear.TraitGroup group : groups) {
      if (groups.size() > 1) {
        table.addCell(tight(write.columnHeader(labels.text("traits." + group.kind()), 1, 3)));
      }
      group.traits().forEach(trait -> row(table, trait));
    }
    document.add(table);
    for (PrimaryYear.TraitGroup group : groups) {
      comment(document, group, "primary.comment.one", group.commentOne());
      comment(document, group, "primary.comment.year", group.commentYear());
    }
  }

  private void row(Table table, PrimaryYear.Trait trait) {
    table.addCell(tight(write.rowHeader(labels.text("trait." + trait.code()))));
    table.addCell(tight(write.centred(labels.word("level.trait", trait.termOne()))));
    String year = labels.word("level.trait", trait.year());
    table.addCell(tight(write.centred(trait.additional() == null ? year
        : labels.text("primary.additional.trait", year, labels.word("level.trait", trait.additional())))));
  }

  private static Cell tight(Cell cell) {
    return cell.setPaddingTop(1).setPaddingBottom(1.5f).setKeepTogether(true);
  }

  private void comment(Document document, PrimaryYear.TraitGroup group, String when, String comment) {
    if (comment != null) {
      document.add(write.labelled(labels.text(when, labels.text("traits.said." + group.kind())), comment).setFontSize(9.5f).setMarginTop(2));
    }
  }

  private void comment(Cell said, String when, String comment) {
    if (comment != null) {
      said.add(write.text("").add(write.small(labels.text(when) + ": " + comment)).setFixedLeading(11));
    }
  }
}
