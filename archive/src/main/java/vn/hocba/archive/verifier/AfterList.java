package vn.hocba.archive.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;

/** Keeps a list from speaking about what is younger than itself: a file signed since cannot be in it, genuine or not. */
final class AfterList {

  private AfterList() {}

  /** The same unless it rests on the file not being in a list that was made before the file was signed. */
  static Judgement judged(Judgement judgement, Examination found, Instant made) {
    if (judgement.verdict() != Verdict.SIGNED_NOT_IN_ARCHIVE || signed(found).filter(made::isBefore).isEmpty()) {
      return judgement;
    }
    List<Reason> reasons = new ArrayList<>(List.of(new Reason(ReasonCode.SIGNED_AFTER_LIST, null)));
    judgement.reasons().stream().filter(reason -> reason.finding() != null).forEach(reasons::add);
    return new Judgement(Verdict.COULD_NOT_CHECK, reasons);
  }

  /** When the last of the signers we know signed, as time stamps prove it: a time stamp over the whole anybody can add at any time. */
  static Optional<Instant> signed(Examination found) {
    return found.signers().stream().filter(signer -> signer.trusted() && !signer.failed()).map(SignerFinding::provenAt)
        .filter(Objects::nonNull).max(Instant::compareTo);
  }
}
