package vn.hocba.correction;

import vn.hocba.configuration.Setting;

/** What a correction has to bring beside the kind of its evidence (S3 PL Điều 8.1: "lưu trữ đầy đủ minh chứng"). */
public enum EvidencePolicy {
  /** A photo or scan, kept here. */
  FILE,
  /** Or a paper, when it is said where it is kept. */
  FILE_OR_PAPER;

  public static EvidencePolicy inForce() {
    return Setting.CORRECTION_EVIDENCE.choice(EvidencePolicy.class);
  }
}
