package vn.hocba.retention;

/** How far a disposal is. */
public enum DisposalState {
  /** The office has proposed it; the council has not met. */
  PROPOSED,
  /** The council has said yes. */
  EXAMINED,
  /** The principal has confirmed it. */
  CONFIRMED,
  /** The officer of the province has approved it; it is about to be carried out. */
  APPROVED,
  /** It stands in the ledger; files are being taken away, from both copies. */
  CARRIED_OUT,
  /** Every file is gone. */
  DONE,
  /** Withdrawn or refused; nothing was taken away. */
  ENDED
}
