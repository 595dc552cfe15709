package vn.hocba.setup;

import java.time.LocalDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PersonNames;

/** Reads a list of pupils copied from a spreadsheet: one a line, cells apart by tabs or semicolons. */
final class PastedPupils {

  static final int MOST = 200;
  private static final int CELLS = 10;
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z-]{4,40}");

  private PastedPupils() {}

  /**
   * Identifier, name, birth date, then whatever there is of gender, birth place, ethnicity, address, nationality, place
   * of origin and guardian; a heading and empty lines are left out.
   *
   * @throws Problem PASTED_LINE, TEXT_TOO_LONG
   */
  static List<NewPupil> read(String text) {
    List<NewPupil> pupils = new ArrayList<>();
    int number = 0;
    for (String line : text == null ? List.<String>of() : text.lines().toList()) {
      number++;
      if (line.isBlank() || number == 1 && !line.matches("(?s).*\\d{4}.*")) {
        continue;
      }
      String[] typed = line.split("[\\t;]", -1);
      String[] cells = new String[CELLS];
      for (int i = 0; i < CELLS; i++) {
        cells[i] = i < typed.length ? Typed.optional(typed[i], 200) : null;
      }
      if (cells[0] == null || !IDENTIFIER.matcher(cells[0]).matches()) {
        throw new Problem(ProblemCode.PASTED_LINE, number, "identifier");
      }
      if (cells[1] == null) {
        throw new Problem(ProblemCode.PASTED_LINE, number, "fullName");
      }
      if (!PersonNames.possible(cells[1]) || !cells[1].contains(" ")) {
        throw new Problem(ProblemCode.PASTED_LINE, number, "name");
      }
      pupils.add(new NewPupil(cells[0], cells[1], day(cells[2], number), gender(cells[3], number), cells[4], cells[5],
          cells[6], null, null, null, cells[7], cells[8], cells[9]));
    }
    if (pupils.size() > MOST) {
      throw new Problem(ProblemCode.PASTED_LINE, MOST + 1, "most");
    }
    return pupils;
  }

  private static LocalDate day(String typed, int number) {
    Matcher day = DAY.matcher(typed == null ? "" : typed);
    try {
      if (day.matches()) {
        return LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(1)));
      }
    } catch (DateTimeException none) {
      throw new Problem(ProblemCode.PASTED_LINE, number, "birthDate");
    }
    throw new Problem(ProblemCode.PASTED_LINE, number, "birthDate");
  }

  private static String gender(String typed, int number) {
    if (typed == null) {
      return null;
    }
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "nam", "male", "m" -> "MALE";
      case "n\u1EEF", "nu", "female", "f" -> "FEMALE";
      default -> throw new Problem(ProblemCode.PASTED_LINE, number, "gender");
    };
  }
}
