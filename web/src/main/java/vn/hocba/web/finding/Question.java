package vn.hocba.web.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A search as the address carries it, so that Back, bookmarks and links keep it whole. */
public final class Question {

  static final String TEXT = "q";
  static final String BORN = "born";
  static final String SCHOOL = "school";
  static final String CLASS = "class";
  static final String FROM = "from";
  static final String TO = "to";
  static final String KIND = "kind";
  static final String LEVEL = "level";
  static final String SIGNER = "signer";
  static final String KEPT = "kept";
  static final String PAGE = "page";

  private static final List<String> NAMES =
      List.of(TEXT, BORN, SCHOOL, CLASS, FROM, TO, KIND, LEVEL, SIGNER, KEPT, PAGE);

  private final Map<String, String> parts;

  private Question(Map<String, String> parts) {
    this.parts = parts;
  }

  /** From a request's parameters; empty ones do not count. */
  static Question of(Map<String, String> parameters) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.get(name);
      if (value != null && !value.isBlank()) {
        parts.put(name, value.strip());
      }
    }
    return new Question(parts);
  }

  /** What stands under that name, or null. */
  public String get(String name) {
    return parts.get(name);
  }

  /** Whether anything is asked. */
  public boolean isEmpty() {
    return parts.keySet().stream().allMatch(PAGE::equals);
  }

  /** The same with one part changed, from its first page on; null takes the part away. */
  Question with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.remove(PAGE);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Question(changed);
  }

  /** The query of the address, with its question mark. */
  public String getAddress() {
    return parts.entrySet().stream().map(part -> part.getKey() + "="
        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
  }
}
