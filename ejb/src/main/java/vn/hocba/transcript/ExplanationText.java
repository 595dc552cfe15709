package vn.hocba.transcript;

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
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.ReasonStep;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;

/** The form explanations are kept in: JSON of format 1, codes by their names. */
final class ExplanationText {

  private static final int FORMAT = 1;

  private ExplanationText() {}

  static String write(Explanation e) {
    return JSON.createObjectBuilder().add("format", FORMAT).add("regulation", e.regulation()).add("row", e.row())
        .add("policies", array(e.policies(), JSON::createValue))
        .add("parts", array(e.parts(), ExplanationText::part)).build().toString();
  }

  static Explanation read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject o = reader.readObject();
      return new Explanation(o.getString("regulation"), o.getString("row"), texts(o.getJsonArray("policies")),
          o.getJsonArray("parts").getValuesAs(JsonObject.class).stream().map(ExplanationText::part).toList());
    }
  }

  private static JsonValue part(Explanation.Part p) {
    JsonObjectBuilder o = JSON.createObjectBuilder().add("about", p.about().name());
    if (p.subject() != null) {
      o.add("subject", p.subject());
    }
    if (p.result() != null) {
      o.add("result", p.result());
    }
    return o.add("reasons", array(p.reasons(), ExplanationText::reason))
        .add("next", array(p.next(), ExplanationText::reason)).build();
  }

  private static Explanation.Part part(JsonObject o) {
    Explanation.About about = Explanation.About.valueOf(o.getString("about"));
    return new Explanation.Part(about, o.getString("subject", null), o.getString("result", null),
        reasons(about, o.getJsonArray("reasons")), reasons(about, o.getJsonArray("next")));
  }

  private static JsonValue reason(ReasonStep r) {
    return JSON.createObjectBuilder().add("code", r.code().name()).add("article", r.article())
        .add("args", array(r.args(), JSON::createValue)).build();
  }

  private static List<ReasonStep> reasons(Explanation.About about, JsonArray all) {
    return all.getValuesAs(JsonObject.class).stream().map(o -> reason(about, o)).toList();
  }

  private static ReasonStep reason(Explanation.About about, JsonObject o) {
    String code = o.getString("code");
    String article = o.getString("article");
    List<String> args = texts(o.getJsonArray("args"));
    return about.primary() ? new PrimaryReason(PrimaryReasonCode.valueOf(code), article, args)
        : new Reason(ReasonCode.valueOf(code), article, args);
  }

  private static List<String> texts(JsonArray all) {
    return all.getValuesAs(JsonString::getString);
  }

  private static <T> JsonArray array(List<? extends T> items, Function<T, JsonValue> json) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(json.apply(item)));
    return array.build();
  }
}
