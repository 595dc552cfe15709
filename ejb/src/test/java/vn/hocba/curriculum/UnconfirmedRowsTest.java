package vn.hocba.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of what could not be confirmed names every row marked so, and no other. */
class UnconfirmedRowsTest {

  @Test
  void theListNamesEveryRowFromMemory() throws IOException {
    TreeSet<String> marked = new TreeSet<>();
    try (InputStream file = CurriculumSource.class.getResourceAsStream("curriculum.csv")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(l -> l.contains("[M]") && !l.startsWith("#")).forEach(l -> marked.add(l.split(";")[0].strip()));
    }
    String list = Files.readString(Path.of("..", "docs", "unconfirmed.md")).lines().filter(l -> l.startsWith("| "))
        .collect(Collectors.joining("\n"));
    assertEquals(marked, Pattern.compile("`([A-Z0-9_-]+)`").matcher(list).results().map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new)));
  }
}
