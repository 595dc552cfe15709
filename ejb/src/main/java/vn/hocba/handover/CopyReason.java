package vn.hocba.handover;

/** Why transcripts or copies are given. */
public enum CopyReason { TRANSFER, LEAVING, COMPLETION, LOST, REQUEST }
