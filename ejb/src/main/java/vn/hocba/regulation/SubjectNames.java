package vn.hocba.regulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hocba.curriculum.Curriculum;

/** Names of the subjects that a province's file adds, as the message bundles have those of all others. */
public final class SubjectNames {

  private static final List<Curriculum> EDITIONS = new CopyOnWriteArrayList<>();

  private SubjectNames() {}

  /** Later ones are asked where earlier ones do not know a subject. */
  static void use(Curriculum curriculum) {
    EDITIONS.add(curriculum);
  }

  /**
   * The name that a file of curriculum gives a subject; empty where none has it.
   *
   * @param language {@code vi} or {@code en}
   */
  public static Optional<String> of(String code, String language) {
    return EDITIONS.stream().map(edition -> edition.name(code, language).orElse(null)).filter(Objects::nonNull).findFirst();
  }
}
