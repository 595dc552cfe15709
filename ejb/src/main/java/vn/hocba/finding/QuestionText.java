package vn.hocba.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocba.archive.search.SearchQuery;

/** A question as the audit trail keeps it: names of its parts that readers of the log see in words, and what stood in them. */
final class QuestionText {

  private final List<String> parts = new ArrayList<>();

  private QuestionText() {}

  /** What was asked; the scope, which nobody chooses, and the page are left out. */
  static String of(SearchQuery query) {
    QuestionText text = new QuestionText();
    text.add("words", query.text().strip());
    text.add("born", Stream.of(query.birthDate(), query.birthMonth(), query.birthYear()).filter(Objects::nonNull).findFirst().orElse(null));
    text.add("school", query.school());
    text.add("class", query.className());
    text.add("fromyear", query.yearFrom());
    text.add("toyear", query.yearTo());
    text.add("kind", query.kind());
    text.add("level", query.level());
    text.add("signer", query.signer());
    text.add("kept", query.kept());
    return String.join("; ", text.parts);
  }

  private void add(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      parts.add(name + "=" + value);
    }
  }
}
