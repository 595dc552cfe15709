package vn.hocba.it;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The installed browser and its driver.
 *
 * @param browser the browser's program
 * @param driver the program that Selenium talks to
 */
record Chromium(Path browser, Path driver) {

  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  /** Looks along the search path for programs; empty unless both are there. */
  static Optional<Chromium> find() {
    return find(Objects.requireNonNullElse(System.getenv("PATH"), ""));
  }

  static Optional<Chromium> find(String searchPath) {
    return program(BROWSERS, searchPath)
        .flatMap(browser -> program(DRIVERS, searchPath).map(driver -> new Chromium(browser, driver)));
  }

  private static Optional<Path> program(List<String> names, String searchPath) {
    return Arrays.stream(searchPath.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
  }
}
