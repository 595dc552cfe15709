package vn.hocba.archive.verify.report;

import eu.europa.esig.dss.i18n.I18nProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * Says what a technical report has coded: in Vietnamese by our translation of the validation library's messages, in any other
 * language by its own English. A message that it does not know, as of another version, is told by its key.
 */
public final class ReportTexts {

  /** Of the translation; which messages lie in which is for people only. */
  static final List<String> FILES = List.of("block-checks", "certificate-checks", "processes", "particulars", "trust-services");

  private final Map<String, String> patterns;

  private ReportTexts(Map<String, String> patterns) {
    this.patterns = patterns;
  }

  public static ReportTexts of(Locale locale) {
    return new ReportTexts(locale.getLanguage().equals("vi") ? Vietnamese.PATTERNS : English.PATTERNS);
  }

  /** In words; what came from the file stays in it, to be escaped wherever it is shown. @param coded may be null */
  public String text(String coded) {
    return coded == null ? "" : CodedText.say(coded, this::message);
  }

  private String message(String key, List<String> arguments) {
    String pattern = patterns.get(key);
    return pattern == null ? arguments.isEmpty() ? key : key + " (" + String.join("; ", arguments) + ")"
        : new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
  }

  /** What a result means; empty for one that has no words. */
  public String meaning(String indication) {
    String key = "SEMANTICS_" + indication;
    return patterns.containsKey(key) ? message(key, List.of()) : "";
  }

  private static final class Vietnamese {

    static final Map<String, String> PATTERNS = read();

    private static Map<String, String> read() {
      Map<String, String> all = new HashMap<>();
      for (String file : FILES) {
        Properties some = new Properties();
        try (InputStream in = ReportTexts.class.getResourceAsStream(file + "_vi.properties")) {
          some.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        some.stringPropertyNames().forEach(key -> all.put(key, some.getProperty(key)));
      }
      return Map.copyOf(all);
    }
  }

  private static final class English {

    static final Map<String, String> PATTERNS = read();

    private static Map<String, String> read() {
      ResourceBundle own = ResourceBundle.getBundle("dss-messages", Locale.ROOT, I18nProvider.class.getClassLoader());
      Map<String, String> all = new HashMap<>();
      own.keySet().forEach(key -> all.put(key, own.getString(key)));
      return Map.copyOf(all);
    }
  }
}
