package vn.hocba.archive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a file is, from what the archive knows of its bytes and what the examination found in it. */
public final class VerdictRules {

  private VerdictRules() {}

  /**
   * Decides. Bytes come first: what is not identical with the issue in force is never
   * {@link Verdict#GENUINE_CURRENT}, however well its signatures validate.
   *
   * @param match what the archive knows about exactly these bytes
   * @param documentKnown whether one of {@link Examination#documentIds()} is a document of this archive
   * @param examination what was found; null while it goes on, which only a match can be judged by
   * @return verdict and reasons, never null
   */
  public static Judgement decide(ArchiveMatch match, boolean documentKnown, Examination examination) {
    return match == ArchiveMatch.NONE ? different(documentKnown, examination) : inFull(identical(match, examination), examination);
  }

  /** Whether it is the final file of a document, which time stamps can be added to. */
  static boolean continuable(ArchiveMatch match) {
    return switch (match) {
      case CURRENT_FINAL, COPY_OF_CURRENT, SUPERSEDED_FINAL, BEING_REPLACED_FINAL, REVOKED_FINAL -> true;
      default -> false;
    };
  }

  /** Of a file of ours with nothing but time stamps and validation data behind it; empty when more than these was found. */
  static Optional<Judgement> continued(ArchiveMatch match, Examination examination) {
    if (!examination.findings().stream().allMatch(finding -> finding.code().unconfirmed()
        || finding.code() == FindingCode.VALIDATION_DATA_APPENDED)) {
      return Optional.empty();
    }
    boolean inForce = match == ArchiveMatch.CURRENT_FINAL || match == ArchiveMatch.COPY_OF_CURRENT;
    List<Reason> reasons = new ArrayList<>(List.of(
        Reason.of(inForce ? ReasonCode.VALIDATION_DATA_ADDED : ReasonCode.VALIDATION_DATA_ADDED_TO_FORMER)));
    reasons.addAll(Reason.all(examination.findings()));
    return Optional.of(new Judgement(Verdict.GENUINE_NOT_CURRENT, reasons));
  }

  private static Judgement identical(ArchiveMatch match, Examination examination) {
    return switch (match) {
      case CURRENT_FINAL -> identical(Verdict.GENUINE_CURRENT, ReasonCode.IDENTICAL, examination);
      case SUPERSEDED_FINAL -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.SUPERSEDED, examination);
      case BEING_REPLACED_FINAL -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.BEING_REPLACED, examination);
      case REVOKED_FINAL -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.REVOKED, examination);
      case COPY_OF_CURRENT -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.COPY, examination);
      case DIGITISED_PAPER -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.DIGITISED, examination);
      case FORMER_SCAN -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.FORMER_SCAN, examination);
      case CHECK_REPORT -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.CHECK_REPORT, examination);
      case ARCHIVED_RECORD -> identical(Verdict.GENUINE_NOT_CURRENT, ReasonCode.ARCHIVED_RECORD, examination);
      case INTERMEDIATE_REVISION ->
          Judgement.of(Verdict.GENUINE_NOT_CURRENT, ReasonCode.INTERMEDIATE_REVISION); // gaps are to be expected
      case NONE -> throw new IllegalArgumentException(match.name());
    };
  }

  /** That the bytes are ours rests on no examination; but that there was none must be told. */
  private static Judgement inFull(Judgement identical, Examination examination) {
    if (examination != null && examination.readability() == Readability.READABLE) {
      return identical;
    }
    List<Reason> reasons = new ArrayList<>(identical.reasons());
    reasons.add(Reason.of(examination == null ? ReasonCode.BEING_EXAMINED : ReasonCode.NOT_CHECKED_IN_FULL));
    return new Judgement(identical.verdict(), reasons);
  }

  /** Identical bytes stay ours even when our own check of them fails; but the failure must not be hidden. */
  private static Judgement identical(Verdict verdict, ReasonCode code, Examination examination) {
    List<Reason> reasons = new ArrayList<>(List.of(Reason.of(code)));
    if (examination != null && examination.readability() == Readability.READABLE) {
      examination.findings().forEach(
          finding -> reasons.add(new Reason(ReasonCode.IDENTICAL_BUT_NOT_CONFIRMED, finding)));
    }
    return new Judgement(verdict, reasons);
  }

  private static Judgement different(boolean documentKnown, Examination examination) {
    if (examination.readability().unjudged()) {
      return Judgement.of(Verdict.COULD_NOT_CHECK, ReasonCode.valueOf(examination.readability().name()));
    }
    boolean signedByOurs = !examination.ownSigners().isEmpty()
        || examination.signers().stream().anyMatch(SignerFinding::trusted);
    if (examination.readability() != Readability.READABLE) {
      return unreadable(signedByOurs && documentKnown, examination.readability());
    }
    if (!signedByOurs) {
      return unsignedByOurs(documentKnown, examination);
    }
    // A contract under the same national root is not made as ours are, and that alone does not make it altered.
    boolean altered = examination.findings().stream().map(Finding::code)
        .anyMatch(code -> code.damage() || documentKnown && !code.unconfirmed());
    if (altered) {
      return new Judgement(Verdict.ALTERED, Reason.all(examination.findings()));
    }
    List<Reason> reasons = new ArrayList<>(List.of(
        Reason.of(confirmed(examination) ? ReasonCode.NEVER_ISSUED_HERE : ReasonCode.NOT_CONFIRMED)));
    reasons.addAll(Reason.all(examination.findings()));
    return new Judgement(Verdict.SIGNED_NOT_IN_ARCHIVE, reasons);
  }

  /** Nothing but this is called valid: a revoked or expired signer, or one that nobody could be asked about, is not. */
  private static boolean confirmed(Examination examination) {
    return examination.signers().stream().allMatch(signer -> signer.trusted() && signer.passed())
        && examination.findings().stream().noneMatch(f -> f.code().unconfirmed() || f.code() == FindingCode.SIGNER_UNKNOWN);
  }

  /** Anybody can write one of our numbers into a file of their own: that makes it neither ours nor altered. */
  private static Judgement unsignedByOurs(boolean documentKnown, Examination examination) {
    List<Reason> reasons = new ArrayList<>(List.of(
        Reason.of(examination.signers().isEmpty() ? ReasonCode.UNSIGNED : ReasonCode.SIGNERS_UNKNOWN)));
    if (documentKnown) {
      reasons.add(Reason.of(ReasonCode.NUMBER_OF_OURS));
    }
    return new Judgement(Verdict.NOT_OURS, reasons);
  }

  /** @param ours whether it bears the number of a document of ours and signatures we know: under a national root others sign too */
  private static Judgement unreadable(boolean ours, Readability readability) {
    if (ours && readability != Readability.ENCRYPTED) {
      return Judgement.of(Verdict.ALTERED, ReasonCode.OURS_BUT_UNREADABLE);
    }
    return Judgement.of(readability == Readability.NOT_A_PDF ? Verdict.NOT_OURS : Verdict.COULD_NOT_CHECK,
        ReasonCode.valueOf(readability.name()));
  }
}
