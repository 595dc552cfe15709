package vn.hocba.archive.catalogue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the bytes of a text file say of themselves: Unicode by a mark or by being nothing else, or bytes of which only a reader can
 * tell what they mean.
 *
 * @param text characters; where it is not Unicode each is a byte
 * @param unicode whether the characters are such
 * @param said whether that is certain; false where zero bytes alone show that two make a character
 */
record TextBytes(String text, boolean unicode, boolean said) {

  /** In a text of two bytes a character so many hundredths of all bytes are zero at least: spaces, digits and plain letters have one. */
  private static final int FEWEST_ZEROS = 10;

  static TextBytes of(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
      return new TextBytes(new String(bytes, StandardCharsets.UTF_16), true, true);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new TextBytes(new String(bytes, wide), true, false);
    }
    try {
      return new TextBytes(CatalogueEncoding.UTF_8.decode(bytes), true, true);
    } catch (CharacterCodingException other) {
      return new TextBytes(new String(bytes, StandardCharsets.ISO_8859_1), false, false);
    }
  }

  /** UTF-16 without a mark, by where the zero bytes are; null for anything else. */
  private static Charset wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean one = zeros[0] == 0 ^ zeros[1] == 0;
    return !one || bytes.length % 2 != 0 || (zeros[0] + zeros[1]) * 100L < (long) bytes.length * FEWEST_ZEROS ? null
        : zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
