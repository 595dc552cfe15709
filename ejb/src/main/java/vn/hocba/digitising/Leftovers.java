package vn.hocba.digitising;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stays over between a folder of scans and the catalogue, so that nothing is believed to be in the archive that is not.
 *
 * @param others files of the folder that are neither scans nor the text of one
 * @param missing the first records that name a file the folder does not have, and have no digital copy
 * @param lacking how many such records there are
 */
public record Leftovers(List<String> others, List<Missing> missing, int lacking) implements Serializable {

  private static final int MOST_SHOWN = 200;

  /** A record that waits for its scan. @param file that its line of the catalogue names */
  public record Missing(String number, String fullName, String file) implements Serializable {}

  /** @param waiting records that name a file and have no digital copy */
  static Leftovers of(List<String> others, List<String> scans, List<Missing> waiting) {
    Set<String> there = new HashSet<>();
    scans.forEach(scan -> {
      there.add(scan.toLowerCase(Locale.ROOT));
      there.add(ScanFolder.stem(scan).toLowerCase(Locale.ROOT));
    });
    List<Missing> missing = waiting.stream().filter(record -> !there.contains(record.file().toLowerCase(Locale.ROOT))
        && !there.contains(record.number().toLowerCase(Locale.ROOT))).toList();
    return new Leftovers(others, missing.stream().limit(MOST_SHOWN).toList(), missing.size());
  }
}
