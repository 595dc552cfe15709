package vn.hocba.handover;

/** What it is given on. */
public enum CopyCarrier {
  /** A file; the school's seal signs a copy. */
  FILE,
  /** Paper, signed and stamped by hand. */
  PAPER
}
