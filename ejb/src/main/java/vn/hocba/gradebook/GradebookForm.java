package vn.hocba.gradebook;

import java.util.List;
import java.util.Optional;

/**
 * What one gradebook asks for: its columns in the order of the paper form.
 *
 * @param subject code of the subject, or of a book of qualities or competences
 * @param homeroom whether the homeroom teacher keeps it, not a subject teacher
 * @param results what the results of terms and year are, {@code SCORE} or {@code PASSED}; null where the form has none
 */
public record GradebookForm(String subject, boolean homeroom, EntryKind results, List<FormColumn> columns) {

  public GradebookForm {
    columns = List.copyOf(columns);
  }

  /** @param key as {@link MarkColumn#key} writes it */
  public Optional<FormColumn> column(String key) {
    return columns.stream().filter(c -> c.column().key().equals(key)).findFirst();
  }

  /** How many entries of a pupil make the book complete. */
  public long required() {
    return columns.stream().filter(FormColumn::required).count();
  }

  public boolean scored() {
    return results == EntryKind.SCORE;
  }
}
