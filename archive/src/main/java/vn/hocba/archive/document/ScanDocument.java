package vn.hocba.archive.document;

/**
 * What is known of a paper transcript that was scanned (TT 05/2025/TT-BNV): the catalogue's record of it, and who made the
 * digital copy when.
 *
 * @param id of the catalogue's record
 * @param number the catalogue's own number
 * @param birth the pupil's date or year of birth, as it is written; may be empty
 * @param className the last class; may be empty
 * @param schoolYear the last year; may be empty
 * @param location where the paper lies; may be empty
 * @param scannedBy full name
 * @param scannedAt ISO 8601
 * @param text what was read off it, pages apart by form feeds; may be empty
 */
public record ScanDocument(String id, String number, String pupil, String birth, String school, String className,
    String schoolYear, String location, String scannedBy, String scannedAt, String text) {

  /** The text of one page, from 0; empty for a page without. */
  String text(int page) {
    String[] pages = text.split("\f", -1);
    return page < pages.length ? pages[page].strip() : "";
  }
}
