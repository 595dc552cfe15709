package vn.hocba.digitising;

/**
 * What the office says of a paper it scanned.
 *
 * @param number the catalogue's own number
 * @param birth day as in 05/09/1983, or year; may be empty
 * @param replaces why it takes the place of the digital copy that there is; empty for a first one
 * @param text what was read off it, pages apart by a line of three hyphens; may be empty
 * @param textRead how a text file was read; null where there was none
 */
public record NewScan(String number, String fullName, String birth, String className, String schoolYear, String location,
    String replaces, String text, TextRead textRead) {

  /**
   * How the text beside a scan was read.
   *
   * @param encoding in which
   * @param chosenBy full name of who said so; null where its bytes did
   */
  public record TextRead(String encoding, String chosenBy) {}
}
