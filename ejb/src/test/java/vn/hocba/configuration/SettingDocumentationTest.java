package vn.hocba.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/settings.md} is written from {@link Setting}; {@code -Dupdate.docs=true} writes it again. */
class SettingDocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "settings.md");

  @Test
  void theSettingsPageSaysWhatTheServerReads() throws IOException {
    StringBuilder page = new StringBuilder("# Settings\n\nWritten from `Setting`; a system property, or the environment"
        + " variable beside it.\n\n| setting | environment | default | in production | what it is |\n"
        + "| --- | --- | --- | --- | --- |\n");
    for (Setting s : Setting.values()) {
      page.append(String.format("| `%s` | `%s` | %s | %s | %s |%n", s.key(), s.variable(),
          s.fallback() == null ? "" : "`" + s.fallback() + "`", s.requiredInProduction() ? "required" : "",
          s.purpose()));
    }
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page.toString());
  }
}
