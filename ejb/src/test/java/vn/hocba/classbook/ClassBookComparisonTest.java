package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.assessment.MarkKind;

class ClassBookComparisonTest {

  private static final Workbook FILE = SampleWorkbooks.grade6();
  private static final ClassBook BOOK = ClassBookReader.read(FILE).book();

  @Test
  void withNothingStoredEverythingIsNew() {
    ClassBookComparison comparison = ClassBookComparison.of(null, BOOK);
    assertEquals(40, comparison.newPupils().size());
    assertEquals(BOOK.pupils().stream().flatMap(p -> p.results().stream()).mapToInt(r -> r.marks().size()).sum(),
        comparison.newMarks().size());
    assertEquals(0, comparison.unchangedMarks());
  }

  @Test
  void theSameBookChangesNothing() {
    ClassBookComparison comparison = ClassBookComparison.of(BOOK, BOOK);
    assertTrue(comparison.isEmpty());
    assertTrue(comparison.unchangedMarks() > 4_000);
  }

  @Test
  void namesChangedNewAndRemovedMarks() {
    Workbook changed = SampleWorkbooks.with(FILE, "Toán", "D5", "8,5", false);
    changed = SampleWorkbooks.with(changed, "Toán", "G5", null, true);
    changed = SampleWorkbooks.with(changed, "Tin học", "I33", "7", true);
    changed = SampleWorkbooks.with(changed, "Rèn luyện", "C3", "Chưa đạt", false);
    ClassBookComparison comparison = ClassBookComparison.of(BOOK, ClassBookReader.read(changed).book());
    assertEquals(List.of(new MarkChange("066220000001", "Nguyễn Thanh Yến", "TOAN", 1, MarkKind.REGULAR, 2, "8.0",
        "8.5")), comparison.changedMarks());
    assertEquals(List.of("9.0"), comparison.removedMarks().stream().map(MarkChange::before).toList());
    assertEquals(List.of("7.0"), comparison.newMarks().stream().map(MarkChange::after).toList());
    assertEquals(List.of("conductTermOne"), comparison.changedFields().stream().map(FieldChange::field).toList());
    assertTrue(comparison.newPupils().isEmpty());
  }
}
