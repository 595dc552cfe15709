package vn.hocba.transcript;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import vn.hocba.assessment.ArtsPolicy;

/** Says whose book a result of a transcript comes from. */
public final class SubjectsBook {

  private SubjectsBook() {}

  /** Of those subjects with books, that of a result; a result of several books has the first of them. */
  public static Optional<String> of(Collection<String> books, String code) {
    return new TreeSet<>(books).stream().filter(book -> book.equals(code)
        || code.equals(ArtsPolicy.WHOLE) && ArtsPolicy.CONTENTS.contains(book)).findFirst();
  }
}
