package vn.hocba.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What in marks is worth a look, and what is not. */
class LookRulesTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LookRules RULES =
      new LookRules(new BigDecimal("2.5"), 80, 15, LocalTime.of(23, 0), LocalTime.of(5, 0), 20);

  @Test
  void aLeapOfTheAverageEitherWayIsListedWidestFirst() {
    List<LookRules.Jump> found = RULES.jumps(List.of(average("An", 1, "5.0"), average("An", 2, "7.5"),
        average("Bình", 1, "9.0"), average("Bình", 2, "5.0"), average("Chi", 1, "6.0"), average("Chi", 2, "8.4")));
    assertEquals(List.of("Bình", "An"), found.stream().map(j -> j.now().pupil()).toList());
  }

  @Test
  void onlyTermsThatFollowOneAnotherAndAveragesOfEnoughMarksAreCompared() {
    assertEquals(List.of(), RULES.jumps(List.of(average("An", 1, "2.0"), average("An", 3, "9.0"))));
    assertEquals(List.of(), RULES.jumps(List.of(average("An", 1, "2.0"),
        new LookRules.Average("An", "TOAN", 2, new BigDecimal("9.0"), 2))));
    assertEquals(List.of(), RULES.jumps(List.of(average("An", 1, "2.0"),
        new LookRules.Average("An", "LI", 2, new BigDecimal("9.0"), 5))));
  }

  @Test
  void aColumnThatIsMostlyOneMarkIsListed() {
    List<LookRules.Identical> found = RULES.identical(List.of(new LookRules.Value(1, "1:REGULAR:1", "8.0", 36),
        new LookRules.Value(1, "1:REGULAR:1", "7.0", 9), new LookRules.Value(1, "1:REGULAR:2", "8.0", 35),
        new LookRules.Value(1, "1:REGULAR:2", "7.0", 10), new LookRules.Value(2, "1:FINAL:1", "9.0", 14)));
    assertEquals(List.of(new LookRules.Identical(1, "1:REGULAR:1", "8.0", 36, 45)), found);
  }

  @Test
  void whatStandsOutMostComesFirst() {
    List<Long> books = RULES.identical(List.of(new LookRules.Value(1, "1:REGULAR:1", "8.0", 36),
        new LookRules.Value(1, "1:REGULAR:1", "7.0", 9), new LookRules.Value(2, "1:FINAL:1", "9.0", 30),
        new LookRules.Value(3, "1:FINAL:1", "9.0", 40), new LookRules.Value(4, "1:FINAL:1", "9.0", 30))).stream()
        .map(LookRules.Identical::book).toList();
    assertEquals(List.of(3L, 4L, 2L, 1L), books);
  }

  @Test
  void manyMarksOfOneNightAreListedAcrossMidnight() {
    List<LookRules.Night> found = RULES.nights(Stream.concat(writings("2026-10-20T23:00", 10),
        writings("2026-10-21T00:30", 10)).toList(), VIETNAM);
    assertEquals(1, found.size());
    assertEquals(LocalDate.of(2026, 10, 20), found.getFirst().night());
    assertEquals(20, found.getFirst().count());
  }

  @Test
  void aFewAtNightOrManyByDayAreNot() {
    assertTrue(RULES.nights(writings("2026-10-20T23:30", 19).toList(), VIETNAM).isEmpty());
    assertTrue(RULES.nights(writings("2026-10-20T22:59", 45).toList(), VIETNAM).isEmpty());
    assertTrue(RULES.nights(writings("2026-10-20T05:00", 45).toList(), VIETNAM).isEmpty());
  }

  private static Stream<LookRules.Writing> writings(String at, int count) {
    return IntStream.range(0, count).mapToObj(
        i -> new LookRules.Writing(7, "Tạ Diệu Hoa", LocalDateTime.parse(at).atZone(VIETNAM).toInstant()));
  }

  private static LookRules.Average average(String pupil, int term, String average) {
    return new LookRules.Average(pupil, "TOAN", term, new BigDecimal(average), 5);
  }
}
