package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.SignatureLevel;

/** How much of what proves its signatures a sealed document carries itself (ETSI EN 319 142-1 §6.3). */
public enum SealLevel {
  /** Certificate status and archive time stamp within each document (B-LTA). */
  ARCHIVED(SignatureLevel.PAdES_BASELINE_LTA),
  /** A time stamp within each document (B-T); certificate status is kept once for each batch of evidence. */
  STAMPED(SignatureLevel.PAdES_BASELINE_T);

  private final SignatureLevel pades;

  SealLevel(SignatureLevel pades) {
    this.pades = pades;
  }

  SignatureLevel pades() {
    return pades;
  }
}
