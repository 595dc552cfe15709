package vn.hocba.transcript;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what changed from one edition of a transcript to the next, from the documents themselves, so that nothing that
 * was changed goes untold. What only names the edition is no change.
 */
final class EditionChanges {

  private static final Set<String> NAMES = Set.of("format", "id", "edition", "supersedes", "closedAt", "grounds", "form");
  /** What people ask about first. */
  private static final List<String> ORDER = List.of("subjects", "primary", "termOne", "termTwo", "year", "afterSummer",
      "excusedAbsences", "unexcusedAbsences", "promotion", "award", "homeroomComment", "notes", "pupil");
  private static final int LAST_FORMAT_COUNTING_ALL = 2;

  private EditionChanges() {}

  /** @param earlier canonical text of the document; @param later likewise */
  static List<EditionChange> between(String earlier, String later) {
    JsonObject before = read(earlier);
    Map<String, String> from = said(before);
    Map<String, String> to = said(read(later));
    if (before.getInt("format") <= LAST_FORMAT_COUNTING_ALL) {
      // Nobody counted: the earlier format had to say 0, the later says nothing.
      from.entrySet().removeIf(e -> e.getKey().endsWith("xcusedAbsences") && to.get(e.getKey()) == null);
    }
    Set<String> all = new TreeSet<>(Comparator.comparingInt(EditionChanges::rank).thenComparing(p -> p));
    all.addAll(from.keySet());
    all.addAll(to.keySet());
    return all.stream().filter(path -> !Objects.equals(from.get(path), to.get(path)))
        .map(path -> new EditionChange(path, from.get(path), to.get(path))).toList();
  }

  private static int rank(String path) {
    int place = ORDER.indexOf(path.split("[.\\[]", 2)[0]);
    return place < 0 ? ORDER.size() : place;
  }

  private static Map<String, String> said(JsonObject document) {
    Map<String, String> all = new LinkedHashMap<>();
    document.forEach((name, value) -> {
      if (!NAMES.contains(name)) {
        gather(name, value, all);
      }
    });
    return all;
  }

  private static void gather(String path, JsonValue value, Map<String, String> all) {
    switch (value.getValueType()) {
      case OBJECT -> value.asJsonObject().forEach((name, part) -> {
        if (!path.endsWith("]") || !name.equals("code") && !name.equals("kind")) {
          gather(path + "." + name, part, all);
        }
      });
      case ARRAY -> each(path, value.asJsonArray(), all);
      case NULL -> { }
      case STRING -> all.put(path, ((JsonString) value).getString());
      default -> all.put(path, value.toString());
    }
  }

  private static void each(String path, JsonArray parts, Map<String, String> all) {
    for (int i = 0; i < parts.size(); i++) {
      JsonValue part = parts.get(i);
      String name = part instanceof JsonObject o ? o.getString("code", o.getString("kind", null)) : null;
      gather(path + "[" + (name == null ? i + 1 : name) + "]", part, all);
    }
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
