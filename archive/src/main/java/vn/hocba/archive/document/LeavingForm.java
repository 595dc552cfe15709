package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What a transcript says of a pupil who left before the year ended: when and where to, and the marks of the terms that gave no result yet. */
final class LeavingForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final Leaving leaving;
  private final FormLabels labels;
  private final FormWriter write;
  private final BookColumns columns;

  /** @param write null where only {@link #row} and {@link #says} are asked */
  LeavingForm(Leaving leaving, String ruleSet, FormLabels labels, FormWriter write) {
    this.leaving = leaving;
    this.labels = labels;
    this.write = write;
    this.columns = new BookColumns(labels, ruleSet.startsWith("TT58"));
  }

  void writeTo(Document document) {
    if (leaving == null) {
      return;
    }
    document.add(new Div().add(write.heading(labels.text("leaving.heading"))).add(write.text(says()))
        .add(write.text(labels.text("leaving.means")).setFontSize(9.5f)).setKeepTogether(true));
    if (leaving.taken().isEmpty()) {
      document.add(write.text(labels.text("leaving.none")));
      return;
    }
    document.add(write.text(labels.text("leaving.taken")).setMarginTop(4));
    Table table = write.table(30, 35, 35);
    for (String column : new String[] {"subjects.subject", "standing.term.one", "standing.term.two"}) {
      table.addHeaderCell(write.columnHeader(labels.text(column)));
    }
    leaving.taken().forEach(taken -> {
      List<String> row = row(taken);
      table.addCell(write.rowHeader(row.getFirst()).setKeepTogether(true));
      table.addCell(write.cell(row.get(1)).setKeepTogether(true));
      table.addCell(write.cell(row.get(2)).setKeepTogether(true));
    });
    document.add(table);
  }

  /** When the pupil left and where to. */
  String says() {
    String day = DAY.format(leaving.day());
    return leaving.toSchool() == null && leaving.kind().equals("OUT") ? labels.text("leaving.OUT.open", day)
        : labels.text("leaving." + leaving.kind(), day, String.valueOf(leaving.toSchool()));
  }

  /** The cells of a subject: its name, the entries of term I, those of term II. */
  List<String> row(Leaving.Taken taken) {
    return List.of(taken.subject() == null ? labels.text("traits." + taken.code()) : taken.subject(), term(taken, 1), term(taken, 2));
  }

  private String term(Leaving.Taken taken, int term) {
    return taken.entries().stream().filter(e -> e.term() == term)
        .map(e -> columns.label(e.kind(), Integer.toString(e.ordinal())) + " " + columns.result(e.value())).collect(Collectors.joining("; "));
  }
}
