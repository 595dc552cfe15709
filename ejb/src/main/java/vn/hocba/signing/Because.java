package vn.hocba.signing;

/** Why a document was taken from its signers by the system; people give their reasons in words. */
public enum Because {
  /** What it says was corrected: another edition took its place. */
  CORRECTED,
  /** Its class was opened again. */
  REOPENED,
  /** The pupil whose results so far it tells did not leave after all. */
  CAME_BACK,
  /** The file with the signatures so far is gone or damaged: the chain begins anew. */
  FILE_LOST,
  /** A sheet whose class has other results now. */
  SHEET_CHANGED,
  /** A signature on it cannot be proved any more: its certificate was revoked or ended before the document was sealed. */
  SIGNATURE_SPOILT
}
