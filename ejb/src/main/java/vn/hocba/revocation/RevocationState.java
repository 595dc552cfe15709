package vn.hocba.revocation;

/** How far a revocation has come. */
public enum RevocationState {
  /** The office proposed it; the edition is in force as before. */
  PROPOSED,
  /** The principal decided: the edition is out of force. */
  DECIDED,
  /** The office took it back, or the principal refused it. */
  ENDED
}
