package vn.hocba.archive.evidence;

/**
 * What a file was found to be, or why it was refused; exactly one of the two is null.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param refusal why it was not taken
 */
public record EvidenceResult(String mediaType, EvidenceRefusal refusal) {

  public EvidenceResult {
    if ((mediaType == null) == (refusal == null)) {
      throw new IllegalArgumentException("either a type or a refusal");
    }
  }

  /** A file that can serve. */
  public static EvidenceResult of(String mediaType) {
    return new EvidenceResult(mediaType, null);
  }

  /** A file that was refused. */
  public static EvidenceResult refused(EvidenceRefusal refusal) {
    return new EvidenceResult(null, refusal);
  }
}
