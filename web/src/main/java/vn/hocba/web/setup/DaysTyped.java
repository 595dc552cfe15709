package vn.hocba.web.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Reads several days that somebody typed into one field, day first, with anything between them. */
final class DaysTyped {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private DaysTyped() {}

  /** @throws Problem SETUP_FIELD when something remains that is no day */
  static Set<LocalDate> read(String typed) {
    Set<LocalDate> days = new HashSet<>();
    if (typed == null) {
      return days;
    }
    Matcher day = DAY.matcher(typed);
    try {
      while (day.find()) {
        days.add(LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(1))));
      }
    } catch (DateTimeException none) {
      throw new Problem(ProblemCode.SETUP_FIELD, "holidays");
    }
    if (!DAY.matcher(typed).replaceAll("").matches("[\\s,;]*")) {
      throw new Problem(ProblemCode.SETUP_FIELD, "holidays");
    }
    return days;
  }
}
