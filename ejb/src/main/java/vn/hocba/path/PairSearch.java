package vn.hocba.path;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.archive.catalogue.Person;

/**
 * Which pairs are looked for.
 *
 * @param schoolId of the school one of whose records it is
 * @param code of that school
 * @param codes of schools that the caller sees; null for all
 * @param words with each of which a word of the name begins, small and without marks
 * @param schoolYear of one of the two; null for every
 */
record PairSearch(long schoolId, String code, Set<String> codes, List<String> words, String schoolYear) {

  private static final int MOST_WORDS = 8;

  /** The words of what was typed. */
  static List<String> words(String typed) {
    return Arrays.stream(Person.key(typed == null ? "" : typed).split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
  }

  /** Adds the condition that a record is so named; true for no words. */
  SqlText named(SqlText sql, String alias) {
    sql.add("(1 = 1");
    words.forEach(word -> sql.add(" and ' ' || " + alias + ".name_key like ?", "% " + word + "%"));
    return sql.add(")");
  }

  /** Whether one of the two is so named. */
  boolean fits(RecordOf one, RecordOf other) {
    return Stream.of(one, other).anyMatch(record -> {
      String name = " " + Person.key(record.fullName());
      return words.stream().allMatch(word -> name.contains(" " + word));
    });
  }
}
