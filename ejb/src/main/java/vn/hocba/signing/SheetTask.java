package vn.hocba.signing;

/**
 * A signed sheet or book that is to be archived.
 *
 * @param claim number of this claim; a later one makes it void
 * @param sha256 of the signed file; null for a book that the school's keys have still to sign
 * @param content canonical text
 * @param sealed whether the file has its time stamps already, and must be archived as it is
 */
record SheetTask(long documentId, int claim, SigningDocument.Kind kind, String content, long schoolId, long homeroomStaffId,
    String sha256, boolean sealed) {}
