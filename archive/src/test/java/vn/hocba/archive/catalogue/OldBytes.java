package vn.hocba.archive.catalogue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes text as programs of the time did. */
final class OldBytes {

  private OldBytes() {}

  static byte[] of(String text, CatalogueEncoding encoding) throws IOException {
    return switch (encoding) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case WINDOWS_1258 -> windows(text);
      case TCVN3 -> table(text, "tcvn3.txt");
      case VNI -> table(text, "vni.txt");
      case VISCII -> table(text, "viscii.txt");
    };
  }

  private static byte[] table(String text, String resource) throws IOException {
    Map<Character, byte[]> bytes = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(OldBytes.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ");
          bytes.put((char) Integer.parseInt(parts[1], 16), HexFormat.of().parseHex(parts[0]));
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      out.write(c < 0x80 ? new byte[] {(byte) c} : bytes.get(c));
    }
    return out.toByteArray();
  }

  /** Tones apart, all else composed. */
  private static byte[] windows(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      StringBuilder letter = new StringBuilder();
      StringBuilder tone = new StringBuilder();
      apart.chars().forEach(m -> ("\u0300\u0301\u0303\u0309\u0323".indexOf(m) < 0 ? letter : tone).appendCodePoint(m));
      out.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
    }
    return out.toString().getBytes(Charset.forName("windows-1258"));
  }
}
