package vn.hocba.curriculum;

import java.util.List;

/**
 * Something wrong in a curriculum file; its message is {@code curriculum.fault.<CODE>}, arguments 0 file and 1 line
 * before its own.
 *
 * @param code what is wrong
 * @param file as it was named to the reader
 * @param line from 1; 0 when it is about no single line
 * @param args what the message names
 */
public record CurriculumFault(Code code, String file, int line, List<String> args) {

  /** The kinds of fault; the comment lists the arguments after file and line. */
  public enum Code {
    /** There is no such section: 2 name. */
    UNKNOWN_SECTION,
    /** A row stands before the first section, or before the names of its columns. */
    NO_COLUMNS,
    /** The section has no such column: 2 name. */
    UNKNOWN_COLUMN,
    /** A column that rows need is not there: 2 name. */
    MISSING_COLUMN,
    /** More cells than columns: 2 cells, 3 columns. */
    TOO_MANY_CELLS,
    /** A cell that must not be empty is: 2 column. */
    EMPTY_CELL,
    /** A cell has a value that cannot stand there: 2 column, 3 value. */
    BAD_VALUE,
    /** The validity ends before it begins: 2 from, 3 to. */
    BAD_YEARS,
    /** Two rows have the same id; a new version needs one of its own: 2 id. */
    DUPLICATE_ID,
    /** The row to be replaced does not stand above or is about something else: 2 id. */
    UNKNOWN_PREDECESSOR,
    /** The subject code is declared nowhere: 2 code. */
    UNKNOWN_SUBJECT,
    /** A provincial subject code has no name: 2 code. */
    NAME_MISSING,
    /** Nothing says how many subjects of the group are chosen: 2 group. */
    UNKNOWN_GROUP,
    /** Two rows hold for the same thing: 2 id, 3 id, 4 grade, 5 school year. */
    OVERLAP,
    /** Nothing holds in a year between two that are covered: 2 what, 3 grade, 4 school year. */
    GAP,
    /** A programme has no required subject: 2 level, 3 grade, 4 school year. */
    NO_SUBJECTS,
    /** A regulation does not say how many regular assessments a subject has: 2 regulation, 3 kind, 4 school year. */
    NO_COUNT
  }

  public CurriculumFault {
    args = List.copyOf(args);
  }

  static CurriculumFault at(CurriculumRow row, Code code, Object... args) {
    return new CurriculumFault(code, row.file(), row.line(), texts(args));
  }

  static List<String> texts(Object... args) {
    return List.of(args).stream().map(Object::toString).toList();
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + code + " " + args;
  }
}
