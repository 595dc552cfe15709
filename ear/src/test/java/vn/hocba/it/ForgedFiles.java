package vn.hocba.it;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What can be made of an issue with a text editor, and files that are to break whoever reads them; the archive's tests have more. */
final class ForgedFiles {

  private static final int DEEP = 200_000;
  private static final int BOMB = 700_000_000;

  private ForgedFiles() {}

  /** By name; each was an issue. */
  static Map<String, byte[]> of(byte[] issue) {
    String text = text(issue);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("longer", join(issue, bytes("\n")));
    files.put("twice", join(issue, issue));
    files.put("before-a-zip", join(issue, bytes("PK\u0005\u0006" + "\0".repeat(18))));
    files.put("range-destroyed", bytes(text.replaceFirst("/ByteRange", "/ByteRangX")));
    files.put("contents-null", bytes(text.replaceFirst("/Contents <", "/Contentz <")));
    files.put("header-changed", bytes(text.replaceFirst("%PDF-1.7", "%PDF-1.4")));
    files.put("cut", Arrays.copyOf(issue, issue.length / 10 * 9));
    files.put("second-catalogue", join(issue, catalogue(text)));
    byte[] flipped = issue.clone();
    flipped[issue.length / 3] ^= 1;
    files.put("flipped", flipped);
    return files;
  }

  /** Of nobody's. */
  static Map<String, byte[]> broken() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("zip", bytes("PK\u0003\u0004" + "x".repeat(1000)));
    files.put("header-only", bytes("%PDF-1.7\n%%EOF\n"));
    files.put("pages-in-pages", bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n"
        + "trailer\n<</Size 3/Root 1 0 R>>\n%%EOF\n"));
    files.put("deep", bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(DEEP) + "]".repeat(DEEP) + ">>\nendobj\n"
        + "trailer\n<</Size 3/Root 1 0 R>>\n%%EOF\n"));
    byte[] packed = zeros();
    files.put("bomb", join(bytes("%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 100000000/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length "
        + packed.length + ">>\nstream\n"), packed, bytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n")));
    return files;
  }

  /** An update whose trailer names a catalogue of its own. */
  private static byte[] catalogue(String text) {
    int at = text.lastIndexOf("startxref");
    String before = text.substring(at + 9, text.indexOf("%%EOF", at)).strip();
    String objects = "\n9001 0 obj\n<</Type/Catalog/Pages 9002 0 R>>\nendobj\n9002 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
    int first = text.length() + 1;
    return bytes(objects + "xref\n9001 2\n" + "%010d 00000 n \n%010d 00000 n \n".formatted(first, first + objects.indexOf("9002 0 obj") - 1)
        + "trailer\n<</Size 9003/Root 9001 0 R/Prev " + before + ">>\nstartxref\n" + (text.length() + objects.length()) + "\n%%EOF\n");
  }

  private static byte[] zeros() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      for (long i = 0; i < BOMB; i += zeros.length) {
        out.write(zeros);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
