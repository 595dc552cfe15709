package vn.hocba.archive.scan;

/**
 * What was made of a scan, or why nothing was.
 *
 * @param pages 0 when it was refused
 * @param dpi of the coarsest page
 * @param refusal null when it was made
 */
public record ScanResult(int pages, int dpi, ScanRefusal refusal) {

  public static ScanResult refused(ScanRefusal refusal) {
    return new ScanResult(0, 0, refusal);
  }
}
