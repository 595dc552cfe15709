package vn.hocba.gradebook;

/** What an exported gradebook says, in the language of whoever exports it. */
public interface SheetWords {

  /** Subject, class and year. */
  String title(GradebookView book);

  String identifier();

  String position();

  String pupil();

  /** A column, with its term or period. */
  String column(FormColumn column);

  /** @param term 1, 2, or 0 for the year */
  String average(int term);

  /** A kept value as people write it; marks stay numbers and are not asked for. */
  String value(EntryKind entry, String value);
}
