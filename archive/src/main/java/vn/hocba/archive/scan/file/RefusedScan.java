package vn.hocba.archive.scan.file;

import java.io.IOException;
import vn.hocba.archive.scan.ScanRefusal;

/** Ends the reading of a scan that is not taken. */
final class RefusedScan extends IOException {

  private static final long serialVersionUID = 1L;

  private final ScanRefusal refusal;

  RefusedScan(ScanRefusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  ScanRefusal refusal() {
    return refusal;
  }
}
