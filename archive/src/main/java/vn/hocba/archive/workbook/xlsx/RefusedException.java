package vn.hocba.archive.workbook.xlsx;

import vn.hocba.archive.workbook.Refusal;

/** Ends the reading of a workbook from wherever it is found wanting; unchecked, to pass through SAX. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  RefusedException(Refusal refusal, String detail) {
    super(refusal + ": " + detail);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
