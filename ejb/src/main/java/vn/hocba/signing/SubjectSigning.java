package vn.hocba.signing;

/** What subject teachers sign where people sign. */
public enum SubjectSigning {
  /** Once, the sheet of the class's results in the subject; homeroom teachers sign after all sheets. */
  SHEET,
  /** Nothing: the chain begins with the homeroom teacher. */
  NONE
}
