package vn.hocba.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.PrimaryYears;
import vn.hocba.web.wording.SentenceWording;
import vn.hocba.web.wording.Wording;

/** The eye and the ear are told the same result of a primary pupil. */
class PrimaryLinesTest {

  private final Wording wording = new Wording(Locale.of("vi"));

  @Test
  void afterAnAdditionalAssessmentTheLevelIsTheOneOfTheSentence() {
    assertEquals(EducationLevel.HOAN_THANH, told(4, 6));
    assertEquals(EducationLevel.CHUA_HOAN_THANH, told(4, null));
    assertEquals(EducationLevel.CHUA_HOAN_THANH, told(4, 3));
    assertEquals(EducationLevel.HOAN_THANH_TOT, told(8, null));
  }

  private EducationLevel told(int test, Integer again) {
    PrimaryLine line = PrimaryLines.line(PrimaryYears.of("An", test, again, null), new PrimaryWording(wording),
        new SentenceWording(wording));
    assertEquals(wording.text(line.result()), line.why().getPrimaryResult().result());
    return line.result();
  }
}
