package vn.hocba.archive.verify;

/** What the archive knows about a file's exact bytes (SHA-256 and length). */
public enum ArchiveMatch {
  /** No such bytes were ever issued. */
  NONE,
  /** The final file of the issue in force. */
  CURRENT_FINAL,
  /** The final file of an issue that a later edition replaced. */
  SUPERSEDED_FINAL,
  /** The final file of the last signed issue, of which a newer edition is issued and not signed yet. */
  BEING_REPLACED_FINAL,
  /** The final file of an issue that was revoked. */
  REVOKED_FINAL,
  /** A copy that was issued of the issue in force. */
  COPY_OF_CURRENT,
  /** The digital copy of a paper transcript. */
  DIGITISED_PAPER,
  /** A digital copy of a paper transcript that a better one took the place of. */
  FORMER_SCAN,
  /** The report of a run of checks, sealed by the portal. */
  CHECK_REPORT,
  /** A record that the archive made: a year's corrections, minutes of a disposal. */
  ARCHIVED_RECORD,
  /** A document in force as it was after some, not all, of its signatures. */
  INTERMEDIATE_REVISION
}
