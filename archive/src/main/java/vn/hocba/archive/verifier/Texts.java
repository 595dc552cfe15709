package vn.hocba.archive.verifier;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the command line, those of the portal where both say the same; times are those of Vietnam. */
final class Texts {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

  private final ResourceBundle bundle;
  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
    bundle = ResourceBundle.getBundle("vn.hocba.archive.verifier.texts", locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The text of a key; another where there is none. */
  String known(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  String time(Instant moment) {
    return TIME.format(moment.atZone(VIETNAM));
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Text from a file, without anything that could move the cursor or hide letters. */
  static String plain(String text) {
    return text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]", "\uFFFD");
  }
}
