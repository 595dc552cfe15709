package vn.hocba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests on the server share one database in a whole run: a class that one of them closes is closed for another of that name. */
class TestClassNamesTest {
  private static final Path TESTS = Path.of("..", "ear", "src", "test", "java");
  private static final Pattern MADE = Pattern.compile(
      "(?:imported|locked|write|TestClass\\.book)\\(\"(\\d{1,2}[A-Z]\\w*)\"|NAME = \"(\\d{1,2}[A-Z]\\w*)\"");

  @Test
  void noTwoTestsOnTheServerMakeAClassOfTheSameName() throws IOException {
    Map<String, Set<String>> makers = new TreeMap<>();
    for (Path test : tests()) {
      Matcher made = MADE.matcher(Files.readString(test));
      while (made.find()) {
        makers.computeIfAbsent(made.group(1) == null ? made.group(2) : made.group(1), name -> new TreeSet<>())
            .add(test.getFileName().toString());
      }
    }
    assertTrue(makers.size() > 50, "the classes of the tests were not found: " + makers);
    makers.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), makers);
  }

  private static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
