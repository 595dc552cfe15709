package vn.hocba.archive.verify;

/** The one answer an inspector gets about a file. Only {@link #GENUINE_CURRENT} is green. */
public enum Verdict {
  /** Byte for byte the issue that is in force. */
  GENUINE_CURRENT,
  /** Byte for byte ours, but superseded, revoked, or not yet complete. */
  GENUINE_NOT_CURRENT,
  /** Made from a document of ours, or signed by people we know, and changed afterwards. */
  ALTERED,
  /** Nothing in it is ours. */
  NOT_OURS,
  /** Signed by people we know and no change found, confirmed or not, but the archive has no such file. */
  SIGNED_NOT_IN_ARCHIVE,
  /** No answer was possible. */
  COULD_NOT_CHECK
}
