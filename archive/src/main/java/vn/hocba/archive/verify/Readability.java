package vn.hocba.archive.verify;

/** Whether a file could be examined at all. */
public enum Readability {
  READABLE,
  /** It does not begin as a PDF does. */
  NOT_A_PDF,
  /** A PDF behind a password. */
  ENCRYPTED,
  /** It begins as a PDF but cannot be taken apart. */
  DAMAGED,
  /** Larger than we examine. */
  TOO_LARGE,
  /** The deadline passed. */
  TOOK_TOO_LONG,
  /** The worker ran out of memory, crashed or could not be started. */
  WORKER_FAILED,
  /** Too many examinations at once. */
  BUSY;

  /** Whether the reason lies with us, so that the file itself stays unjudged. */
  public boolean unjudged() {
    return this == TOO_LARGE || this == TOOK_TOO_LONG || this == WORKER_FAILED || this == BUSY;
  }
}
