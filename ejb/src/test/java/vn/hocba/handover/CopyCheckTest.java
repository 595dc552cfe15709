package vn.hocba.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

class CopyCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u0000a", "079\u0007", "a\u202eb", "a\u200bb"})
  void whatNobodySeesEntersNoLineOfTheBook(String paper) {
    Problem refused = assertThrows(Problem.class, () -> CopyCheck.read(copy(paper), text -> -1));
    assertEquals(ProblemCode.COPY_DETAIL, refused.code());
    assertEquals(List.of("PAPER"), refused.args());
    assertEquals("079074000123", CopyCheck.read(copy(" 079074000123 "), text -> -1).paper());
  }

  private static NewCopy copy(String paper) {
    return new NewCopy(List.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e"), CopyKind.WHOLE, CopyCarrier.FILE, CopyReason.REQUEST, null, "Nguyễn Văn Cha", "Cha",
        paper, null, "Hiệu trưởng", "Trần Quốc Bảo", 0, 0);
  }
}
