package vn.hocba.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The words and names of the demonstration. */
final class DemoData {

  private static final Properties DATA = new Properties();

  static {
    try (InputStream in = DemoData.class.getResourceAsStream("demo.properties")) {
      DATA.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DemoData() {}

  static String text(String key) {
    return DATA.getProperty(key);
  }

  static List<String> list(String key) {
    return List.of(text(key).split("\\|"));
  }
}
