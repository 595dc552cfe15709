package vn.hocba.archive.verify.pdf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Looks at a signature's ByteRange (ISO 32000-1 §12.8.1): it must cover all but the signature itself, and what is
 * left of the room reserved for the signature must be zeros, for no signature protects it.
 */
final class ByteRanges {

  private ByteRanges() {}

  /** Where the covered part ends, in bytes from the start of the file; 0 for a malformed range. */
  static long end(List<BigInteger> range) {
    return range.size() != 4 ? 0 : range.get(2).longValue() + range.get(3).longValue();
  }

  /** Whether it starts at the first byte and leaves out nothing but one signature in hexadecimal and zeros. */
  static boolean cover(byte[] file, List<BigInteger> range) {
    if (range.size() != 4 || range.get(0).signum() != 0 || end(range) > file.length) {
      return false;
    }
    long open = range.get(1).longValue();
    long close = range.get(2).longValue() - 1;
    if (open < 0 || close <= open || close >= file.length || file[(int) open] != '<' || file[(int) close] != '>') {
      return false;
    }
    String hex = new String(file, (int) open + 1, (int) (close - open - 1), StandardCharsets.ISO_8859_1);
    if (!hex.chars().allMatch(HexFormat::isHexDigit) || hex.length() % 2 != 0) {
      return false;
    }
    int end = 2 * DerLength.of(hex);
    return end > 0 && end <= hex.length() && hex.substring(end).chars().allMatch(digit -> digit == '0');
  }

  /** The length an ASN.1 sequence in definite form says it has, header included (X.690 §8.1.3). */
  private static final class DerLength {

    static int of(String hex) {
      if (!hex.startsWith("30") || hex.length() < 16) {
        return -1;
      }
      int first = HexFormat.fromHexDigits(hex, 2, 4);
      if (first < 0x80) {
        return first + 2;
      }
      int octets = first & 0x7f;
      return octets == 0 || octets > 3 ? -1 : HexFormat.fromHexDigits(hex, 4, 4 + 2 * octets) + 2 + octets;
    }
  }
}
