package vn.hocba.catalogue;

/** How far an import is. */
public enum ImportState {
  /** Its lines are being entered. */
  ENTERING,
  /** All are. */
  ENTERED,
  /** It is being taken back. */
  UNDOING,
  /** It was taken back, all but records that have a digital copy since. */
  UNDONE
}
