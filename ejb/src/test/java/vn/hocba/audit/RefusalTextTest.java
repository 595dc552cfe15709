package vn.hocba.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A refusal comes back as it was told, and what a line said before there was a form for it too. */
class RefusalTextTest {

  @Test
  void keepsCodeAndArguments() {
    Problem told = new Problem(ProblemCode.CLASS_LOCKED, "9A1, sáng", "Trần Quốc Bảo",
        Instant.parse("2026-11-22T15:31:05.120Z"));
    Problem read = RefusalText.read(RefusalText.write(told)).orElseThrow();
    assertEquals(told.code(), read.code());
    assertEquals(told.args(), read.args());
  }

  @Test
  void readsTheFormProblemsWriteThemselvesIn() {
    Problem told = new Problem(ProblemCode.DAY_IN_FUTURE, LocalDate.of(2026, 11, 23), "2026-2027");
    assertEquals(List.of(LocalDate.of(2026, 11, 23), "2026-2027"),
        RefusalText.read(told.getMessage()).orElseThrow().args());
  }

  @Test
  void tellsOfNoProblemWhereThereIsNone() {
    assertTrue(RefusalText.read("vanthu: LOCKED").isEmpty());
    assertTrue(RefusalText.read("[\"CLASS_LOCKED\",\"9A").isEmpty());
    assertTrue(RefusalText.read("NO_SUCH_CODE[1]").isEmpty());
  }
}
