package vn.hocba.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;
import vn.hocba.web.wording.Wording;

/** A file that a busy system has not read is told as that, never as a wrong file. */
class UnreadFileTest {

  @Test
  void aBusySystemAsksForTheSameFileAgain() {
    Problem problem = UnreadFile.told("a.xlsx", Refusal.COULD_NOT_READ);
    assertEquals(503, ApiProblem.status(problem.code()));
    String told = new Wording(Locale.of("vi")).text(problem);
    assertTrue(told.contains("a.xlsx") && told.contains("Tệp không sai"), told);
    assertFalse(told.contains("Kiểm tra"), told);
    assertEquals(503, ApiProblem.status(UnreadFile.told("a.pdf", EvidenceRefusal.COULD_NOT_READ).code()));
  }

  @ParameterizedTest
  @EnumSource(value = Refusal.class, names = "COULD_NOT_READ", mode = EnumSource.Mode.EXCLUDE)
  void anyOtherReasonIsTheFiles(Refusal refusal) {
    assertEquals(ProblemCode.FILE_UNREADABLE, UnreadFile.told("a.xlsx", refusal).code());
    assertEquals(422, ApiProblem.status(UnreadFile.told("a.xlsx", refusal).code()));
  }
}
