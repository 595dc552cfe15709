package vn.hocba.web.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grades as somebody typed them: {@code 6, 7}. */
final class GradesTyped {

  private static final Pattern READABLE = Pattern.compile("\\d{1,2}(?:\\s*[,;]\\s*\\d{1,2}|\\s+\\d{1,2})*");

  private GradesTyped() {}

  /** None for an empty field, which is every grade; empty for what cannot be read, which must not become every grade. */
  static Optional<Set<Integer>> read(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return Optional.of(Set.of());
    }
    return READABLE.matcher(text).matches()
        ? Optional.of(Stream.of(text.split("[,;\\s]+")).map(Integer::valueOf).collect(Collectors.toSet())) : Optional.empty();
  }
}
