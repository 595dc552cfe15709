package vn.hocba.archive.vault;

/** Whether a stored file is still what was stored. {@link #COULD_NOT_CHECK} is never to be read as good. */
public enum Fixity {
  /** The bytes still have the hash they are named by. */
  GOOD,
  /** The file is missing or its bytes have another hash. */
  BAD,
  /** The file is there but could not be read to its end. */
  COULD_NOT_CHECK
}
