package vn.hocba.web.school;

import java.util.List;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.ResultLevel;

/**
 * One pupil's year as the class page shows it. Levels and the award are null where there is none.
 *
 * @param regulation the one that decided, as printed
 * @param attended whether attendance was kept; if not, what was missed is not known
 * @param why each result in a sentence
 * @param missing what must still be entered, in words
 */
public record PupilLine(long enrolmentId, int position, String name, ResultLevel learningOne,
    ResultLevel conductOne, ResultLevel learningTwo, ResultLevel conductTwo, ResultLevel learningYear,
    ResultLevel conductYear, boolean attended, int excused, int unexcused,
    Promotion promotion, Award award, boolean open, List<String> missing, String regulation,
    PupilReasons why)
    implements ClosingLine {

  @Override
  public String decision() {
    return why.getPromotion().text();
  }

  @Override
  public boolean exception() {
    return open || promotion != Promotion.PROMOTED && promotion != Promotion.COMPLETED;
  }
}
