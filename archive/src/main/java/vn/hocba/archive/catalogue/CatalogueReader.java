package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocba.archive.catalogue.LineFault.Kind;

/** Reads a catalogue line by line, once it is said how it is encoded and what its columns are. */
public final class CatalogueReader {

  /** A line is judged by so many words with marks at least. */
  private static final int FEWEST_WORDS = 2;
  private static final Pattern COMPUTED = Pattern.compile("(?s)\\s*=.*|#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");

  private final RawCatalogue raw;
  private final CatalogueEncoding encoding;
  private final CatalogueColumns columns;
  private final Map<String, Integer> numbers = new HashMap<>();

  private CatalogueReader(RawCatalogue raw, CatalogueEncoding encoding, CatalogueColumns columns) {
    this.raw = raw;
    this.encoding = encoding;
    this.columns = columns;
  }

  /** Every line but the headings, in the order of the file. */
  public static List<CatalogueLine> read(RawCatalogue raw, CatalogueEncoding encoding, CatalogueColumns columns) {
    CatalogueReader reader = new CatalogueReader(raw, encoding, columns);
    return raw.rows().stream().skip(columns.headings()).map(reader::line).toList();
  }

  private CatalogueLine line(RawCatalogue.Row row) {
    List<String> cells = raw.text(row, encoding);
    List<LineFault> faults = new ArrayList<>();
    encoded(row, cells, faults);
    for (int i = columns.fields().size(); i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        faults.add(new LineFault(Kind.TOO_MANY_CELLS, cells.get(i)));
        break;
      }
    }
    computed(cells, faults);
    String number = cell(cells, CatalogueField.NUMBER, faults);
    String name = cell(cells, CatalogueField.NAME, faults);
    if (number == null) {
      faults.add(new LineFault(Kind.NO_NUMBER, ""));
    } else if (numbers.putIfAbsent(number, row.line()) instanceof Integer earlier) {
      faults.add(new LineFault(Kind.TWICE, earlier.toString()));
    }
    if (name == null || name.chars().noneMatch(Character::isLetter)) {
      faults.add(new LineFault(Kind.NO_NAME, name == null ? "" : name));
    }
    String born = cell(cells, CatalogueField.BIRTH, faults);
    BirthReading birth = BirthReading.of(born);
    if (born != null && !birth.whole()) {
      faults.add(new LineFault(birth.year() == null ? Kind.BIRTH : Kind.BIRTH_YEAR, born));
    }
    String lastYear = cell(cells, CatalogueField.YEAR, faults);
    String graduation = cell(cells, CatalogueField.GRADUATION, faults);
    String year = lastYear == null ? graduation : lastYear;
    String schoolYear = lastYear == null ? SchoolYearReading.ofGraduation(graduation) : SchoolYearReading.of(lastYear);
    if (year != null && schoolYear == null) {
      faults.add(new LineFault(Kind.YEAR, year));
    }
    return new CatalogueLine(row.line(), number == null ? "" : number, name == null ? "" : name, birth.day(), birth.year(),
        cell(cells, CatalogueField.SCHOOL, faults), cell(cells, CatalogueField.CLASS, faults), schoolYear,
        cell(cells, CatalogueField.STORAGE, faults), cell(cells, CatalogueField.TEXT, faults),
        cell(cells, CatalogueField.FILE, faults), faults);
  }

  /** A formula that was not computed, or could not be, says nothing about a pupil. */
  private void computed(List<String> cells, List<LineFault> faults) {
    for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
      CatalogueField field = columns.fields().get(i);
      if (field != null && field != CatalogueField.TEXT && COMPUTED.matcher(cells.get(i)).matches()) {
        faults.add(new LineFault(Kind.FORMULA, cells.get(i)));
        return;
      }
    }
  }

  /**
   * One line of text, null for none; only what was read off a scan keeps its line ends. Characters that nobody sees come along from web
   * pages: with them a name is not found, a number is not the same, and one of them turns around what stands behind it.
   */
  private String cell(List<String> cells, CatalogueField field, List<LineFault> faults) {
    int column = columns.of(field);
    if (column < 0 || column >= cells.size()) {
      return null;
    }
    String typed = cells.get(column);
    String clean = field == CatalogueField.TEXT ? typed.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip()
        : typed.replaceAll("\\p{Cf}+", "").replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
    if (clean.length() > field.longest()) {
      faults.add(new LineFault(Kind.TOO_LONG, field.name()));
    }
    return clean.isEmpty() ? null : clean;
  }

  /** Files were put together from several: a line that is Vietnamese in another encoding only is not read in this one. */
  private void encoded(RawCatalogue.Row row, List<String> cells, List<LineFault> faults) {
    int text = columns.of(CatalogueField.TEXT);
    Share here = share(cells, text);
    if (here.words() >= FEWEST_WORDS && here.percent() < EncodingFinding.LEAST_CERTAINTY - EncodingFinding.LEAST_LEAD) {
      RawCatalogue.encodings().stream().filter(other -> other != encoding).map(other -> raw.text(row, other))
          .filter(other -> share(other, text).words() >= FEWEST_WORDS)
          .max(Comparator.comparingInt(other -> share(other, text).percent()))
          .filter(other -> share(other, text).percent() >= EncodingFinding.LEAST_CERTAINTY)
          .ifPresent(other -> faults.add(new LineFault(Kind.OTHER_ENCODING, name(other))));
    }
    if (faults.isEmpty()) {
      // Good words of the school beside it would speak for a name that is none.
      MisreadName.otherwise(raw, name(row.cells()), encoding).ifPresent(name -> faults.add(new LineFault(Kind.OTHER_ENCODING, name)));
    }
    if (faults.isEmpty() && (MisreadName.lost(name(cells)) || cells.stream().anyMatch(cell -> cell.indexOf(CatalogueEncoding.UNREADABLE) >= 0))) {
      faults.add(new LineFault(Kind.UNREADABLE, name(cells)));
    }
  }

  private String name(List<String> cells) {
    int column = columns.of(CatalogueField.NAME);
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  private record Share(int words, int percent) {}

  private static Share share(List<String> cells, int leaveOut) {
    int words = 0;
    int built = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (i != leaveOut) {
        List<String> marked = Syllable.marked(cells.get(i));
        words += marked.size();
        built += (int) marked.stream().filter(Syllable::is).count();
      }
    }
    return new Share(words, words == 0 ? 0 : built * 100 / words);
  }
}
