package vn.hocba.handover;

/** What became of transcripts that were sent to another school of this system. */
public enum TransferState { WAITING, TAKEN, REFUSED }
