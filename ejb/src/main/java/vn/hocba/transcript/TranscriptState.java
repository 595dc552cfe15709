package vn.hocba.transcript;

/** The life of one edition of a transcript. */
public enum TranscriptState {
  /** Written at the close, not sealed yet. */
  ISSUED,
  /** Signed, archived, and the current edition. */
  SEALED,
  /** Replaced by a later edition, which is sealed. */
  SUPERSEDED,
  /** Taken out of force by a decision of the principal, whatever other editions there are. */
  REVOKED
}
