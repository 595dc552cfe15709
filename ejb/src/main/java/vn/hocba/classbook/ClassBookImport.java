package vn.hocba.classbook;

/**
 * A class book that was taken over.
 *
 * @param classId the class it went into
 * @param preview what it did
 */
public record ClassBookImport(long classId, ClassBookPreview preview) {}
