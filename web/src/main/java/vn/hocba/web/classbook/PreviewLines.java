package vn.hocba.web.classbook;

import java.io.Serializable;
import java.util.List;

/**
 * What an uploaded class book would do, in words, small enough to be kept with the page.
 *
 * @param upload names the file for the confirmation
 * @param changes marks that would replace another
 * @param locked whether nothing but a lock stands against it, so that the file need not be changed
 * @param entries other entries that would replace another
 */
public record PreviewLines(String fileName, String upload, String className, String schoolYear, int pupils,
    int newPupils, int newMarks, int unchanged, List<Change> changes, List<Entry> entries,
    boolean locked, List<Line> errors, List<Line> warnings, List<Line> infos) implements Serializable {

  /** Something found in the file; sheet, cell and pupil may be null. */
  public record Line(String sheet, String cell, String pupil, String text) implements Serializable {}

  /** A mark that would replace another. */
  public record Change(String pupil, String subject, String column, String before, String after)
      implements Serializable {}

  /** An entry of the register or of the class's year, other than a mark, that would change; before may be null. */
  public record Entry(String pupil, String field, String before, String after) implements Serializable {}

  /** Whether nothing would be written. */
  public boolean isSame() {
    return newPupils == 0 && newMarks == 0 && changes.isEmpty() && entries.isEmpty();
  }
}
