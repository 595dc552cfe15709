package vn.hocba.classbook;

import java.util.List;

/**
 * Something to tell about a class book, from the message {@code finding.<CODE>}.
 *
 * @param severity whether it blocks
 * @param sheet name of the sheet, or null when a sheet is what is missing
 * @param cell as in {@code I33}, or null when it concerns the whole sheet
 * @param pupil full name, or null
 * @param code what it is
 * @param args what the message names, as {@link FindingCode} lists; numbers are plain decimals with a point
 */
public record Finding(Severity severity, String sheet, String cell, String pupil, FindingCode code,
    List<String> args) {

  private static final int LONGEST = 240;

  /** What comes from the file is cut: one endless name must not come back in a finding for every sheet. */
  public Finding {
    sheet = cut(sheet, LONGEST);
    pupil = cut(pupil, LONGEST);
    args = args.stream().map(arg -> cut(arg, LONGEST)).toList();
  }

  static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
