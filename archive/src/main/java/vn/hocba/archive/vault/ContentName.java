package vn.hocba.archive.vault;

import java.util.List;

/**
 * How the file of an object is called, so that whoever has the store alone knows what opens it. Objects of before 2026-11-29 have
 * every file as {@code .pdf}.
 */
final class ContentName {

  /** The usual one first. */
  static final List<String> ENDINGS = List.of(".pdf", ".json", ".p7b");
  private static final int DER_SEQUENCE = 0x30;
  private static final int LONG_FORM = 0x80;

  private ContentName() {}

  /** By its first bytes: batches of evidence are JSON, the status of certificates is a CMS structure, all else is PDF. */
  static String ending(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == '{') {
      return ".json";
    }
    return bytes.length > 1 && bytes[0] == DER_SEQUENCE && (bytes[1] & LONG_FORM) != 0 ? ".p7b" : ".pdf";
  }

  /** Within its object. */
  static List<String> all(String sha256) {
    return ENDINGS.stream().map(ending -> "v1/content/" + sha256 + ending).toList();
  }
}
