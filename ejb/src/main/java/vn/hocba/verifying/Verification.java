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
 */
public record Verification(Verdict verdict, List<Reason> reasons, List<SignerFinding> signers, Document document,
    Instant checkedAt, String sha256) {

  /**
   * The issue of ours this is about; only what the paper itself shows.
   *
   * @param replacedAt when a later edition took its place; null while it is current
   * @param currentId the edition in force; may be this one
   */
  public record Document(String id, String schoolName, String schoolYear, String className, int edition,
      Instant sealedAt, Instant replacedAt, String currentId) {}
}
