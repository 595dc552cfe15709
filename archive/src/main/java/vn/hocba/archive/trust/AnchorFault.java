package vn.hocba.archive.trust;

/**
 * Something that is wrong with a directory of trust anchors.
 *
 * @param file name of the file
 * @param kind what
 * @param detail line number, name or text that it is about; may be empty
 */
public record AnchorFault(String file, Kind kind, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** The directory cannot be read. */
    DIRECTORY_UNREADABLE,
    /** There is no certificate in the directory. */
    NO_ANCHOR,
    /** A file that is to hold certificates holds none, or more and less than that. */
    NO_CERTIFICATE,
    /** A line of the list of dates that is not name;from;until;remark. */
    LINE_UNREADABLE,
    /** The list names a file that is not there. */
    FILE_MISSING,
    /** The list names a file twice. */
    FILE_TWICE,
    /** A certificate lies in two files, which the list gives different dates. */
    CERTIFICATE_TWICE,
    /** A file that is to be a revocation list is none. */
    NO_REVOCATION_LIST,
    /** A trusted list cannot be read, or none of those who may sign it did. */
    TRUSTED_LIST
  }

  @Override
  public String toString() {
    return file + ": " + kind + (detail.isEmpty() ? "" : " " + detail);
  }
}
