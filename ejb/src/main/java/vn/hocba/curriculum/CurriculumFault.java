package vn.hocba.curriculum;

import java.util.List;
import java.util.Locale;

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
    UNKNOWN_SECTION("there is no section [%s]"),
    /** A row stands before the first section, or before the names of its columns. */
    NO_COLUMNS("no section or no line of column names before it"),
    /** The section has no such column: 2 name. */
    UNKNOWN_COLUMN("there is no column %s"),
    /** A column that rows need is not there: 2 name. */
    MISSING_COLUMN("the column %s is missing"),
    /** More cells than columns: 2 cells, 3 columns. */
    TOO_MANY_CELLS("%s cells in %s columns"),
    /** A cell that must not be empty is: 2 column. */
    EMPTY_CELL("the cell %s is empty"),
    /** A cell has a value that cannot stand there: 2 column, 3 value. */
    BAD_VALUE("the cell %s cannot have the value %s"),
    /** The validity ends before it begins: 2 from, 3 to. */
    BAD_YEARS("holds from %s, but ends %s"),
    /** Two rows have the same id; a new version needs one of its own: 2 id. */
    DUPLICATE_ID("the id %s is taken; a new version needs one of its own"),
    /** The row to be replaced does not stand above or is about something else: 2 id. */
    UNKNOWN_PREDECESSOR("the row %s to be replaced does not stand above or is about something else"),
    /** The subject code is declared nowhere: 2 code. */
    UNKNOWN_SUBJECT("the subject code %s is not declared in [codes]"),
    /** A provincial subject code has no name: 2 code. */
    NAME_MISSING("the subject %s lacks its Vietnamese or English name"),
    /** Nothing says how many subjects of the group are chosen: 2 group. */
    UNKNOWN_GROUP("[choices] does not say how many of the group %s are chosen"),
    /** Two rows hold for the same thing: 2 id, 3 id, 4 grade, 5 school year. */
    OVERLAP("%s and %s both hold for grade %s in %s"),
    /** Nothing holds in a year between two that are covered: 2 what, 3 grade, 4 school year. */
    GAP("nothing holds for %s, grade %s, in %s"),
    /** A programme has no required subject: 2 level, 3 grade, 4 school year. */
    NO_SUBJECTS("the programme of %s, grade %s, has no required subject in %s"),
    /** A regulation does not say how many regular assessments a subject has: 2 regulation, 3 kind, 4 school year. */
    NO_COUNT("%s has no number of regular assessments for subjects of kind %s in %s");

    /** For whoever reads why a server did not start. */
    private final String words;

    Code(String words) {
      this.words = words;
    }
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

  /** File, line and fault in words, for the log: a page says it in the reader's language. */
  public String told() {
    return file + (line == 0 ? "" : ", line " + line) + ": " + String.format(Locale.ROOT, code.words, args.toArray());
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + code + " " + args;
  }
}
