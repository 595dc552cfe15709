package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the vault of a server of the test's own has, read as its files lie there, also while the server runs or is dead. */
final class KeptFiles {

  private static final Pattern ABOUT = Pattern.compile("\"(BOOK|COPY|SHEET) ([0-9a-f-]+)\"");

  /** Shorter than from a file in its place to its line in the ledger. */
  private static final Duration GLANCE = Duration.ofMillis(5);

  private KeptFiles() {}

  /** What the vault says it has of a kind: what each is, and its SHA-256; nothing is there twice. */
  static Map<String, String> of(OwnServer server, String kind) {
    Map<String, String> kept = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Path inventory : inventories(server)) {
      Matcher about = read(inventory);
      if (about.find() && about.group(1).equals(kind) && kept.put(about.group(2), inventory.getParent().getFileName().toString()) != null) {
        twice.add(about.group());
      }
    }
    assertEquals(Set.of(), twice, "twice in the vault");
    return kept;
  }

  /** Returns as soon as the vault has another one of a kind. */
  static void awaitAnother(OwnServer server, String kind, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    Set<Path> known = new HashSet<>(inventories(server));
    while (inventories(server).stream().filter(known::add).map(KeptFiles::read).noneMatch(about -> about.find() && about.group(1).equals(kind))) {
      assertTrue(System.nanoTime() < end, "no further " + kind + " came into the vault");
      // without a pause this would take the half of the machine that the server needs to get there
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private static List<Path> inventories(OwnServer server) {
    Path vault = server.data().resolve("vault/ocfl");
    if (!Files.isDirectory(vault)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> levels = Files.list(vault)) {
      for (Path level : levels.filter(p -> p.getFileName().toString().matches("[0-9a-f]{2}")).toList()) {
        try (Stream<Path> objects = Files.find(level, 3, (p, a) -> p.getFileName().toString().equals("inventory.json"))) {
          objects.forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Matcher read(Path inventory) {
    try {
      return ABOUT.matcher(Files.readString(inventory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
