package vn.hocba.archive.verify;

/**
 * The file as it was when one signature or time-stamp had just been made: its first {@code length} bytes.
 *
 * @param field signature field; may be null
 * @param length bytes from the start of the file
 * @param sha256 of these bytes, lower-case hexadecimal
 */
public record SignedRevision(String field, long length, String sha256) {}
