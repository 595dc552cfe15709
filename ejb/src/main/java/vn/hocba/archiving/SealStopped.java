package vn.hocba.archiving;

/**
 * Tells whoever keeps the signatures that a transcript cannot be sealed for one of them.
 *
 * @param transcriptId whose signers' certificates are to be looked at
 */
public record SealStopped(String transcriptId) {}
