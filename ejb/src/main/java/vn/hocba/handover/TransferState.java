package vn.hocba.handover;

/** What became of transcripts that were sent to another school of this system. */
public enum TransferState {
  /** The other school has said nothing yet. */
  WAITING,
  /** The other school has them, until it gives them back. */
  TAKEN,
  /** The other school sent them back, at once or after it had taken them over. */
  REFUSED,
  /** The sender took them back while they waited. */
  WITHDRAWN
}
