package vn.hocba.correction;

import java.text.Normalizer;

/**
 * Why a mark is corrected, as the teacher says it.
 *
 * @param reason in the teacher's words
 * @param evidence what proves it
 * @param classmate enrolment of the second pupil who confirms an oral mark; null for other evidence
 * @param file identifier of a kept evidence file; null where there is none
 * @param paper where the paper is kept that no file was made of; null where there is none
 */
public record Grounds(String reason, Evidence evidence, Long classmate, String file, String paper) {

  /** Characters a reason may have. */
  public static final int LONGEST_REASON = 500;

  /** Characters that saying where a paper is kept may have. */
  public static final int LONGEST_PAPER = 200;

  public Grounds {
    reason = reason == null ? "" : reason.strip();
    file = file == null || file.isBlank() ? null : file;
    paper = paper == null || paper.isBlank() ? null : Normalizer.normalize(paper.strip(), Normalizer.Form.NFC);
  }

  /** With a file or without, and without a paper. */
  public Grounds(String reason, Evidence evidence, Long classmate, String file) {
    this(reason, evidence, classmate, file, null);
  }
}
