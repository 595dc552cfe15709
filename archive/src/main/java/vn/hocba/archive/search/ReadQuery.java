package vn.hocba.archive.search;

import java.util.List;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * What one typed line means, before any index is asked.
 *
 * @param words names and other words, in order
 * @param dates each entry lists the days one written date can mean, as eight digits year-month-day or a prefix of it
 * @param years numbers that can be a birth year or a school year
 * @param schoolYears ranges written as 2008-2009: first and last starting year
 * @param classes class names in index form; without a closing digit the beginning of one
 * @param codes numbers with letters or many digits: each the beginning of a document number
 * @param phrases words between quotation marks, which follow each other in the name or the free text
 * @param joined all letters and digits of the line, when it could be one document number, or null
 * @param rest what was typed besides the words, to be kept in a suggestion
 * @param shortened true when only the beginning was read
 */
record ReadQuery(
    List<Word> words,
    List<List<String>> dates,
    List<Integer> years,
    List<int[]> schoolYears,
    List<String> classes,
    List<String> codes,
    List<List<Word>> phrases,
    String joined,
    String rest,
    boolean shortened) {

  /** True when nothing searchable was typed. */
  boolean empty() {
    return words.isEmpty() && dates.isEmpty() && years.isEmpty() && schoolYears.isEmpty() && classes.isEmpty()
        && codes.isEmpty() && phrases.isEmpty();
  }
}
