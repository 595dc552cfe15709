package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The command line and the page say the same thing in the same words. */
class VerifierWordsTest {

  @Test
  void whatBothSayIsWordedOnce() throws IOException {
    for (String language : List.of("vi", "en")) {
      Properties page = read("/i18n/messages_" + language + ".properties");
      Properties command = read("/vn/hocba/archive/verifier/texts_" + language + ".properties");
      List<String> both = command.stringPropertyNames().stream().filter(page::containsKey).sorted().toList();
      assertTrue(both.size() > 80, "looked in the wrong place: " + both);
      both.forEach(key -> assertEquals(page.getProperty(key), command.getProperty(key), language + " " + key));
    }
  }

  private static Properties read(String name) throws IOException {
    Properties all = new Properties();
    try (InputStream in = VerifierWordsTest.class.getResourceAsStream(name)) {
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return all;
  }
}
