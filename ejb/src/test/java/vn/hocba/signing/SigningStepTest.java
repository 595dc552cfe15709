package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of signatures (S0 Điều 7–9). */
class SigningStepTest {

  @Test
  void homeroomTeacherThenPrincipalThenSeal() {
    List<SigningStep> order = new ArrayList<>();
    for (SigningStep step = SigningStep.GVCN; step != null; step = step.next()) {
      order.add(step);
    }
    assertEquals(List.of(SigningStep.GVCN, SigningStep.HT, SigningStep.TRUONG), order);
    assertEquals(SigningStep.GVCN, SigningStep.HT.before());
    assertNull(SigningStep.GVCN.before());
  }

  @Test
  void aSheetHasTheSubjectTeachersSignatureAlone() {
    assertNull(SigningStep.GVBM.next());
    assertNull(SigningStep.GVBM.before());
  }
}
