package vn.hocba.archive.verify;

import java.util.Set;

/**
 * The form of a certified copy: a document of its own that the school's seal alone signs, without the transcript's data and
 * other signatures. An examination expects a transcript.
 */
public final class CopyForm {

  private static final Set<FindingCode> OF_TRANSCRIPTS = Set.of(FindingCode.PAYLOAD_MISSING, FindingCode.FIELD_MISSING,
      FindingCode.FIELD_ORDER, FindingCode.UNKNOWN_FIELD, FindingCode.UNKNOWN_ANNOTATION);

  private CopyForm() {}

  /** What was found of a file that is byte for byte a copy of ours, without what is missed in it because it is no transcript. */
  public static Examination of(Examination found) {
    return new Examination(found.readability(), found.length(), found.sha256(), found.signers(), found.timestamps(),
        found.revisions(), found.findings().stream().filter(f -> !OF_TRANSCRIPTS.contains(f.code())).toList(),
        found.documentIds(), found.ownSigners());
  }
}
