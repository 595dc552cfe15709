package vn.hocba.signing;

/** What subject teachers sign where people sign. */
public enum SubjectSigning {
  /** Once, the sheet of the class's results in the subject; homeroom teachers sign after all sheets. */
  SHEET,
  /** Every transcript, in the place beside the subject; the homeroom teacher signs one that all of them have signed. */
  TRANSCRIPT,
  /** Nothing: the chain begins with the homeroom teacher. */
  NONE
}
