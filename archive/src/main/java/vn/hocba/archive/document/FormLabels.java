package vn.hocba.archive.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** The words of the form and how values are written in it. */
final class FormLabels {

  static final Locale LOCALE = Locale.of("vi", "VN");
  private final Map<String, String> texts;

  /** The words of today, of what is written once and not made anew from its data. */
  FormLabels() {
    this(FormEditions.own().words(FormEditions.own().newest()));
  }

  FormLabels(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Those of an edition; null for the first. @throws TranscriptFormatException for one that is not known */
  static FormLabels of(Integer edition) {
    return new FormLabels(FormEditions.own().words(edition == null ? FormEditions.FIRST : edition));
  }

  /** Those a transcript was written in. */
  static FormLabels of(TranscriptDocument transcript) {
    return of(transcript.form() == null ? null : transcript.form().wording());
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key) {
    return found(key);
  }

  private String found(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new MissingResourceException("The form has no words for " + key, FormLabels.class.getName(), key);
    }
    return text;
  }

  /** Arguments are strings, so that no number is grouped by a locale. */
  String text(String key, String... arguments) {
    return new MessageFormat(found(key), LOCALE).format(arguments);
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
