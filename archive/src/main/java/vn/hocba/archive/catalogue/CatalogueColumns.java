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
 * @param headed whether the first row names the columns
 */
public record CatalogueColumns(List<CatalogueField> fields, boolean headed) {

  private static final int FEWEST_NAMED = 2;
  private static final Set<CatalogueField> NEEDED = Collections.unmodifiableSet(EnumSet.of(CatalogueField.NUMBER, CatalogueField.NAME));

  public CatalogueColumns {
    // List.copyOf refuses the nulls that stand for columns left aside
    fields = Collections.unmodifiableList(new ArrayList<>(fields));
  }

  /** As the first row names them; nothing is known of columns without a heading. */
  public static CatalogueColumns recognised(RawCatalogue raw, CatalogueEncoding encoding) {
    List<CatalogueField> fields = new ArrayList<>();
    List<String> first = raw.rows().isEmpty() ? List.of() : raw.text(raw.rows().getFirst(), encoding);
    for (int i = 0; i < raw.width(); i++) {
      CatalogueField field = i < first.size() ? CatalogueField.named(first.get(i)).orElse(null) : null;
      fields.add(fields.contains(field) ? null : field);
    }
    boolean headed = fields.stream().filter(Objects::nonNull).count() >= FEWEST_NAMED;
    // What stands beside the headings is in no column.
    return new CatalogueColumns(headed ? fields.subList(0, first.size()) : Collections.nCopies(fields.size(), null), headed);
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
    return (headed ? "H" : "-") + fields.stream().map(f -> f == null ? "" : f.name()).map(name -> ":" + name)
        .collect(Collectors.joining());
  }

  /** What {@link #written} wrote. @throws IllegalArgumentException for anything else */
  public static CatalogueColumns read(String written) {
    List<CatalogueField> fields = new ArrayList<>();
    String[] parts = written.split(":", -1);
    for (int i = 1; i < parts.length; i++) {
      fields.add(parts[i].isEmpty() ? null : CatalogueField.valueOf(parts[i]));
    }
    return new CatalogueColumns(fields, parts[0].equals("H"));
  }
}
