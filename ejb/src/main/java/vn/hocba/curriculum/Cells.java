package vn.hocba.curriculum;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.Period;

/** Reads the values that cells of a curriculum file may have. */
final class Cells {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,30}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private Cells() {}

  /** Whether the text can stand in that column. */
  static boolean fits(String column, String text) {
    try {
      return switch (column) {
        case "code", "group", "of", "edition", "programme" -> CODE.matcher(text).matches();
        case "level" -> SchoolLevel.valueOf(text) != null;
        case "grades" -> Grades.of(text) != null;
        case "from", "to" -> Years.start(text) > 0;
        case "regulation" -> Regulation.valueOf(text) != null;
        case "assessment" -> assessment(text) != null;
        case "role" -> role(text) != null;
        case "tests" -> tests(text) != null;
        case "lessons", "from_lessons", "count", "choose", "most" -> NUMBER.matcher(text).matches()
            && Integer.parseInt(text) > 0;
        default -> true;
      };
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  static Assessment assessment(String text) {
    return Assessment.valueOf(text.toUpperCase(Locale.ROOT));
  }

  static Role role(String text) {
    return Role.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Periods separated by spaces. */
  static Set<Period> tests(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).map(Period::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
