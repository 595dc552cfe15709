package vn.hocba.digitising;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.setup.Typed;

/**
 * What was typed about a scan, checked.
 *
 * @param birthDate null when only the year is known, or nothing
 * @param birthYear null when unknown
 * @param replaces why it takes the place of another; null for a first one
 * @param text pages apart by form feeds; null for none
 * @param textRead how a text file was read; null where there was none
 */
record ScanRecord(String number, String fullName, LocalDate birthDate, Integer birthYear, String className,
    String schoolYear, String location, String replaces, String text, NewScan.TextRead textRead) {

  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CLASS = 20;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_TEXT = 1_000_000;
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20)\\d\\d)-((?:19|20)\\d\\d)");
  private static final Pattern PAGE_END = Pattern.compile("(?m)^\\s*---\\s*$\\n?|\\f");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** @throws Problem SETUP_FIELD naming what is missing, SCAN_FIELD what cannot be read, TEXT_TOO_LONG */
  static ScanRecord of(NewScan typed) {
    String birth = Typed.optional(typed.birth(), LONGEST_CLASS);
    LocalDate day = birth == null || YEAR.matcher(birth).matches() ? null : day(birth);
    Integer year = birth == null ? null : day == null ? Integer.valueOf(birth) : (Integer) day.getYear();
    return new ScanRecord(Typed.required(typed.number(), LONGEST_NUMBER, "paperNumber"),
        Typed.required(typed.fullName(), LONGEST_NAME, "fullName"), day, year,
        Typed.optional(typed.className(), LONGEST_CLASS), schoolYear(Typed.optional(typed.schoolYear(), LONGEST_CLASS)),
        Typed.optional(typed.location(), LONGEST_PLACE), Typed.optional(typed.replaces(), LONGEST_REASON), text(typed.text()),
        typed.textRead());
  }

  /** Letters that what was read off a scan may have. */
  static int longestText() {
    return Setting.SCAN_TEXT.number(1_000, MOST_TEXT);
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed, DAY);
    } catch (DateTimeException unreadable) {
      throw new Problem(ProblemCode.SCAN_FIELD, "birth", typed);
    }
  }

  private static String schoolYear(String typed) {
    if (typed == null) {
      return null;
    }
    var m = SCHOOL_YEAR.matcher(typed.replaceAll("\\s", "").replace('–', '-'));
    if (!m.matches() || Integer.parseInt(m.group(2)) != Integer.parseInt(m.group(1)) + 1) {
      throw new Problem(ProblemCode.SCAN_FIELD, "schoolYear", typed);
    }
    return m.group();
  }

  private static String text(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String clean = PAGE_END.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replace("\r", ""))
        .replaceAll("\f").replaceAll("[\\p{Cntrl}&&[^\\n\\f]]", " ");
    if (clean.length() > longestText()) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, longestText());
    }
    return clean;
  }

  /** As it is written on the digital copy. */
  String birth() {
    return birthDate != null ? birthDate.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")) : birthYear == null ? "" : birthYear.toString();
  }
}
