package vn.hocba.archiving;

/** The life of damage to an archived file. */
public enum IncidentState {
  /** Damaged or missing, and no whole copy was at hand. */
  FOUND,
  /** Whole again, from the other copy or put back by somebody; a person has still to look into it. */
  REPAIRED,
  /** Looked into, with a reason; the file may be whole or lost. */
  CLOSED
}
