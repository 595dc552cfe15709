package vn.hocba.transcript;

import java.util.Collection;
import java.util.List;
import vn.hocba.assessment.ArtsPolicy;

/** Says whose books a result of a transcript comes from. */
public final class SubjectsBook {

  private SubjectsBook() {}

  /** Of those subjects with books, that of a result; a result of several contents has the book of each, in order. */
  public static List<String> of(Collection<String> books, String code) {
    return books.stream().filter(book -> book.equals(code)
        || code.equals(ArtsPolicy.WHOLE) && ArtsPolicy.CONTENTS.contains(book)).sorted().toList();
  }
}
