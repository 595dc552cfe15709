package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the vault of a server of the test's own has, read as its files lie there, also while the server runs or is dead. */
final class KeptFiles {

  private static final Pattern ABOUT = Pattern.compile("\"(BOOK|COPY|SHEET) ([0-9a-f-]+)\"");

  private KeptFiles() {}

  /** What the vault says it has of a kind: what each is, and its SHA-256; nothing is there twice. */
  static Map<String, String> of(OwnServer server, String kind) {
    Map<String, String> kept = new HashMap<>();
    Path vault = server.data().resolve("vault/ocfl");
    if (!Files.isDirectory(vault)) {
      return kept;
    }
    Set<String> twice = new HashSet<>();
    try (Stream<Path> levels = Files.list(vault)) {
      for (Path level : levels.filter(p -> p.getFileName().toString().matches("[0-9a-f]{2}")).toList()) {
        try (Stream<Path> objects = Files.find(level, 3, (p, a) -> p.getFileName().toString().equals("inventory.json"))) {
          for (Path inventory : objects.toList()) {
            Matcher about = ABOUT.matcher(Files.readString(inventory));
            if (about.find() && about.group(1).equals(kind) && kept.put(about.group(2), inventory.getParent().getFileName().toString()) != null) {
              twice.add(about.group());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(Set.of(), twice, "twice in the vault");
    return kept;
  }
}
