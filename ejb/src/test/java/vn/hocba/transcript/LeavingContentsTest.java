package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.archive.document.Leaving;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.MarkValue;

/** A part of a year has marks and results of terms, never a result of the year. */
class LeavingContentsTest {

  private static final Caller BY = new Caller(1, "bomon", "Tạ Diệu Hoa", Set.of(Role.SUBJECT_TEACHER), 1L);
  private static final List<LeavingContents.Book> BOOKS = List.of(new LeavingContents.Book(1, "TOAN", "Toán"),
      new LeavingContents.Book(2, "AM_NHAC", "Âm nhạc"));

  @Test
  void nobodyGoesUpOnAPartOfAYear() {
    YearContents all = secondary("8.5", "8.0");
    YearContents soFar = new LeavingContents(all).soFar();
    assertEquals(new Standing(null, null), soFar.year());
    assertEquals("UNDECIDED", soFar.promotion());
    assertNull(soFar.award());
    assertNull(soFar.subjects().getFirst().year());
    assertEquals("8.5", soFar.subjects().getFirst().termOne());
  }

  @Test
  void marksAreToldOfTermsWithoutAResultInTheOrderOfTheColumns() {
    List<Mark> marks = List.of(mark(1, 2, "MIDTERM", 1, "7.5"), mark(1, 2, "REGULAR", 2, "9.0"), mark(1, 2, "REGULAR", 1, "8.0"),
        mark(1, 1, "FINAL", 1, "8.5"), mark(2, 1, "REGULAR", 1, "6.0"));
    assertEquals(List.of(new Leaving.Taken("TOAN", "Toán", List.of(new Leaving.Entry(2, "REGULAR", 1, "8.0"),
        new Leaving.Entry(2, "REGULAR", 2, "9.0"), new Leaving.Entry(2, "MIDTERM", 1, "7.5")))),
        new LeavingContents(secondary("8.5", null)).taken(BOOKS, marks), "the term with a result, and the content of a whole with one, are not told again");
    assertEquals(List.of("TOAN", "AM_NHAC"), new LeavingContents(secondary(null, null)).taken(BOOKS, marks).stream()
        .map(Leaving.Taken::code).toList());
  }

  @Test
  void inPrimarySchoolTheMiddleOfATermIsToldUntilItsEnd() {
    PrimaryYear.Entry open = new PrimaryYear.Entry(null, true, null, null);
    YearContents contents = new YearContents("TT27/2020", List.of(), null, null, null, null, new PrimaryYear(List.of(
        new PrimaryYear.Subject("TOAN", "Toán", new PrimaryYear.Entry("T", true, 9, null), open, null, null, null)), List.of(),
        null, null, "OPEN", false), "UNDECIDED", null);
    List<Mark> marks = List.of(mark(1, 1, MarkColumn.TEST, 1, "7"), mark(1, 2, MarkColumn.TEST, 1, "8"));
    assertEquals(List.of(new Leaving.Taken("TOAN", "Toán", List.of(new Leaving.Entry(2, MarkColumn.TEST, 1, "8")))),
        new LeavingContents(contents).taken(BOOKS, marks));
  }

  private static YearContents secondary(String one, String two) {
    return new YearContents("TT22/2021", List.of(new SubjectResult("TOAN", "Toán", true, one, two, "8.2", "8.4", null, null, null, null),
        new SubjectResult("NGHE_THUAT", "Nghệ thuật", false, one == null ? null : "D", null, null, null, null, null, null, null)),
        new Standing("KHA", "TOT"), new Standing(null, null), new Standing("KHA", "TOT"), null, null, "PROMOTED", "GOOD");
  }

  private static Mark mark(long book, int term, String kind, int ordinal, String value) {
    Mark mark = new Mark(1, book, new MarkColumn(term, kind, ordinal));
    mark.enter(new MarkValue(new BigDecimal(value), null), BY, Instant.EPOCH);
    return mark;
  }
}
