package vn.hocba.archive.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year as catalogues write it. */
final class SchoolYearReading {

  private static final Pattern YEARS = Pattern.compile("((?:19|20)[0-9]{2}) ?[-–/] ?((?:19|20)[0-9]{2})");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private SchoolYearReading() {}

  /** The school year that ended with a graduation in that calendar year, unless two years stand there; null when it is neither. */
  static String ofGraduation(String typed) {
    return typed != null && YEAR.matcher(typed).matches() ? Integer.parseInt(typed) - 1 + "-" + typed : of(typed);
  }

  /** As in {@code 2004-2005}; null when it is no year and the next. */
  static String of(String typed) {
    Matcher years = YEARS.matcher(typed == null ? "" : typed);
    return years.matches() && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1
        ? years.group(1) + "-" + years.group(2) : null;
  }
}
