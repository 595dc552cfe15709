package vn.hocba.archive.catalogue;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.hocba.archive.search.VietnameseText;

/**
 * Who a record is about, as far as records of other years and schools can be compared with it.
 *
 * @param birthDate null when unknown, or only the year is known
 * @param birthYear null when unknown
 * @param school code of the school that keeps it
 * @param className null for none
 * @param schoolYear as in {@code 2004-2005}; null for none
 */
public record Person(String fullName, LocalDate birthDate, Integer birthYear, String school, String className, String schoolYear) {

  /** A name in small letters without marks, its words apart by single spaces: what differs in nothing else is the same key. */
  public static String key(String fullName) {
    return VietnameseText.words(fullName).stream().map(VietnameseText.Word::folded).collect(Collectors.joining(" "));
  }

  /** The same with its marks, wherever the tone mark was put. */
  static String exact(String fullName) {
    return VietnameseText.words(fullName).stream().map(VietnameseText.Word::exact).collect(Collectors.joining(" "));
  }
}
