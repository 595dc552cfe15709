package vn.hocba.archive.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A table of one- and two-byte letters, read from a resource; what it does not list is ASCII or nothing. */
final class ByteTable {

  private static final int HEX = 16;
  /** Between the capital and the small form of a Latin-1 letter. */
  private static final int CASE = 0x20;

  private final char[] single = new char[256];
  private final char[][] pairs = new char[256][];

  private ByteTable() {
    for (char c = ' '; c < 0x7f; c++) {
      single[c] = c;
    }
    single['\t'] = '\t';
    single['\n'] = '\n';
    single['\r'] = '\r';
  }

  /** @param resource lines of the bytes in hexadecimal, the code point, and its name */
  static ByteTable of(String resource) {
    ByteTable table = new ByteTable();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        ByteTable.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          table.enter(Integer.parseInt(parts[0], HEX), (char) Integer.parseInt(parts[1], HEX), parts[0].length() > 2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void enter(int bytes, char letter, boolean pair) {
    if (!pair) {
      single[bytes] = letter;
      return;
    }
    int first = bytes >> 8;
    if (pairs[first] == null) {
      pairs[first] = new char[256];
    }
    pairs[first][bytes & 0xff] = letter;
  }

  String read(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      char both = i + 1 < bytes.length ? pair(b, bytes[i + 1] & 0xff) : 0;
      if (both != 0) {
        text.append(both);
        i++;
      } else {
        text.append(single[b] == 0 ? CatalogueEncoding.UNREADABLE : single[b]);
      }
    }
    return text.toString();
  }

  /** A mark stands in either case behind its letter, as the keys were held. */
  private char pair(int letter, int mark) {
    char[] marked = pairs[letter];
    if (marked == null || mark < 0x80) {
      return 0;
    }
    return marked[mark] != 0 ? marked[mark] : marked[mark ^ CASE];
  }
}
