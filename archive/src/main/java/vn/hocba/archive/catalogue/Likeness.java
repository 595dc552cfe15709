package vn.hocba.archive.catalogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why two records may be of one person. */
public enum Likeness {
  /** The same name, marks and all. */
  SAME_NAME,
  /** The same but for marks. */
  MARKS_DIFFER,
  /** One letter differs, is missing, or stands in the other's place. */
  ONE_LETTER,
  SAME_BIRTH_DATE,
  /** The day of one is the month of the other. */
  DAY_AND_MONTH_SWAPPED,
  /** One of them knows only the year, which is the same. */
  SAME_BIRTH_YEAR,
  SAME_SCHOOL,
  /** The next class in the next year. */
  NEXT_CLASS,
  /** The same class in the same year: entered twice, perhaps. */
  SAME_CLASS;

  /** In shorter names a letter more or less is another name. */
  private static final int SHORTEST_WITH_SLIP = 8;
  private static final Pattern GRADE = Pattern.compile("\\s*([0-9]{1,2})\\D.*|\\s*([0-9]{1,2})");

  /** What speaks for one person; empty when it is not enough to ask anybody. */
  public static Set<Likeness> of(Person one, Person other) {
    Likeness name = name(Person.exact(one.fullName()), Person.exact(other.fullName()), Person.key(one.fullName()), Person.key(other.fullName()));
    Likeness birth = birth(one, other);
    if (name == null || birth == null || name == ONE_LETTER && birth != SAME_BIRTH_DATE) {
      return Set.of();
    }
    Set<Likeness> found = EnumSet.of(name, birth);
    if (one.school().equals(other.school())) {
      found.add(SAME_SCHOOL);
    }
    Likeness years = years(one, other);
    if (years != null) {
      found.add(years);
    }
    // A common name and a year are not enough.
    return birth == SAME_BIRTH_YEAR && !found.contains(SAME_SCHOOL) && years == null ? Set.of() : found;
  }

  private static Likeness name(String exact, String otherExact, String key, String otherKey) {
    return key.isEmpty() ? null : exact.equals(otherExact) ? SAME_NAME : key.equals(otherKey) ? MARKS_DIFFER
        : oneLetterApart(key, otherKey) ? ONE_LETTER : null;
  }

  private static Likeness birth(Person one, Person other) {
    LocalDate a = one.birthDate();
    LocalDate b = other.birthDate();
    if (a != null && b != null) {
      return a.equals(b) ? SAME_BIRTH_DATE : a.getYear() == b.getYear() && a.getDayOfMonth() == b.getMonthValue()
          && a.getMonthValue() == b.getDayOfMonth() ? DAY_AND_MONTH_SWAPPED : null;
    }
    return one.birthYear() != null && one.birthYear().equals(other.birthYear()) ? SAME_BIRTH_YEAR : null;
  }

  private static Likeness years(Person one, Person other) {
    int grade = grade(one.className());
    int otherGrade = grade(other.className());
    if (one.schoolYear() == null || other.schoolYear() == null || grade == 0 || otherGrade == 0) {
      return null;
    }
    int apart = start(other.schoolYear()) - start(one.schoolYear());
    return apart == 0 && one.className().equalsIgnoreCase(other.className()) ? SAME_CLASS
        : apart != 0 && Math.abs(apart) == 1 && otherGrade - grade == apart ? NEXT_CLASS : null;
  }

  private static int start(String schoolYear) {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }

  private static int grade(String className) {
    Matcher grade = GRADE.matcher(className == null ? "" : className);
    return !grade.matches() ? 0 : Integer.parseInt(grade.group(1) != null ? grade.group(1) : grade.group(2));
  }

  /** One letter more, less, other, or two beside each other the other way round. */
  static boolean oneLetterApart(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (shorter.length() < SHORTEST_WITH_SLIP || longer.length() - shorter.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    if (shorter.length() < longer.length()) {
      return shorter.substring(i).equals(longer.substring(i + 1));
    }
    boolean other = i < a.length() && a.substring(i + 1).equals(b.substring(i + 1));
    boolean swapped = i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
    return other || swapped;
  }
}
