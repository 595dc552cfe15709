package vn.hocba.archive.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the XML of a version writes for the codes of our own data, a table for each version; the versions before the fourth have
 * none and write the codes themselves.
 */
final class XmlValues {

  private static final Map<String, XmlValues> KNOWN = new ConcurrentHashMap<>();

  private final Properties table = new Properties();

  private XmlValues(String version) {
    try (InputStream in = XmlValues.class.getResourceAsStream("hoc-ba-so-" + version + ".properties")) {
      if (in != null) {
        table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a version, as the root of the XML names it. */
  static XmlValues of(String version) {
    return KNOWN.computeIfAbsent(version, XmlValues::new);
  }

  /** @param kind what the value is of, by the name of its element or attribute where there is one; null for no code gives null */
  String said(String kind, String code) {
    return code == null ? null : table.getProperty(kind + "." + code, code);
  }

  /** The code that is said so; where several are, one of them, for their words are the same. */
  String code(String kind, String said) {
    String prefix = kind + ".";
    return table.stringPropertyNames().stream().filter(key -> key.startsWith(prefix) && table.getProperty(key).equals(said)).sorted()
        .findFirst().map(key -> key.substring(prefix.length())).orElse(said);
  }
}
