package vn.hocba.archive.eark;

/** What a package is for (OAIS; TT 05/2025/TT-BNV). */
public enum PackageKind {
  /** Handed over to an archive. */
  SIP,
  /** Kept. */
  AIP,
  /** Given out for use. */
  DIP
}
