package vn.hocba.web.api;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * The body of an answer. What is not known is {@code null}, not left out; dates and instants are ISO 8601, codes are
 * the names of the enums.
 */
final class JsonBody {

  private final JsonObjectBuilder object = JSON.createObjectBuilder();

  /** @param value text, number, truth, date, code, another body, or a map or collection of these; may be null */
  JsonBody put(String name, Object value) {
    object.add(name, json(value));
    return this;
  }

  @Override
  public String toString() {
    return object.build().toString();
  }

  private static JsonValue json(Object value) {
    return switch (value) {
      case null -> JsonValue.NULL;
      case JsonBody body -> body.object.build();
      case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
      case Integer number -> JSON.createValue(number);
      case Long number -> JSON.createValue(number);
      case BigDecimal number -> JSON.createValue(number);
      case String text -> JSON.createValue(text);
      case Enum<?> code -> JSON.createValue(code.name());
      case Instant instant -> JSON.createValue(instant.toString());
      case LocalDate date -> JSON.createValue(date.toString());
      case Collection<?> items -> {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(json(item)));
        yield array.build();
      }
      case Map<?, ?> entries -> {
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        entries.forEach((name, item) -> fields.add(name instanceof Enum<?> code ? code.name() : name.toString(),
            json(item)));
        yield fields.build();
      }
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }
}
