package vn.hocba.checking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.verifying.Verification;

/**
 * A file with the answer about it, before it is kept.
 *
 * @param name with the folders below what was chosen, as the sender calls it
 * @param size in bytes
 * @param technical how it was validated, packed; null where it was not
 * @param document of ours it is about; null when none
 */
record CheckedFile(String name, String sha256, long size, Verdict verdict, KeptAnswer answer, String technical,
    Verification.Document document, Instant checkedAt) {

  private static final Set<ReasonCode> OURS =
      EnumSet.of(ReasonCode.BUSY, ReasonCode.WORKER_FAILED, ReasonCode.TOOK_TOO_LONG, ReasonCode.TOO_LARGE);

  /** Whether the reason lies with us, so that the same question may have an answer later. */
  boolean unanswered() {
    return verdict == Verdict.COULD_NOT_CHECK && answer.reasons().stream().map(Reason::code).anyMatch(OURS::contains);
  }
}
