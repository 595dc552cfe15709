package vn.hocba.web.api;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a request's address asks for. All of it is read as text first: JAX-RS would answer 404 to a number that
 * is none, which tells nobody what is wrong.
 */
final class Parameters {

  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  private final MultivaluedMap<String, String> given;

  Parameters(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /** The text of a parameter; null when it is not there or empty. */
  String text(String name) {
    String text = given.getFirst(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** @return null when it is not there */
  Integer number(String name, int least, int most) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw new BadParameter(name, text);
    }
    throw new BadParameter(name, text);
  }

  /** @return null when it is not there */
  Long id(String name) {
    String text = text(name);
    if (text != null && !text.matches("\\d{1,18}")) {
      throw new BadParameter(name, text);
    }
    return text == null ? null : Long.valueOf(text);
  }

  boolean truth(String name) {
    String text = text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw new BadParameter(name, text);
    }
    return "true".equals(text);
  }

  /** @return null when it is not there */
  <E extends Enum<E>> E code(String name, Class<E> codes) {
    String text = text(name);
    try {
      return text == null ? null : Enum.valueOf(codes, text);
    } catch (IllegalArgumentException none) {
      throw new BadParameter(name, text);
    }
  }

  /** One of these codes; null when it is not there. */
  String code(String name, Set<String> codes) {
    String text = text(name);
    if (text != null && !codes.contains(text)) {
      throw new BadParameter(name, text);
    }
    return text;
  }

  /** An ISO date; null when it is not there. */
  /** As in 2010-05. */
  YearMonth month(String name) {
    String text = text(name);
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeParseException none) {
      throw new BadParameter(name, text);
    }
  }

  LocalDate date(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      throw new BadParameter(name, text);
    }
  }

  /** First year of a school year written {@code 2024-2025} or {@code 2024}; null when it is not there. */
  Integer schoolYear(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Matcher years = SCHOOL_YEAR.matcher(text);
    if (!years.matches()
        || years.group(2) != null && Integer.parseInt(years.group(2)) != Integer.parseInt(years.group(1)) + 1) {
      throw new BadParameter(name, text);
    }
    return Integer.valueOf(years.group(1));
  }

  /** An ISO date in a body such as {@code {"until": …}}; null when it gives none. */
  static LocalDate day(String body, String name) {
    String text = said(body, name);
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException none) {
      throw new BadParameter(name, text);
    }
  }

  /** A text in a body such as {@code {"reason": …}}; null when the body is empty or gives none. */
  static String said(String body, String name) {
    if (body == null || body.isBlank()) {
      return null;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      JsonValue given = reader.readObject().getOrDefault(name, JsonValue.NULL);
      if (given instanceof JsonString text) {
        return text.getString();
      }
      if (given != JsonValue.NULL) {
        throw new BadParameter(name, given.toString());
      }
      return null;
    } catch (BadParameter bad) {
      throw bad;
    } catch (RuntimeException other) { // the edge: the parser throws whatever it pleases
      throw new BadParameter(name, body);
    }
  }
}
