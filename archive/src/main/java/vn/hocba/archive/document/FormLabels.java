package vn.hocba.archive.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;

/** The words of the form and how values are written in it. */
final class FormLabels {

  static final Locale LOCALE = Locale.of("vi", "VN");
  private final PropertyResourceBundle texts;

  FormLabels() {
    try (var in = new InputStreamReader(
        FormLabels.class.getResourceAsStream("transcript_vi.properties"), StandardCharsets.UTF_8)) {
      texts = new PropertyResourceBundle(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key) {
    return texts.getString(key);
  }

  /** Arguments are strings, so that no number is grouped by a locale. */
  String text(String key, String... arguments) {
    return new MessageFormat(texts.getString(key), LOCALE).format(arguments);
  }

  /** The word for a code under its prefix, or the dash for an open one. */
  String word(String prefix, String code) {
    return code == null ? text("result.open") : text(prefix + "." + code);
  }

  /** A mark with the decimal comma of the language, a comment result in its letters, or the dash. */
  String result(String value) {
    if (value == null) {
      return text("result.open");
    }
    return Character.isDigit(value.charAt(0)) ? value.replace('.', ',') : text("result." + value);
  }
}
