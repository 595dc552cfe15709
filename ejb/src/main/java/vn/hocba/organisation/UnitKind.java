package vn.hocba.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Kinds of units above schools; what may stand under what, and when there were any, is data. */
public enum UnitKind {
  MINISTRY, PROVINCE, DISTRICT, COMMUNE;

  private static final Properties DATA = new Properties();

  static {
    try (InputStream in = UnitKind.class.getResourceAsStream("unit-kinds.properties")) {
      DATA.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there are units of this kind on that day. */
  public boolean existsOn(LocalDate day) {
    String from = DATA.getProperty(this + ".from");
    String until = DATA.getProperty(this + ".until");
    return (from == null || !day.isBefore(LocalDate.parse(from)))
        && (until == null || !day.isAfter(LocalDate.parse(until)));
  }

  /** The last day of units of this kind; null until further notice. */
  public LocalDate until() {
    String until = DATA.getProperty(this + ".until");
    return until == null ? null : LocalDate.parse(until);
  }

  /** What a unit of this kind may stand under. */
  public List<UnitKind> under() {
    return kinds(DATA.getProperty(this + ".under", ""));
  }

  /** What a school may stand under. @param level its highest */
  public static List<UnitKind> underOfSchool(String level) {
    return kinds(DATA.getProperty("school." + level + ".under", ""));
  }

  /** Whether an officer of such a unit oversees a school under it. @param level its highest */
  public boolean oversees(String level) {
    return List.of(DATA.getProperty(this + ".oversees", "").split(",")).contains(level);
  }

  private static List<UnitKind> kinds(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(",")).stream().map(UnitKind::valueOf).toList();
  }
}
