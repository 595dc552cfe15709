package vn.hocba.archive.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param bundle verification bundle
 * @param anchors directory of trust anchors to rely on instead of the bundle's; null for the bundle's
 * @param signer SHA-256 of the certificate the bundle must be signed with; null for any
 * @param json whether the answer is for programs
 * @param details whether the technical report of each file is told
 * @param locale of the answer
 * @param deadline for one file
 * @param processes that take files apart at the same time
 * @param paths files and directories as they were written, at least one
 */
record Arguments(Path bundle, Path anchors, String signer, boolean json, boolean details, Locale locale, Duration deadline, int processes,
    List<String> paths) {

  static final Locale VIETNAMESE = Locale.of("vi");
  private static final int MOST_PROCESSES = 16;
  private static final int LONGEST = 3600;

  /** @throws IllegalArgumentException naming what is wrong */
  static Arguments read(String... given) {
    Path bundle = null;
    Path anchors = null;
    String signer = null;
    boolean json = false;
    boolean details = false;
    Locale locale = VIETNAMESE;
    int seconds = 30;
    int processes = Math.min(2, Runtime.getRuntime().availableProcessors());
    List<String> paths = new ArrayList<>();
    Iterator<String> all = List.of(given).iterator();
    boolean options = true;
    while (all.hasNext()) {
      String one = all.next();
      if (!options || !one.startsWith("--")) {
        paths.add(one);
        continue;
      }
      switch (one) {
        case "--" -> options = false;
        case "--json" -> json = true;
        case "--details" -> details = true;
        case "--bundle" -> bundle = path(value(one, all));
        case "--anchors" -> anchors = path(value(one, all));
        case "--signer" -> signer = value(one, all).replace(":", "").toLowerCase(Locale.ROOT);
        case "--lang" -> locale = locale(value(one, all));
        case "--seconds" -> seconds = number(one, value(one, all), LONGEST);
        case "--processes" -> processes = number(one, value(one, all), MOST_PROCESSES);
        default -> throw new IllegalArgumentException(one);
      }
    }
    if (bundle == null) {
      throw new IllegalArgumentException("--bundle");
    }
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("FILE");
    }
    return new Arguments(bundle, anchors, signer, json, details, locale, Duration.ofSeconds(seconds), processes, List.copyOf(paths));
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option);
    }
    return rest.next();
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Locale locale(String text) {
    return switch (text) {
      case "vi" -> VIETNAMESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new IllegalArgumentException("--lang " + text);
    };
  }

  private static int number(String option, String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(option + " " + text, none);
    }
    throw new IllegalArgumentException(option + " " + text);
  }
}
