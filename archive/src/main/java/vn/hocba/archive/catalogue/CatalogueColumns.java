package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each column says.
 *
 * @param fields column by column; null for one that is not taken
 * @param headings rows at the beginning that are none of the catalogue: titles, and the names of the columns; 0 for none
 */
public record CatalogueColumns(List<CatalogueField> fields, int headings) {

  private static final int FEWEST_NAMED = 2;
  /** Rows among which the headings are looked for: titles, the school, the year stand above them. */
  private static final int LOOKED_AT = 20;
  private static final Set<CatalogueField> NEEDED = Collections.unmodifiableSet(EnumSet.of(CatalogueField.NUMBER, CatalogueField.NAME));

  public CatalogueColumns {
    // List.copyOf refuses the nulls that stand for columns left aside
    fields = Collections.unmodifiableList(new ArrayList<>(fields));
    headings = Math.max(0, headings);
  }

  /** As the row names them that names most, and those below it that go on with it; nothing is known of columns without a heading. */
  public static CatalogueColumns recognised(RawCatalogue raw, CatalogueEncoding encoding) {
    List<List<CatalogueField>> rows = raw.rows().stream().limit(LOOKED_AT).map(row -> named(raw.text(row, encoding))).toList();
    int first = 0;
    for (int i = 1; i < rows.size(); i++) {
      first = named(rows, i) > named(rows, first) ? i : first;
    }
    if (named(rows, first) < FEWEST_NAMED) {
      return new CatalogueColumns(Collections.nCopies(raw.width(), null), 0);
    }
    int end = first + 1;
    while (named(rows, end) >= FEWEST_NAMED) {
      end++;
    }
    // What stands beside the headings is in no column.
    int width = rows.subList(first, end).stream().mapToInt(List::size).max().orElse(0);
    List<CatalogueField> fields = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      int of = column;
      CatalogueField field = rows.subList(first, end).stream().filter(row -> of < row.size()).map(row -> row.get(of)).filter(Objects::nonNull)
          .findFirst().orElse(null);
      fields.add(fields.contains(field) ? null : field);
    }
    return new CatalogueColumns(fields, end);
  }

  private static List<CatalogueField> named(List<String> cells) {
    List<CatalogueField> fields = new ArrayList<>();
    cells.forEach(cell -> fields.add(CatalogueField.named(cell).orElse(null)));
    return fields;
  }

  private static long named(List<List<CatalogueField>> rows, int row) {
    return row >= rows.size() ? 0 : rows.get(row).stream().filter(Objects::nonNull).distinct().count();
  }

  /** Whether rows at the beginning name the columns. */
  public boolean headed() {
    return headings > 0;
  }

  /** Fields that no line can do without and no column has. */
  public Set<CatalogueField> missing() {
    Set<CatalogueField> missing = EnumSet.copyOf(NEEDED);
    missing.removeAll(fields);
    return missing;
  }

  /** Fields that more than one column is said to have. */
  public Set<CatalogueField> twice() {
    return fields.stream().filter(Objects::nonNull).filter(f -> Collections.frequency(fields, f) > 1)
        .collect(Collectors.toSet());
  }

  /** The column of a field; -1 when it has none. */
  int of(CatalogueField field) {
    return fields.indexOf(field);
  }

  /** As it is kept: names and gaps. */
  public String written() {
    return (headings == 0 ? "-" : headings == 1 ? "H" : "H" + headings) + fields.stream().map(f -> f == null ? "" : f.name()).map(name -> ":" + name)
        .collect(Collectors.joining());
  }

  /** What {@link #written} wrote. @throws IllegalArgumentException for anything else */
  public static CatalogueColumns read(String written) {
    List<CatalogueField> fields = new ArrayList<>();
    String[] parts = written.split(":", -1);
    for (int i = 1; i < parts.length; i++) {
      fields.add(parts[i].isEmpty() ? null : CatalogueField.valueOf(parts[i]));
    }
    return new CatalogueColumns(fields, switch (parts[0]) {
      case "-" -> 0;
      case "H" -> 1;
      default -> Integer.parseInt(parts[0].substring(1));
    });
  }
}
