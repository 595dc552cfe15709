package vn.hocba.transcript;

import java.util.List;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.primary.PrimaryMissing;

/**
 * What closing a class's year brought.
 *
 * @param pupils in the class
 * @param issued transcripts written now; fewer than pupils when a class is closed again
 * @param unclassified pupils whose transcript says that the year could not be classified
 */
public record Closing(long classId, int pupils, int issued, List<Unclassified> unclassified) {

  /**
   * A pupil without a classification, and what is missing for it.
   *
   * @param missing in a secondary school
   * @param primaryMissing in a primary school
   */
  public record Unclassified(int position, String pupil, List<Missing> missing, List<PrimaryMissing> primaryMissing) {}
}
