package vn.hocba.lock;

/** The kinds of entries a class's book is made of, as locks tell them apart (LCK-19). */
public enum BookPart {
  /** The pupils' register entries. */
  PROFILE,
  /** Regular assessments of a secondary school's term (KTtx). */
  REGULAR,
  /** Its mid-term and final assessment (KTđk). */
  PERIODIC,
  /** What subject teachers of a secondary school say about pupils. */
  REMARK,
  /** Everything assessed at one time of a primary school's year. */
  PRIMARY,
  /** Conduct of a term. */
  CONDUCT,
  /** The roll of a day. */
  ATTENDANCE,
  /** Whatever else belongs to the class: its pupils and teachers, declarations, comments on the year. */
  BOOK
}
