package vn.hocba.classbook;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.Uncovered;

/** Reads the cover: school, class, year, number of pupils, teachers. */
final class CoverReader {

  /**
   * What the cover says; null where it does not.
   *
   * @param ruled whether there are rules to read the other sheets by
   * @param curriculum by which the class is judged; null where the cover does not say which class of which year it is
   */
  record Cover(String school, String className, String schoolYear, int grade, Integer headcount,
      Grid.Place headcountAt, String homeroomTeacher, String specialised, Map<String, String> teachers,
      BookForm form, boolean ruled, Curriculum curriculum) {}

  /** After which no rule is known to read the book by. */
  private static final Set<FindingCode> UNRULED = EnumSet.of(FindingCode.GRADE_IMPOSSIBLE,
      FindingCode.REGULATION_MISSING, FindingCode.REGULATION_NOT_KNOWN);

  private static final Pattern YEARS = Pattern.compile("(20[0-9]{2}) ?[-–—/] ?(20[0-9]{2})");
  private static final Pattern GRADE = Pattern.compile("([0-9]{1,2}).*");
  private static final int NAME_LIMIT = 150;

  private final Grid grid;
  private final Findings findings;
  private final BiFunction<String, String, Curriculum> curricula;
  private Curriculum curriculum;

  /** @param curricula by school year and name of the class */
  CoverReader(Grid grid, Findings findings, BiFunction<String, String, Curriculum> curricula) {
    this.curricula = curricula;
    this.grid = grid;
    this.findings = findings;
  }

  Cover read() {
    Grid.Place className = grid.find((row, text) -> Words.means("cover.class", label(text)));
    String name = required(className, "CLASS");
    BookForm form = form(name);
    int grade = grade(className, name);
    // by the circular of another time or level everything would be found wrong, and corrected for nothing
    boolean ruled = findings.list().stream().noneMatch(f -> UNRULED.contains(f.code()));
    Map<String, String> teachers = ruled ? teachers(form.subjects(), grade(name)) : Map.of();
    Grid.Place homeroom = grid.find((row, text) -> Words.means("cover.homeroom", label(text)));
    Grid.Place headcount = grid.find((row, text) -> Words.means("cover.headcount", label(text)));
    return new Cover(school(className), name, schoolYear(), grade, headcount(headcount),
        headcount == null ? null : valueAt(headcount), required(homeroom, "HOMEROOM_TEACHER"), ruled ? specialised(form, grade) : null, teachers, form, ruled, curriculum);
  }

  /** Before anything is said of grade and year: which subjects there are follows from them. */
  private BookForm form(String className) {
    Grid.Place place = grid.find((row, text) -> Words.means("cover.year", label(text)));
    Matcher years = YEARS.matcher(Objects.requireNonNullElse(place == null ? null : value(place), ""));
    int grade = grade(className);
    if (!years.matches() || !successive(years) || grade < BookForm.FIRST_GRADE || grade > BookForm.LAST_GRADE) {
      return BookForm.USUAL;
    }
    String year = years.group(1) + "-" + years.group(2);
    curriculum = curricula.apply(year, className);
    if (BookForm.regulation(curriculum, grade, year).isEmpty()) {
      Uncovered.regulation(BookForm.level(grade), grade, year).ifPresentOrElse(
          of -> add(valueAt(place), FindingCode.REGULATION_MISSING, grade, year, of),
          () -> add(valueAt(place), FindingCode.REGULATION_NOT_KNOWN, grade, year));
    }
    return BookForm.of(curriculum, grade, year);
  }

  private static boolean successive(Matcher years) {
    return Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1;
  }

  /** As the name of the class begins, or 0. */
  private static int grade(String className) {
    Matcher grade = GRADE.matcher(Objects.requireNonNullElse(className, ""));
    return grade.matches() ? Integer.parseInt(grade.group(1)) : 0;
  }

  private String school(Grid.Place className) {
    int before = className == null ? Integer.MAX_VALUE : className.row();
    Grid.Place labelled = grid.find((row, text) -> row < before && Words.means("cover.school", label(text)));
    if (labelled != null) {
      return required(labelled, "SCHOOL");
    }
    // the line that begins with the word for school is its name
    Grid.Place line = grid.find((row, text) -> row < before && Words.means("cover.schoolName", text));
    if (line == null) {
      findings.add(grid.name(), null, null, FindingCode.COVER_VALUE_MISSING, "SCHOOL");
      return null;
    }
    return limited(line, grid.text(line.row(), line.column()));
  }

  private String schoolYear() {
    Grid.Place place = grid.find((row, text) -> Words.means("cover.year", label(text)));
    String text = required(place, "SCHOOL_YEAR");
    if (text == null) {
      return null;
    }
    Matcher years = YEARS.matcher(text);
    if (!years.matches() || !successive(years)) {
      add(valueAt(place), FindingCode.SCHOOL_YEAR_UNREADABLE, text);
      return null;
    }
    return years.group(1) + "-" + years.group(2);
  }

  private int grade(Grid.Place place, String name) {
    if (name == null) {
      return 0;
    }
    int number = grade(name);
    if (number < BookForm.FIRST_GRADE || number > BookForm.LAST_GRADE) {
      add(valueAt(place), FindingCode.GRADE_IMPOSSIBLE, name);
      return 0;
    }
    return number;
  }

  private Integer headcount(Grid.Place place) {
    String text = place == null ? null : value(place);
    return text != null && text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
  }

  /** Code of the subject of a specialised class (lớp chuyên, TT 58/2011 Điều 13); null where the cover names none. */
  private String specialised(BookForm form, int grade) {
    Grid.Place place = grid.find((row, text) -> Words.means("cover.specialised", label(text)));
    String text = place == null ? null : value(place);
    if (text == null) {
      return null;
    }
    String subject = BookForm.level(grade) != SchoolLevel.THPT ? null
        : form.subjects().byName(text).filter(s -> s.scored() && !s.code().startsWith("CD_")).map(Subject::code).orElse(null);
    if (subject == null) {
      add(valueAt(place), FindingCode.SPECIALISED_UNKNOWN, text);
    }
    return subject;
  }

  private Map<String, String> teachers(SubjectCatalogue subjects, int grade) {
    Map<String, String> teachers = new LinkedHashMap<>();
    Grid.Place table = grid.find((row, text) -> Words.means("cover.subjects", text));
    if (table != null) {
      int column = Math.max(grid.column(table.row(), "cover.teachers"), table.column() + 1);
      for (int row : grid.rowsFrom(table.row() + 1)) {
        String written = grid.text(row, table.column());
        String teacher = limited(new Grid.Place(row, column), grid.text(row, column));
        if (written.isEmpty() || teacher.isEmpty()) {
          continue;
        }
        subjects.byName(written).ifPresentOrElse(s -> teachers.putIfAbsent(s.code(), teacher),
            () -> findings.add(grid.name(), Grid.ref(row, table.column()), null,
                FindingCode.TEACHER_OF_UNKNOWN_SUBJECT, written));
      }
    }
    for (Subject subject : subjects.subjects()) {
      if (!teachers.containsKey(subject.code()) && subject.expectedIn(grade) && subjects.contentsOf(subject.code()).stream()
          .noneMatch(c -> teachers.containsKey(c.code()))) {
        findings.add(grid.name(), null, null, FindingCode.TEACHER_MISSING, subject.code());
      }
    }
    return teachers;
  }

  private String required(Grid.Place place, String what) {
    String text = place == null ? null : value(place);
    if (text == null) {
      findings.add(grid.name(), place == null ? null : Grid.ref(place.row(), place.column()), null,
          FindingCode.COVER_VALUE_MISSING, what);
      return null;
    }
    return limited(valueAt(place), text);
  }

  /** After the colon in the same cell, or the next text to the right; null when there is neither. */
  private String value(Grid.Place place) {
    String text = grid.text(place.row(), place.column());
    int colon = text.indexOf(':');
    if (colon >= 0 && colon < text.length() - 1) {
      return text.substring(colon + 1).strip();
    }
    Grid.Place right = right(place);
    return right == null ? null : grid.text(right.row(), right.column());
  }

  /** Where the value stands: the next text to the right, or the label's own cell. */
  private Grid.Place valueAt(Grid.Place place) {
    String text = grid.text(place.row(), place.column());
    Grid.Place right = right(place);
    return right == null || text.indexOf(':') >= 0 && text.indexOf(':') < text.length() - 1 ? place : right;
  }

  private Grid.Place right(Grid.Place place) {
    return grid.columns(place.row()).stream()
        .filter(c -> c > place.column() && !grid.text(place.row(), c).isEmpty()).findFirst()
        .map(c -> new Grid.Place(place.row(), c)).orElse(null);
  }

  private String limited(Grid.Place place, String text) {
    if (text.length() > NAME_LIMIT) {
      add(place, FindingCode.TEXT_TOO_LONG, text.length(), NAME_LIMIT);
    }
    return text;
  }

  private void add(Grid.Place place, FindingCode code, Object... args) {
    findings.add(grid.name(), Grid.ref(place.row(), place.column()), null, code, args);
  }

  private static String label(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }
}
