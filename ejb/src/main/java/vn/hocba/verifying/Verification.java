package vn.hocba.verifying;

import java.time.Instant;
import java.util.List;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;

/**
 * The answer about one uploaded file.
 *
 * @param verdict green only for {@link Verdict#GENUINE_CURRENT}
 * @param reasons at least one
 * @param signers in the order of signing; empty when none could be read
 * @param document what the archive has under these bytes or this identifier; null when nothing
 * @param checkedAt when
 * @param sha256 of the uploaded file
 * @param fileName as it was uploaded
 * @param ticket by which the rest of the answer is asked for while an identical file is still being examined; else null
 */
public record Verification(Verdict verdict, List<Reason> reasons, List<SignerFinding> signers, Document document,
    Instant checkedAt, String sha256, String fileName, String ticket) {

  /**
   * The issue of ours this is about; only what the paper itself shows.
   *
   * @param kind what it is
   * @param schoolId whose it is, by which a run of checks names it or not; never told
   * @param replacedAt when a later edition took its place or it was annulled; null while it is current
   * @param currentId the edition in force; may be this one; null where none is, as after a revocation without a successor
   */
  public record Document(Kind kind, Long schoolId, String id, String schoolName, String schoolYear, String className, int edition,
      Instant sealedAt, Instant replacedAt, String currentId) {

    /** The same, no longer in force from then on. */
    Document until(Instant end) {
      return new Document(kind, schoolId, id, schoolName, schoolYear, className, edition, sealedAt, end, currentId);
    }

    /** What an issue is. */
    public enum Kind {
      /** A pupil's transcript of a year, or a copy of some. */
      TRANSCRIPT,
      /** The digital copy of a paper transcript, which has no editions. */
      SCAN,
      /** A class's book of a closed year. */
      BOOK,
      /** A class's results in a subject. */
      SHEET
    }
  }
}
