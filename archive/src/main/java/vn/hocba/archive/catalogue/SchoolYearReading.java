package vn.hocba.archive.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year as catalogues write it. */
final class SchoolYearReading {

  private static final Pattern YEARS = Pattern.compile("((?:19|20)[0-9]{2}) ?[-–/] ?((?:19|20)[0-9]{2})");

  private SchoolYearReading() {}

  /** As in {@code 2004-2005}; null when it is no year and the next. */
  static String of(String typed) {
    Matcher years = YEARS.matcher(typed == null ? "" : typed);
    return years.matches() && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1
        ? years.group(1) + "-" + years.group(2) : null;
  }
}
