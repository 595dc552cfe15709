package vn.hocba.archive.document;

/** The signature fields of a transcript, by their names in the PDF, in the order they are signed. */
public enum SignatureField {
  /** The homeroom teacher (giáo viên chủ nhiệm). */
  GVCN,
  /** The principal (hiệu trưởng). */
  HT,
  /** The school's seal (nhà trường). */
  TRUONG
}
