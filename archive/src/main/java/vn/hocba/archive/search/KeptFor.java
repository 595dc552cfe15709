package vn.hocba.archive.search;

/** How long a transcript is kept (Luật Lưu trữ 2024): the choice of people who look for what can leave the archive. */
public enum KeptFor {
  /** It never leaves the archive. */
  EVER,
  /** A table of retention times lets it go one day. */
  A_TIME
}
