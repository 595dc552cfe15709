package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/** Turns what a class book has into what a year is assessed from. */
public final class BookYears {

  private BookYears() {}

  /** Everything one pupil of the book is assessed from. A subject the pupil has no row in counts as all missing. */
  public static PupilYear of(ClassBook book, BookPupil pupil) {
    List<SubjectMarks> subjects = book.subjects().stream().map(subject -> {
      BookResult result = pupil.result(subject.code());
      return marks(subject,
          result == null ? new BookResult(subject.code(), List.of(), null, null, null, false) : result);
    }).toList();
    Integer absences =
        pupil.excused() == null || pupil.unexcused() == null ? null : pupil.excused() + pupil.unexcused();
    return new PupilYear(book.grade(), subjects, pupil.conductTermOne(), pupil.conductTermTwo(), absences);
  }

  /** One subject's marks by term. */
  public static SubjectMarks marks(BookSubject subject, BookResult result) {
    int one = subject.regularTermOne();
    int two = subject.regularTermTwo();
    return subject.scored()
        ? new SubjectMarks.Scored(subject.code(), term(result, 1, one, BookMark::score),
            term(result, 2, two, BookMark::score), result.reassessedScore(), result.exempt())
        : new SubjectMarks.Comment(subject.code(), term(result, 1, one, BookMark::passed),
            term(result, 2, two, BookMark::passed), result.reassessedPassed(), result.exempt());
  }

  private static <T> TermMarks<T> term(BookResult result, int term, int required, Function<BookMark, T> value) {
    List<T> periodic = all(result, term, MarkKind.MIDTERM, value);
    return TermMarks.tests(required, all(result, term, MarkKind.REGULAR, value), 1,
        periodic.isEmpty() ? Collections.singletonList(null) : periodic,
        single(result.mark(term, MarkKind.FINAL, 1), value));
  }

  /** By ordinal, null where there is none; under TT 58/2011 there are several of weight 2. */
  private static <T> List<T> all(BookResult result, int term, MarkKind kind, Function<BookMark, T> value) {
    List<T> all = new ArrayList<>();
    for (BookMark mark : result.marks()) {
      if (mark.term() == term && mark.kind() == kind) {
        while (all.size() < mark.ordinal()) {
          all.add(null);
        }
        all.set(mark.ordinal() - 1, value.apply(mark));
      }
    }
    return all;
  }

  private static <T> T single(BookMark mark, Function<BookMark, T> value) {
    return mark == null ? null : value.apply(mark);
  }
}
