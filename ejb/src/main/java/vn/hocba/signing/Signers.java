package vn.hocba.signing;

/** Who puts the signatures on a school year's documents. */
public enum Signers {
  /** The school's keys with this server, by themselves when a year is closed. */
  SERVER,
  /** Each person, one after the other, and the seal last. */
  PEOPLE
}
