package vn.hocba.particulars;

/** Whose part of the year a particular belongs to; principal and deputy may enter those of teachers as well. */
public enum ParticularDuty {
  /** The subject's own teacher. */
  SUBJECT_TEACHER,
  /** The homeroom teacher. */
  HOMEROOM,
  /** The principal and nobody else. */
  PRINCIPAL
}
