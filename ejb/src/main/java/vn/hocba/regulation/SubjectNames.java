package vn.hocba.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.curriculum.Curriculum;

/** Names of the subjects that a province's file adds, as the message bundles have those of all others. */
public final class SubjectNames {

  private static final List<String> LANGUAGES = List.of("vi", "en");
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private SubjectNames() {}

  /** Later ones name what earlier ones do not know. */
  static void use(Curriculum curriculum) {
    for (String code : curriculum.codes()) {
      for (String language : LANGUAGES) {
        curriculum.name(code, language).ifPresent(name -> NAMES.putIfAbsent(key(code, language), name));
      }
    }
  }

  /**
   * The name that a file of curriculum gives a subject; empty where none has it.
   *
   * @param language {@code vi} or {@code en}
   */
  public static Optional<String> of(String code, String language) {
    return Optional.ofNullable(NAMES.get(key(code, language)));
  }

  private static String key(String code, String language) {
    return code + ' ' + language;
  }
}
