package vn.hocba.signing;

/**
 * A signed sheet that is to be archived.
 *
 * @param claim number of this claim; a later one makes it void
 * @param sealed whether the file has its time stamps already, and must be archived as it is
 */
record SheetTask(long documentId, int claim, String sha256, boolean sealed) {}
