package vn.hocba.archive.verify;

import java.util.Set;

/** What a file of this archive is; its name stands in the status list. */
public enum DocumentKind {
  /** A pupil's transcript of a year. */
  TRANSCRIPT(true, Set.of()),
  /** A certified copy of transcripts, a document of its own that the school's seal alone signs. */
  COPY(true, Form.SEALED_ALONE),
  /** The digital copy of a paper transcript, signed likewise. */
  SCAN(true, Form.SEALED_ALONE),
  /** A class's book of a closed year; made and signed as a transcript is. */
  BOOK(true, Set.of()),
  /** A class's results in a subject, with the data of its own and the signature of the teacher alone. */
  SHEET(true, Form.OTHER_FIELDS),
  /** The report of a run of checks, sealed by the portal. */
  CHECK_REPORT(true, Form.SEALED_ALONE),
  /** A school's corrections of a year; with the school's seal where its key is here, which then proves itself. */
  CORRECTIONS(false, Form.SEALED_ALONE),
  /** Minutes of a disposal, likewise. */
  MINUTES(false, Form.SEALED_ALONE);

  private final boolean signed;
  private final Set<FindingCode> unlikeTranscript;

  DocumentKind(boolean signed, Set<FindingCode> unlikeTranscript) {
    this.signed = signed;
    this.unlikeTranscript = unlikeTranscript;
  }

  /** Whether every such file bears signatures, and evidence beside it can be about them. */
  public boolean signed() {
    return signed;
  }

  /** What an examination finds in every genuine one only because it expects a transcript. */
  public Set<FindingCode> unlikeTranscript() {
    return unlikeTranscript;
  }

  private static final class Form {

    static final Set<FindingCode> OTHER_FIELDS =
        Set.of(FindingCode.FIELD_MISSING, FindingCode.FIELD_ORDER, FindingCode.UNKNOWN_FIELD, FindingCode.UNKNOWN_ANNOTATION);
    static final Set<FindingCode> SEALED_ALONE = Set.of(FindingCode.PAYLOAD_MISSING, FindingCode.FIELD_MISSING,
        FindingCode.FIELD_ORDER, FindingCode.UNKNOWN_FIELD, FindingCode.UNKNOWN_ANNOTATION);
  }
}
