package vn.hocba.classbook;

import java.util.List;

/**
 * What an uploaded class book would do, before anything is written.
 *
 * @param upload names the uploaded file for the confirmation; null when nothing can be confirmed
 * @param className as in {@code 9A1}; null when the cover could not be read, as the next two
 * @param pupils in the book
 * @param newPupils not stored yet
 * @param newMarks marks in cells that are empty now
 * @param changedMarks marks that would replace another
 * @param changedFields entries other than marks that would change, of known pupils
 * @param issued whether transcripts were issued for the class already
 * @param stamp changes when what is stored changes, so that a confirmation can tell that it was seen
 * @param findings in the order of the sheets
 */
public record ClassBookPreview(String upload, String schoolName, String className, String schoolYear, int pupils,
    int newPupils, int newMarks, List<MarkChange> changedMarks, int unchangedMarks,
    List<FieldChange> changedFields, boolean issued, String stamp, List<Finding> findings) {

  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** How many recorded marks and other results would become others, which takes a decision. */
  public long overwritten() {
    return changedMarks.size() + changedFields.stream().filter(f -> f.overwrites(issued)).count();
  }

  /** How many of them are marks, conduct or comments, which change by request once a transcript was issued with them. */
  public long overwrittenResults() {
    return changedMarks.size() + changedFields.stream().filter(f -> f.overwrites(issued))
        .filter(f -> !f.ofAbsences()).count();
  }

  /** Whether the book can be confirmed. */
  public boolean importable() {
    return count(Severity.ERROR) == 0;
  }
}
