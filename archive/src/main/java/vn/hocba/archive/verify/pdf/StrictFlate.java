package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks appended streams (ISO 32000-1 §7.4.4) only when every reader unpacks them alike: the library that compares revisions passes
 * over a wrong header, a wrong sum, bytes behind the end and marks of lines that mean nothing, where other readers take the stream
 * for broken, repair the file and find another one.
 */
final class StrictFlate {

  private static final int CHUNK = 8192;
  private static final int LAST_MARK = 4;

  private StrictFlate() {}

  /**
   * The bytes before they were packed (RFC 1950 §2.2).
   *
   * @param largest in bytes
   * @throws IOException when they are packed in any other way, or more
   */
  static byte[] unpacked(byte[] packed, int largest) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int read = inflater.inflate(chunk);
        if (read == 0 && !inflater.finished() || content.size() + read > largest) {
          throw new IOException("it ends too early, needs a dictionary or is too large");
        }
        content.write(chunk, 0, read);
      }
      if (inflater.getRemaining() > 0) {
        throw new IOException("more follows");
      }
      return content.toByteArray();
    } catch (DataFormatException broken) {
      throw new IOException(broken);
    } finally {
      inflater.end();
    }
  }

  /** @param columns bytes of each line, before which stands how it is to be read. @throws IOException when a line is cut or none says so */
  static void checkLines(byte[] content, long columns) throws IOException {
    if (columns < 1 || content.length % (columns + 1) != 0) {
      throw new IOException("no whole lines");
    }
    for (long at = 0; at < content.length; at += columns + 1) {
      if (content[(int) at] < 0 || content[(int) at] > LAST_MARK) {
        throw new IOException("a line of an unknown kind");
      }
    }
  }
}
