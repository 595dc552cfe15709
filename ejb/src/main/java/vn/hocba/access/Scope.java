package vn.hocba.access;

/** How far a duty reaches with a right. */
public enum Scope {
  /** What belongs to the caller's account only. */
  SELF,
  /** The classes and subjects the caller is assigned to teach. */
  SUBJECTS,
  /** The books of the members of the subject group the caller leads, for reading. */
  GROUP,
  /** The classes the caller is homeroom teacher of. */
  HOMEROOM,
  /** Everything of the caller's school. */
  SCHOOL,
  /** The schools, and while it runs, of the decision the caller inspects by. */
  DECISION,
  /** The primary and lower secondary schools under the unit the caller is assigned to, while that runs. */
  COMMUNE,
  /** Every school of the province. */
  PROVINCE
}
