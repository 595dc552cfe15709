package vn.hocba.archive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of a subject's table in a class's book: what was entered in each term, then what it gave. */
final class BookColumns {

  private final FormLabels labels;
  private final boolean byWeight;

  /** @param byWeight whether there are several tests of weight 2 in a term (TT 58/2011) */
  BookColumns(FormLabels labels, boolean byWeight) {
    this.labels = labels;
    this.byWeight = byWeight;
  }

  /**
   * A column.
   *
   * @param term 1 or 2; 0 for what belongs to the year
   */
  record Column(int term, String label, Function<BookDocument.Row, String> value) {

    String text(BookDocument.Row row) {
      return value.apply(row);
    }
  }

  /** @param results whether terms and year have results of their own */
  List<Column> of(List<String> keys, boolean results) {
    List<Column> all = new ArrayList<>();
    for (int term = 1; term <= 2; term++) {
      boolean any = false;
      for (int i = 0; i < keys.size(); i++) {
        String[] key = keys.get(i).split(":", 3);
        if (Integer.parseInt(key[0]) == term) {
          int at = i;
          any = true;
          all.add(new Column(term, label(key[1], key[2]), row -> result(row.values().get(at), "")));
        }
      }
      if (results && any) {
        boolean first = term == 1;
        all.add(new Column(term, labels.text(first ? "subjects.term.one" : "subjects.term.two"),
            row -> result(first ? row.termOne() : row.termTwo())));
      }
    }
    if (results) {
      all.add(new Column(0, labels.text("subjects.year"), row -> result(row.year())));
      all.add(new Column(0, labels.text("subjects.reassessed"), row -> result(row.reassessed(), "")));
    }
    return all;
  }

  /** What stands above the marks of a kind. */
  String label(String kind, String ordinal) {
    if (labels.has("trait." + kind)) {
      return labels.text("trait." + kind);
    }
    String own = "book.kind." + kind + (byWeight ? ".TT58" : "");
    return labels.text(labels.has(own) ? own : labels.has("book.kind." + kind + "." + ordinal)
        ? "book.kind." + kind + "." + ordinal : "book.kind." + kind, ordinal);
  }

  String result(String value) {
    return result(value, labels.text("result.open"));
  }

  private String result(String value, String open) {
    return value == null ? open : Character.isDigit(value.charAt(0)) ? value.replace('.', ',')
        : labels.has("result." + value) ? labels.text("result." + value)
        : labels.has("level.trait." + value) ? labels.text("level.trait." + value) : value;
  }
}
