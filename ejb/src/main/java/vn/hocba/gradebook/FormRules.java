package vn.hocba.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.hocba.assessment.Regulation;

/** Which article says what may be entered, and how long a comment may be: data of the forms. */
final class FormRules {

  private static final Properties DATA = new Properties();

  static {
    try (InputStream in = FormRules.class.getResourceAsStream("form-rules.properties")) {
      DATA.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FormRules() {}

  static String article(Regulation regulation, EntryKind entry) {
    return DATA.getProperty(regulation + "." + entry);
  }

  static int longest(Regulation regulation) {
    return Integer.parseInt(DATA.getProperty(regulation + ".longest"));
  }
}
