package vn.hocba.archive.search;

/** Tells a sealed electronic transcript from a catalogued paper one. */
public enum TranscriptKind {
  /** Sealed by this system; its PDF can be opened. */
  SIGNED,
  /** On paper; the catalogue knows where it is kept. */
  PAPER
}
