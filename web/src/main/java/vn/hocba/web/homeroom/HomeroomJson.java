package vn.hocba.web.homeroom;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.attendance.SheetChange;
import vn.hocba.homeroom.PhraseService;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** What the sheets' scripts and the server say to each other. */
final class HomeroomJson {

  private HomeroomJson() {}

  /**
   * Reads {@code {"changes": [{"cell", "value", "version", "reason"}]}}; the version is the value that was seen.
   *
   * @return null when it is not that
   */
  static List<SheetChange> changes(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      JsonArray changes = reader.readObject().getJsonArray("changes");
      return changes == null ? null : changes.getValuesAs(JsonObject.class).stream()
          .map(c -> new SheetChange(c.getString("cell"), text(c, "value"), text(c, "version"),
              text(c, "reason"))).toList();
    } catch (RuntimeException notThat) { // the edge: the parser throws whatever it pleases
      return null;
    }
  }

  /** The text in a body {@code {"text": …}}; null when there is none. */
  static String phrase(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return text(reader.readObject(), "text");
    } catch (RuntimeException notThat) { // the edge: the parser throws whatever it pleases
      return null;
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString string ? string.getString() : null;
  }

  static JsonObjectBuilder phrase(PhraseService.Phrase phrase) {
    return JSON.createObjectBuilder().add("id", phrase.id()).add("text", phrase.text());
  }

  static JsonObjectBuilder answer(SheetAnswer answer, Wording wording) {
    return JSON.createObjectBuilder()
        .add("saved", array(answer.saved(), s -> JSON.createObjectBuilder().add("cell", s.cell())
            .add("value", text(s.value())).add("version", text(s.value()))))
        .add("refused", array(answer.refused(), r -> JSON.createObjectBuilder().add("cell", r.cell())
            .add("code", r.code().name()).add("text", wording.text(new Problem(r.code(), r.args().toArray())))))
        .add("conflicts", array(answer.conflicts(), c -> JSON.createObjectBuilder().add("cell", c.cell())
            .add("yours", text(c.yours())).add("theirs", text(c.theirs())).add("by", text(c.by()))
            .add("at", wording.time(c.at())).add("version", text(c.theirs()))))
        .add("savedAt", wording.clock(answer.savedAt()));
  }

  static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> json) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }

  static JsonValue code(ResultLevel level) {
    return text(level == null ? null : level.code());
  }

  static JsonValue code(Enum<?> code) {
    return text(code == null ? null : code.name());
  }
}
