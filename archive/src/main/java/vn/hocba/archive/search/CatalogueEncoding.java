package vn.hocba.archive.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Encodings in which catalogues of paper transcripts were kept. */
public enum CatalogueEncoding {
  /** Unicode, with or without byte order mark. */
  UTF_8,
  /** TCVN 5712:1993 (VN1), which contains what the ABC fonts (TCVN3) type. */
  TCVN3;

  private static final char[] TCVN = readTable();

  /**
   * Turns bytes into composed text.
   *
   * @throws CharacterCodingException if a byte has no meaning in this encoding
   */
  public String decode(byte[] bytes) throws CharacterCodingException {
    String text = this == UTF_8 ? utf8(bytes) : tcvn(bytes);
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String tcvn(byte[] bytes) throws CharacterCodingException {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      char c = TCVN[b & 0xff];
      if (c == 0) {
        throw new MalformedInputException(1);
      }
      text.append(c);
    }
    return text.toString();
  }

  private static char[] readTable() {
    char[] table = new char[256];
    for (char c = ' '; c < 0x7f; c++) {
      table[c] = c;
    }
    table['\t'] = '\t';
    table['\n'] = '\n';
    table['\r'] = '\r';
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        CatalogueEncoding.class.getResourceAsStream("tcvn3.txt"), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          table[Integer.parseInt(line, 0, 2, 16)] = (char) Integer.parseInt(line, 3, 7, 16);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
