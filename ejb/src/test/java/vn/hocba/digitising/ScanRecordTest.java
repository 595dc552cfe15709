package vn.hocba.digitising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** What is missing of a scanned paper is told by its own name. */
class ScanRecordTest {

  /** The number of a paper transcript is no number of a letter of the school. */
  @Test
  void asksForTheNumberOfThePaperTranscript() {
    Problem missing = assertThrows(Problem.class, () -> ScanRecord.of(scan(" ")));
    assertEquals(ProblemCode.SETUP_FIELD, missing.code());
    assertEquals(List.of("paperNumber"), missing.args());
    assertEquals("123/THCS", ScanRecord.of(scan(" 123/THCS ")).number());
  }

  private static NewScan scan(String number) {
    return new NewScan(number, "Phạm Bỏ Dở", "1990", "", "", "", "", "", null);
  }
}
