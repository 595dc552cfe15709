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

  public Finding {
    args = List.copyOf(args);
  }
}
