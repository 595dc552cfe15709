package vn.hocba.school;

/** Who keeps a school up. */
public enum SchoolType {
  /** Public (công lập). */
  PUBLIC,
  /** Private (tư thục). */
  PRIVATE
}
