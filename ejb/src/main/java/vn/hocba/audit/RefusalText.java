package vn.hocba.audit;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** The form in which a line keeps why something was refused: a JSON array of the code and its arguments. */
public final class RefusalText {

  /** How a problem's message writes it, and how lines were written once. */
  private static final Pattern MESSAGE = Pattern.compile("([A-Z_]+)\\[(.*)]", Pattern.DOTALL);

  private RefusalText() {}

  static String write(Problem problem) {
    JsonArrayBuilder text = JSON.createArrayBuilder().add(problem.code().name());
    problem.args().forEach(arg -> text.add(arg.toString()));
    return text.build().toString();
  }

  /** The problem that a line's detail tells of; empty when it tells of none. */
  public static Optional<Problem> read(String detail) {
    if (detail.startsWith("[")) {
      try (JsonReader reader = JSON.createReader(new StringReader(detail))) {
        List<String> parts = reader.readArray().getValuesAs(JsonString::getString);
        return parts.isEmpty() ? Optional.empty() : problem(parts.getFirst(), parts.subList(1, parts.size()));
      } catch (JsonException | ClassCastException cutOff) {
        return Optional.empty();
      }
    }
    Matcher message = MESSAGE.matcher(detail);
    return message.matches()
        ? problem(message.group(1), Stream.of(message.group(2).split(", ")).filter(arg -> !arg.isEmpty()).toList())
        : Optional.empty();
  }

  private static Optional<Problem> problem(String code, List<String> args) {
    List<Object> values = new ArrayList<>();
    args.forEach(arg -> values.add(value(arg)));
    return Stream.of(ProblemCode.values()).filter(c -> c.name().equals(code)).findFirst()
        .map(c -> new Problem(c, values.toArray()));
  }

  private static Object value(String arg) {
    try {
      if (arg.matches("\\d{1,9}")) {
        return Integer.valueOf(arg);
      }
      return arg.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? Instant.parse(arg)
          : arg.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(arg) : arg;
    } catch (DateTimeException none) {
      return arg;
    }
  }
}
