package vn.hocba.archive.bundle;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is signed of a status list: its parts and their hashes.
 *
 * @param format {@link #FORMAT}
 * @param made when, an ISO 8601 instant
 * @param node the server that made it
 * @param parts by name: {@code files/00.txt} to {@code files/ff.txt} and {@code documents/00.txt} to {@code documents/ff.txt},
 *     by the first two digits of what their lines begin with
 */
public record StatusIndex(int format, String made, String node, SortedMap<String, Part> parts) {

  public static final int FORMAT = 1;

  /** @param lines as a text, for RFC 8785 keeps 53 bits of a number */
  public record Part(String sha256, String size, String lines) {}

  public StatusIndex {
    parts = new TreeMap<>(parts);
  }

  /** Canonical JSON (RFC 8785). */
  public byte[] canonical() {
    return CanonicalJson.write(this);
  }

  /** @throws IOException for another format or no index */
  public static StatusIndex read(byte[] bytes) throws IOException {
    StatusIndex index = CanonicalJson.read(bytes, StatusIndex.class);
    if (index.format != FORMAT) {
      throw new IOException("a status list of format " + index.format);
    }
    try {
      Instant.parse(index.made);
    } catch (DateTimeException e) {
      throw new IOException("a status list of no time", e);
    }
    return index;
  }

  /** Name of the part in which a file's line stands. */
  public static String fileOf(String sha256) {
    return "files/" + sha256.substring(0, 2) + ".txt";
  }

  /** Name of the part in which a document's line stands. @param document see {@link StatusLine#document(String)} */
  public static String documentOf(String document) {
    return "documents/" + document.substring(0, 2) + ".txt";
  }
}
