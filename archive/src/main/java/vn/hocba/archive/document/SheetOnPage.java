package vn.hocba.archive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Looks for everything that the data of a subject's sheet say on its pages, its table cell by cell. */
final class SheetOnPage {

  private static final FormLabels LABELS = FormLabels.of(FormEditions.FIRST);

  private SheetOnPage() {}

  /** What the pages do not show: {@code sheet}, {@code teacher} or the row of a number. */
  static List<String> missing(PageText text, List<List<List<String>>> tables, SubjectSheet sheet) {
    PageText.Walk page = text.walk();
    List<String> missing = new ArrayList<>();
    if (!page.finds(LABELS.text("sheet.of", sheet.subject(), sheet.className(), sheet.schoolYear())) || tables.size() != 1) {
      missing.add("sheet");
    }
    missing.addAll(PageTables.differences("row", IntStream.range(0, sheet.rows().size())
        .mapToObj(i -> cells(i + 1, sheet.rows().get(i))).toList(), tables.isEmpty() ? List.of() : tables.getFirst()));
    if (!page.finds(sheet.teacher())) {
      missing.add("teacher");
    }
    return missing;
  }

  private static List<String> cells(int number, SubjectSheet.Row row) {
    return List.of(Integer.toString(number), row.fullName() + row.identifier(), shown(row.termOne()), shown(row.termTwo()),
        shown(row.year()), row.reassessed() == null ? "" : shown(row.reassessed()), Objects.requireNonNullElse(row.comment(), ""));
  }

  private static String shown(String value) {
    if (value == null) {
      return LABELS.text("result.open");
    }
    return Character.isDigit(value.charAt(0)) ? value.replace('.', ',')
        : LABELS.has("result." + value) ? LABELS.text("result." + value) : value;
  }
}
