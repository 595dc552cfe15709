package vn.hocba.curriculum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Knows which regulation applied in the years and grades for which there are no rules, so that a refusal can name it. */
public final class Uncovered {

  /**
   * @param regulation as it is cited, {@code TT 32/2009}
   * @param source where that is known from
   */
  public record Hole(SchoolLevel level, Grades grades, Years years, String regulation, String source) {}

  private static final List<Hole> HOLES = read();

  private Uncovered() {}

  /**
   * The regulation that applied; empty where there are rules, and where nobody described the year.
   *
   * @param schoolYear as in {@code 2012-2013}
   */
  public static Optional<String> regulation(SchoolLevel level, int grade, String schoolYear) {
    int year = Years.start(schoolYear);
    return HOLES.stream().filter(h -> h.level() == level && h.grades().covers(grade) && h.years().covers(year))
        .map(Hole::regulation).findFirst();
  }

  /** All of them, in the order of the file. */
  static List<Hole> holes() {
    return HOLES;
  }

  private static List<Hole> read() {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Uncovered.class.getResourceAsStream("uncovered.csv"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).skip(1).map(l -> hole(l.split(" ; "))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hole hole(String[] cells) {
    return new Hole(SchoolLevel.valueOf(cells[0]), Grades.of(cells[1]), Years.of(cells[2], cells[3]), cells[4],
        cells[5]);
  }
}
