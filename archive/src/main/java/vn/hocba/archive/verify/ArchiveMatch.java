package vn.hocba.archive.verify;

import java.util.Comparator;
import java.util.List;

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
  INTERMEDIATE_REVISION;

  private static final List<ArchiveMatch> TO_THE_WORSE = List.of(CURRENT_FINAL, BEING_REPLACED_FINAL, SUPERSEDED_FINAL, REVOKED_FINAL);

  /**
   * By which of its originals a copy of several is told: one that is in force says nothing for one that was replaced.
   *
   * @param originals states of final files, at least one
   * @return place of the first one that none is worse than
   */
  public static int worst(List<ArchiveMatch> originals) {
    return originals.indexOf(originals.stream().max(Comparator.comparing(TO_THE_WORSE::indexOf)).orElseThrow());
  }

  /** State of a copy. @param original state of the one it is told by, see {@link #worst} */
  public static ArchiveMatch ofCopy(ArchiveMatch original, boolean annulled) {
    return annulled ? REVOKED_FINAL : original == CURRENT_FINAL ? COPY_OF_CURRENT : original;
  }
}
