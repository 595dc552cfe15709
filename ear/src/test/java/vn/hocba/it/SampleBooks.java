package vn.hocba.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Class books to upload: the two samples, and what somebody might send instead. */
final class SampleBooks {

  static final String GRADE_9 = "so-theo-doi-9A1-2024-2025.xlsx";
  static final String GRADE_6 = "so-theo-doi-6A2-2025-2026.xlsx";

  private SampleBooks() {}

  static byte[] bytes(String name) {
    try (InputStream in = SampleBooks.class.getResourceAsStream("/books/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample with one of its parts rewritten. */
  static byte[] with(byte[] book, String part, String found, String instead) {
    return rewritten(book, (name, content) -> {
      String text = new String(content, StandardCharsets.UTF_8);
      if (!name.equals(part)) {
        return content;
      }
      if (!text.contains(found)) {
        throw new AssertionError(part + " has no " + found);
      }
      return text.replaceFirst(java.util.regex.Pattern.quote(found), instead).getBytes(StandardCharsets.UTF_8);
    });
  }

  /** The sample with a sheet that unpacks to 300 MB of spaces. */
  static byte[] bomb() {
    byte[] spaces = new byte[300_000_000];
    java.util.Arrays.fill(spaces, (byte) ' ');
    return rewritten(bytes(GRADE_6), (name, content) -> name.equals("xl/worksheets/sheet3.xml") ? spaces : content);
  }

  private static byte[] rewritten(byte[] book, BiFunction<String, byte[], byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(parts.apply(entry.getName(), zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
