package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

/** A missing browser is told with the way to install it, and fails a build that requires one. */
class ChromiumConditionIT {

  @TempDir
  private Path folder;

  @Test
  void skipsAndSaysWhatToInstallWhenThereIsNone() {
    ConditionEvaluationResult skipped = ChromiumCondition.decide(Chromium.find(folder.toString()), false);
    assertTrue(skipped.isDisabled());
    assertTrue(skipped.getReason().orElseThrow().contains("apt-get install chromium chromium-driver"));
  }

  @Test
  void failsTheBuildThatRequiresOne() {
    IllegalStateException failure = assertThrows(IllegalStateException.class,
        () -> ChromiumCondition.decide(Optional.empty(), true));
    assertTrue(failure.getMessage().contains(ChromiumCondition.INSTALL), failure.getMessage());
  }

  @Test
  void runsOnlyWithBothTheBrowserAndItsDriver() throws IOException {
    Path browser = program("chromium");
    assertEquals(Optional.empty(), Chromium.find(folder.toString()));
    Path driver = program("chromedriver");
    assertEquals(Optional.of(new Chromium(browser, driver)), Chromium.find("/nowhere:" + folder));
    assertFalse(ChromiumCondition.decide(Chromium.find(folder.toString()), true).isDisabled());
  }

  private Path program(String name) throws IOException {
    Path program = Files.createFile(folder.resolve(name));
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }
}
