package vn.hocba.correction;

/**
 * Why a mark is corrected, as the teacher says it.
 *
 * @param reason in the teacher's words
 * @param evidence what proves it
 * @param classmate enrolment of the second pupil who confirms an oral mark; null for other evidence
 * @param file identifier of a kept evidence file; null when the paper is kept on paper only
 */
public record Grounds(String reason, Evidence evidence, Long classmate, String file) {

  /** Characters a reason may have. */
  public static final int LONGEST_REASON = 500;

  public Grounds {
    reason = reason == null ? "" : reason.strip();
    file = file == null || file.isBlank() ? null : file;
  }
}
