package vn.hocba.web.explaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.ReasonStep;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;
import vn.hocba.web.wording.PrimaryYears;

/** What a primary pupil needs for better is told beside the result that counts, and nowhere again. */
class NeedsOnceTest {

  @ParameterizedTest(name = "test {0}, again {1}")
  @CsvSource({"4, ", "4, 3", "4, 6", "8, ", "9, "})
  void noNeedIsToldTwice(int test, Integer again) {
    List<Part> parts = PrimaryYears.of("An", test, again, null).explained();
    List<ReasonStep> told = new ArrayList<>();
    for (Part p : parts) {
      for (ReasonStep need : NeedsOnce.of(p, parts)) {
        assertFalse(told.contains(need), need.toString());
        told.add(need);
      }
    }
    assertEquals(test < 9, told.stream().anyMatch(n -> n.code().name().equals("TEST_BELOW")));
  }

  @Test
  void aFailedAdditionalAssessmentTellsWhatIsStillNeeded() {
    List<Part> parts = PrimaryYears.of("An", 4, 3, null).explained();
    assertTrue(NeedsOnce.of(parts.stream().filter(p -> p.about() == About.PRIMARY_RESULT_AFTER_ADDITIONAL).findFirst()
        .orElseThrow(), parts).stream().anyMatch(n -> n.args().contains("3")));
  }
}
