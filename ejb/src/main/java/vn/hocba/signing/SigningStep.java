package vn.hocba.signing;

import java.util.List;
import vn.hocba.archive.document.SignatureField;

/** The signatures of a school's documents, in the order that the founding documents give (S0 Điều 7–9; SIG-01). */
public enum SigningStep {
  /** The subject's teacher, on the sheet of the class's results in it (BM-07) or on each transcript. */
  GVBM(SignatureField.GVBM),
  /** The homeroom teacher (CN-10). */
  GVCN(SignatureField.GVCN),
  /** The principal, or who was delegated to (HT-07; ND 30/2020 Điều 13). */
  HT(SignatureField.HT),
  /** The school's seal, which the clerk keeps (ND 30/2020 Điều 6.3đ). */
  TRUONG(SignatureField.TRUONG);

  private static final List<SigningStep> OF_TRANSCRIPT = List.of(GVBM, GVCN, HT, TRUONG);

  private final SignatureField field;

  SigningStep(SignatureField field) {
    this.field = field;
  }

  SignatureField field() {
    return field;
  }

  /** The next one of the same transcript; null after the last. */
  SigningStep next() {
    int at = OF_TRANSCRIPT.indexOf(this);
    return at + 1 == OF_TRANSCRIPT.size() ? null : OF_TRANSCRIPT.get(at + 1);
  }

  /** The one before of the same transcript; null before the first. Not every transcript waits for subject teachers. */
  SigningStep before() {
    int at = OF_TRANSCRIPT.indexOf(this);
    return at <= 0 ? null : OF_TRANSCRIPT.get(at - 1);
  }
}
