package vn.hocba.web.school;

import java.util.List;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.PrimaryAward;

/**
 * One primary pupil's year as the class page shows it. The award is null where there is none.
 *
 * @param result in force, with an additional assessment where there was one; null while entries are missing
 * @param lacking how many entries are missing
 * @param missing which, in words
 * @param why each result in a sentence
 */
public record PrimaryLine(long enrolmentId, int position, String name, EducationLevel result, ClassCompletion promotion,
    PrimaryAward award, boolean open, int lacking, List<String> missing,
    PupilReasons why)
    implements ClosingLine {

  @Override
  public String decision() {
    return why.getCompletion().text();
  }

  @Override
  public boolean exception() {
    return open || !promotion.completed();
  }
}
