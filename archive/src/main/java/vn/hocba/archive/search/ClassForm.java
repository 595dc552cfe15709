package vn.hocba.archive.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of a class's name, in the index and in questions: who asks for 7A3 finds what a register has as Lớp 7/A3, and a facet
 * counts both as one.
 */
final class ClassForm {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d/]");
  /** What registers put before the grade. */
  private static final Pattern BEFORE_GRADE = Pattern.compile("^(?:LOP|L)?0?(?=[1-9])");
  /** That of 9/1 has to stay: it is no 91. */
  private static final Pattern STROKE = Pattern.compile("(?<=^\\d{1,2})/(?=\\p{L})");
  /** Of specialised classes, as they are called in different schools. */
  private static final Pattern SPECIALISED = Pattern.compile("(1[0-2])(?:CHUYEN|C)(\\p{L}+)(\\d{0,2})");

  private ClassForm() {}

  /** Capitals without marks or separators, 9/1 and 9A1; 10CHUYENTOAN and 10CTOAN are 10TOAN. */
  static String of(String written) {
    String capitals = VietnameseText.fold(VietnameseText.clean(written)).toUpperCase(Locale.ROOT);
    String plain = BEFORE_GRADE.matcher(SEPARATORS.matcher(capitals).replaceAll("")).replaceFirst("");
    String form = STROKE.matcher(plain).replaceFirst("");
    Matcher specialised = SPECIALISED.matcher(form);
    return specialised.matches() && Vocabulary.isSubject(specialised.group(2))
        ? specialised.group(1) + specialised.group(2) + specialised.group(3) : form;
  }
}
