package vn.hocba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/protections.md} names places and tests that exist. */
class ProtectionsDocTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs").resolve("protections.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

  @Test
  void everyPlaceAndEveryTestThatThePageNamesIsThere() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("archive", "ejb", "web", "ear", "server-config")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.addAll(all.filter(Files::isRegularFile).toList());
      }
    }
    List<String> missing = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(PAGE)) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && cells[2].contains("`")) {
        rows++;
        missing.addAll(missing(cells[2], files, false));
        missing.addAll(missing(cells[3], files, true));
        assertTrue(cells[3].contains("`"), "no test: " + line);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(rows > 50, "the table was not read");
  }

  private static List<String> missing(String cell, List<Path> files, boolean test) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Matcher named = NAMED.matcher(cell); named.find();) {
      String file = named.group(1) + (named.group(1).contains("__") ? ".sql" : ".java");
      String member = named.group(2) == null ? "" : (test ? "void " : "") + named.group(2);
      boolean there = false;
      for (Path path : files) {
        boolean right = path.getFileName().toString().equals(file)
            && path.toString().contains(test ? "/src/test/" : "/src/main/");
        there |= right && Files.readString(path).contains(member);
      }
      if (!there) {
        missing.add(named.group());
      }
    }
    return missing;
  }
}
