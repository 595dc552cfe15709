package vn.hocba.archive.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may sign bundles, as whoever verifies keeps it beside trust anchors of their own: a text of lines with the SHA-256 of a
 * certificate, more words behind it and {@code #} for comments. What lies in a bundle itself names nobody.
 *
 * @param named SHA-256 of the certificates, lower-case hexadecimal; empty when nobody is named
 */
public record BundleSigners(Set<String> named) {

  /** Name of the list. */
  public static final String LIST = "bundle-signers.txt";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final long LARGEST = 100_000;

  public BundleSigners {
    named = Set.copyOf(named);
  }

  /**
   * Of a command.
   *
   * @param signer SHA-256 that the command names; null for none
   * @param anchors directory that the command names; null for none
   * @throws IOException for a list that is there and cannot be read, or has a line that is none
   */
  public static BundleSigners of(String signer, Path anchors) throws IOException {
    if (signer != null) {
      return new BundleSigners(Set.of(signer.toLowerCase(Locale.ROOT)));
    }
    Path list = anchors == null ? null : anchors.resolve(LIST);
    if (list == null || !Files.exists(list)) {
      return new BundleSigners(Set.of());
    }
    if (Files.size(list) > LARGEST) {
      throw new IOException(LIST + ": larger than " + LARGEST + " bytes");
    }
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(list)) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        String digest = text.split("\\s+", 2)[0].replace(":", "").toLowerCase(Locale.ROOT);
        if (!DIGEST.matcher(digest).matches()) {
          throw new IOException(LIST + ": " + text);
        }
        named.add(digest);
      }
    }
    if (named.isEmpty()) {
      throw new IOException(LIST + ": it names nobody");
    }
    return new BundleSigners(named);
  }

  /** Whether somebody is named at all. */
  public boolean pinned() {
    return !named.isEmpty();
  }

  /** Whether a bundle of this signer may be relied on, as far as names go. */
  boolean may(String fingerprint) {
    return named.isEmpty() || named.contains(fingerprint);
  }
}
