package vn.hocba.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether this server began from a backup only to see that one can: then it writes into its own data directory and database and
 * nowhere else, whatever its settings name. It stays one for as long as its data directory is there.
 */
public final class Drill {

  /** Places beside the data directory that a server writes to. */
  private static final List<Setting> OUTSIDE =
      List.of(Setting.VAULT_S3, Setting.VAULT_COPY, Setting.BACKUP_DIR, Setting.AUDIT_HEADS_DIR,
          Setting.OPENSEARCH_NODES, Setting.INDEX_DIR);

  private Drill() {}

  public static boolean underWay() {
    return Files.exists(marker());
  }

  /** Whether a drill does without this setting. */
  static boolean withholds(Setting setting) {
    return OUTSIDE.contains(setting) && underWay();
  }

  /** What speaks against starting, when nothing is restored now; empty when nothing does. */
  public static List<String> objections() {
    Optional<Boolean> said = said();
    if (underWay() && said.equals(Optional.of(false))) {
      return List.of("this is a drill (" + marker() + ") and stays one; begin the server that is used in another data directory");
    }
    if (!underWay() && said.equals(Optional.of(true))) {
      return List.of(Setting.RESTORE_DRILL.key() + " is true, and no drill was begun here by " + Setting.RESTORE_FROM.key());
    }
    return List.of();
  }

  /** The same when one begins from a backup: where settings name other places, nobody guesses what they are to be. */
  public static List<String> objectionsToRestore() {
    List<String> named = OUTSIDE.stream().filter(s -> s.given().isPresent()).map(Setting::key).toList();
    if (said().isEmpty() && !underWay() && !named.isEmpty()) {
      return List.of("say " + Setting.RESTORE_DRILL.key() + "=true (a drill: nothing is written where " + String.join(", ", named)
          + " say) or =false (this server takes the place of the one that was lost, and writes there)");
    }
    return underWay() ? objections() : List.of();
  }

  /** Makes this server a drill, if that was said, before it writes anything. */
  public static void begin() {
    if (said().orElse(false) && !underWay()) {
      try {
        Files.createDirectories(marker().getParent());
        Files.writeString(marker(), "a restore is tried out here\n", StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Optional<Boolean> said() {
    return Setting.RESTORE_DRILL.value().map(text -> Setting.RESTORE_DRILL.choice(text.strip().toUpperCase(Locale.ROOT),
        Answer.class) == Answer.TRUE);
  }

  private enum Answer { TRUE, FALSE }

  private static Path marker() {
    return Setting.dataDirectory().resolve("drill");
  }
}
