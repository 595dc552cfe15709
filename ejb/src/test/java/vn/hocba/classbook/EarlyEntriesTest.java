package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.calendar.DefaultCalendar;

/** No file brings in what the grid would refuse because its term has not begun. */
class EarlyEntriesTest {

  private static final Workbook FILE = SampleWorkbooks.grade6();
  private static final ClassBook BOOK = ClassBookReader.read(FILE).book();
  private static final LocalDate SECOND = DefaultCalendar.of(BOOK.schoolYear()).term(2).firstDay();

  @Test
  void aNewClassBringsNoSecondTermBeforeItBegins() {
    ClassBookComparison all = ClassBookComparison.of(null, BOOK);
    long marks = all.newMarks().stream().filter(m -> m.term() == 2).count();
    List<Finding> early = early(SECOND.minusDays(1), 0, all);
    assertEquals(1, early.size());
    assertEquals(FindingCode.TERM_NOT_BEGUN, early.getFirst().code());
    long said = all.newPupils().stream().filter(p -> p.conductTermTwo() != null).count()
        + all.newPupils().stream().filter(p -> p.conductYear() != null).count()
        + all.newPupils().stream().filter(p -> p.homeroomComment() != null).count();
    assertEquals(List.of(String.valueOf(marks + said), "2", SECOND.toString()), early.getFirst().args());
    assertEquals(List.of(), early(SECOND, 0, all));
    assertEquals(List.of(), early(SECOND.minusDays(30), 30, all));
    assertEquals(2, early(SECOND.minusYears(1), 0, all).size(), "one for each term");
  }

  @Test
  void whatIsStoredAlreadyKeepsNoFileOut() {
    assertEquals(List.of(), early(SECOND.minusDays(1), 0, ClassBookComparison.of(BOOK, BOOK)));
  }

  @Test
  void conductOfTheSecondTermIsEarlyToo() {
    Workbook first = SampleWorkbooks.with(FILE, "Rèn luyện", "D3", "Chưa đạt", false);
    Workbook other = SampleWorkbooks.with(FILE, "Rèn luyện", "C3", "Chưa đạt", false);
    assertEquals(1, early(SECOND.minusDays(1), 0,
        ClassBookComparison.of(BOOK, ClassBookReader.read(first).book())).size());
    assertEquals(0, early(SECOND.minusDays(1), 0,
        ClassBookComparison.of(BOOK, ClassBookReader.read(other).book())).size());
  }

  private static List<Finding> early(LocalDate today, int ahead, ClassBookComparison comparison) {
    return new EarlyEntries(DefaultCalendar.of(BOOK.schoolYear()), today, ahead).of(comparison);
  }
}
