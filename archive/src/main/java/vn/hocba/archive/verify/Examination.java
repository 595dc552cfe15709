package vn.hocba.archive.verify;

import java.util.List;
import java.util.Set;
import vn.hocba.archive.verify.report.TechnicalReport;

/**
 * Everything that was found out about one PDF file, without any knowledge of the archive.
 *
 * @param readability whether it could be examined; anything but {@code READABLE} leaves most lists empty
 * @param length of the file in bytes
 * @param sha256 of the file; null when it was not read
 * @param signers signatures in the order of their revisions
 * @param timestamps document time-stamps in that order
 * @param revisions one per signature and time-stamp, in that order
 * @param findings what is wrong; empty for a file made as ours are
 * @param documentIds identifiers found in the embedded data or anywhere in the bytes; candidates only
 * @param ownSigners common names of signer certificates that lead to our trust anchors, found by looking at the raw
 *     bytes, so that they are known even when the file is broken
 * @param questions what the examination lacked of certificates that lead to an anchor; empty when it lacked nothing
 * @param report how it was validated, step by step; null where nobody asked for it, or there was nothing to validate
 */
public record Examination(Readability readability, long length, String sha256, List<SignerFinding> signers,
    List<TimestampFinding> timestamps, List<SignedRevision> revisions, List<Finding> findings,
    List<String> documentIds, List<String> ownSigners, List<StatusQuestion> questions,
    TechnicalReport report) {

  public Examination {
    signers = List.copyOf(signers);
    timestamps = List.copyOf(timestamps);
    revisions = List.copyOf(revisions);
    findings = List.copyOf(findings);
    documentIds = List.copyOf(documentIds);
    ownSigners = List.copyOf(ownSigners);
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** One that lacked nothing, without a report. */
  public Examination(Readability readability, long length, String sha256, List<SignerFinding> signers,
      List<TimestampFinding> timestamps, List<SignedRevision> revisions, List<Finding> findings, List<String> documentIds,
      List<String> ownSigners) {
    this(readability, length, sha256, signers, timestamps, revisions, findings, documentIds, ownSigners, List.of(), null);
  }

  /** An examination that did not take place. */
  public static Examination none(Readability why, long length) {
    return new Examination(why, length, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same without what was found of these kinds. */
  public Examination without(Set<FindingCode> codes) {
    return new Examination(readability, length, sha256, signers, timestamps, revisions,
        findings.stream().filter(finding -> !codes.contains(finding.code())).toList(), documentIds, ownSigners,
        questions, report);
  }

  /** Whether it was found wrong in this way. */
  public boolean has(FindingCode code) {
    return findings.stream().anyMatch(finding -> finding.code() == code);
  }
}
