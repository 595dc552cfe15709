package vn.hocba.classbook;

/** How much a finding weighs. */
public enum Severity {
  /** The book cannot be taken over. */
  ERROR,
  /** Somebody should look, the book can be taken over. */
  WARNING,
  /** Said so that it is known. */
  INFO
}
