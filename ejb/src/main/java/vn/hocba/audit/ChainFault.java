package vn.hocba.audit;

/** What can be wrong with a chain, or keep one from telling; each has words {@code ChainFault.<NAME>}. */
public enum ChainFault {
  /** A row does not say what was hashed. */
  EDITED,
  /** A row is not there. */
  REMOVED,
  /** A row does not follow the one before it, but another one: moved, or put in between. */
  OUT_OF_PLACE,
  /**
   * The row of that number is no longer the one that was written: changed together with its hash, or removed and the
   * rest numbered anew.
   */
  REHASHED,
  /** A row and the next do not fit, and nothing signed tells which: the row hashed anew, or one after it removed. */
  UNLINKED,
  /** Rows at the end are not there. */
  TAIL_MISSING,
  /** A row that the chain's head does not know of. */
  BEYOND_HEAD,
  /** The chain's head is not there. */
  HEAD_MISSING,
  /** A row in a format this version does not know. */
  UNKNOWN_FORMAT(false),
  /** No signed head lies off the database yet, so nobody could tell a chain that was hashed anew to its end. */
  NO_SIGNED_HEAD(false),
  /** Signed heads lie off the database, but none of this chain: whether its end was cut off nobody can tell. */
  CHAIN_NOT_SIGNED(false),
  /** The newest signed head is too old. */
  SIGNED_LONG_AGO(false),
  /** A signed head that was written is gone. */
  STATEMENT_MISSING(false),
  /** A signed head off the database is no longer what was signed. */
  STATEMENT_DAMAGED(false),
  /** The signed heads off the database cannot be read. */
  STATEMENTS_UNREADABLE(false);

  private final boolean bad;

  ChainFault() {
    this(true);
  }

  ChainFault(boolean bad) {
    this.bad = bad;
  }

  /** True when the chain is not as it was written; false when that cannot be told. */
  public boolean bad() {
    return bad;
  }
}
