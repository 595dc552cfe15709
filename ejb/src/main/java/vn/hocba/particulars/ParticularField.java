package vn.hocba.particulars;

/** What has to be told of a particular, by its kind. */
public enum ParticularField {
  /** The code of a subject. */
  SUBJECT,
  /** The name of a quality or competence. */
  TRAIT,
  /** Term 1 or 2. */
  TERM,
  /** Which assessment of the term. */
  PLACE,
  /** A mark, level, period or decision. */
  VALUE,
  /** Dossier, decision, source or reason. */
  TEXT
}
