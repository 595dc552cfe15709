package vn.hocba.particulars;

/**
 * Whose part of the year a particular belongs to. Principal and deputy may enter the homeroom teacher's as well, a
 * subject teacher's only where that teacher cannot sign in.
 */
public enum ParticularDuty {
  /** The subject's own teacher. */
  SUBJECT_TEACHER,
  /** The homeroom teacher. */
  HOMEROOM,
  /** The principal and nobody else. */
  PRINCIPAL
}
