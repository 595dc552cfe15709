package vn.hocba.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.hocba.archive.search.DemoPaperCatalogueGenerator;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.classbook.BookMark;
import vn.hocba.classbook.BookPupil;
import vn.hocba.classbook.BookResult;
import vn.hocba.classbook.BookSubject;
import vn.hocba.classbook.ClassBook;
import vn.hocba.classbook.Subject;
import vn.hocba.classbook.SubjectCatalogue;

/** Makes up class books of fictional pupils; a cohort's pupils are the same in every year. */
final class DemoClassBooks {

  private static final int PUPILS = 40;
  private static final long NAMES_SEED = 7;
  private static final DemoPaperCatalogueGenerator NAMES = new DemoPaperCatalogueGenerator(NAMES_SEED, 1);

  private DemoClassBooks() {}

  /**
   * A class in one year.
   *
   * @param firstYear first calendar year of the school year
   * @param termsDone 2 for a finished year, 1 for marks of part of the first term only
   */
  static ClassBook of(String className, int grade, int firstYear, int termsDone) {
    int cohort = firstYear - grade;
    Random random = new Random(cohort * 31L + className.charAt(className.length() - 1) * 7L + firstYear);
    List<String> teachers = DemoData.list("teachers");
    List<BookSubject> subjects = new ArrayList<>();
    for (Subject s : SubjectCatalogue.thcs().subjects().stream().filter(s -> !s.optional()).toList()) {
      int regular = s.regularPerTerm(grade);
      subjects.add(new BookSubject(s.code(), s.scored(), teachers.get(s.position() - 1), regular, regular));
    }
    List<BookPupil> pupils = new ArrayList<>();
    for (int i = 0; i < PUPILS; i++) {
      pupils.add(pupil(i, className, cohort, subjects, random, termsDone));
    }
    return new ClassBook(DemoData.text("school.name"), className, firstYear + "-" + (firstYear + 1), grade, PUPILS,
        DemoData.list("HOMEROOM_TEACHER").get(1), subjects, pupils);
  }

  /** A class whose first term has every mark; conduct lacks for some and comments for all, for people to try. */
  static ClassBook termOne(String className, int grade, int firstYear) {
    ClassBook year = of(className, grade, firstYear, 2);
    return new ClassBook(year.schoolName(), year.className(), year.schoolYear(), year.grade(), year.headcount(),
        year.homeroomTeacher(), year.subjects(), year.pupils().stream().map(DemoClassBooks::termOne).toList());
  }

  private static BookPupil termOne(BookPupil p) {
    return new BookPupil(p.order(), p.identifier(), p.fullName(), p.birthDate(), p.birthPlace(), p.gender(),
        p.ethnicity(), p.priority(), p.address(), p.father(), p.mother(), p.phone(), p.note(),
        p.results().stream().map(r -> new BookResult(r.subject(),
            r.marks().stream().filter(m -> m.term() == 1).toList(), null, null, null, false)).toList(),
        p.order() % 9 == 0 ? null : p.conductTermOne(), null, p.excused(), p.unexcused(), null);
  }

  private static BookPupil pupil(int i, String className, int cohort, List<BookSubject> subjects, Random random,
      int termsDone) {
    int letter = className.charAt(className.length() - 1);
    int place = cohort * 1000 + letter * 50 + i;
    int birthYear = cohort - 5;
    boolean girl = place % 2 == 0;
    String identifier = String.format(Locale.ROOT, "066%d%02d%02d%04d", girl ? 3 : 2, birthYear % 100, letter,
        5000 + i);
    int strength = 50 + random.nextInt(46);
    List<BookResult> results = new ArrayList<>();
    for (BookSubject s : subjects) {
      results.add(new BookResult(s.code(), marks(s, strength, random, termsDone), null, null, null, false));
    }
    boolean year = termsDone == 2;
    return new BookPupil(i + 1, identifier, NAMES.entry(place).fullName(),
        LocalDate.of(birthYear, 1 + place % 12, 1 + place % 28), DemoData.text("birthplace"),
        girl ? "FEMALE" : "MALE", DemoData.text("ethnicity"), null, DemoData.text("address"), null, null, null, null,
        results, year ? conduct(random) : null, year ? conduct(random) : null, random.nextInt(6), random.nextInt(3),
        year ? DemoData.list("comments").get(random.nextInt(5)) : null);
  }

  private static List<BookMark> marks(BookSubject s, int strength, Random random, int termsDone) {
    List<BookMark> marks = new ArrayList<>();
    for (int term = 1; term <= termsDone; term++) {
      for (int i = 1; i <= s.regularTermOne(); i++) {
        // In a running term the last regular assessment is still to come for everybody, and some lack another.
        if (termsDone == 2 || i < s.regularTermOne() && random.nextInt(12) > 0) {
          marks.add(mark(s, term, MarkKind.REGULAR, i, strength, random));
        }
      }
      if (termsDone == 2 || random.nextInt(20) > 0) {
        marks.add(mark(s, term, MarkKind.MIDTERM, 1, strength, random));
      }
      if (termsDone == 2) {
        marks.add(mark(s, term, MarkKind.FINAL, 1, strength, random));
      }
    }
    return marks;
  }

  private static BookMark mark(BookSubject s, int term, MarkKind kind, int ordinal, int strength, Random random) {
    if (!s.scored()) {
      return new BookMark(term, kind, ordinal, null, random.nextInt(400) > 0);
    }
    int tenths = Math.clamp(strength + random.nextInt(31) - 15L, 20, 100);
    return new BookMark(term, kind, ordinal, BigDecimal.valueOf(tenths, 1), null);
  }

  private static Level conduct(Random random) {
    return random.nextInt(10) < 8 ? Level.TOT : Level.KHA;
  }
}
