package vn.hocba.archive.seal;

import java.util.List;

/**
 * A signed document ready for the archive.
 *
 * @param bytes the PDF
 * @param revisions every signed state of the file, shortest first; the last one is the whole file
 */
public record SealedTranscript(byte[] bytes, List<Revision> revisions) {

  public SealedTranscript {
    revisions = List.copyOf(revisions);
  }

  /** SHA-256 of the whole file, lower-case hexadecimal. */
  public String sha256() {
    return revisions.get(revisions.size() - 1).sha256();
  }

  /**
   * The first bytes of the file up to the end of one signature or document time stamp. An upload that is not byte
   * for byte one of these is not what was issued.
   *
   * @param number 1 for the first
   * @param sha256 lower-case hexadecimal
   * @param length in bytes
   */
  public record Revision(int number, String sha256, long length) {}
}
