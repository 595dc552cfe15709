package vn.hocba.archive.document;

import java.util.List;

/** The places for signatures, by their names in the PDF. */
public enum SignatureField {
  /** The homeroom teacher (giáo viên chủ nhiệm). */
  GVCN,
  /** The principal (hiệu trưởng). */
  HT,
  /** The school's seal (nhà trường). */
  TRUONG,
  /** The teacher of the subject (giáo viên bộ môn), on the sheet of a class's results in it or on each transcript. */
  GVBM;

  /** Entry of a place in the PDF, true where the signature writes its signer's name itself. */
  public static final String NAMED = "XXNamedBySigner";

  /** Name of the teacher's place on a transcript, one for each subject. */
  public String of(String subject) {
    return name() + '_' + subject;
  }

  /** Those of a transcript, in the order they are signed. */
  public static final List<SignatureField> OF_TRANSCRIPT = List.of(GVCN, HT, TRUONG);
}
