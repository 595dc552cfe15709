package vn.hocba.web.layout;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A file that a page was given, read only when it is not too large. */
public final class Upload {

  private Upload() {}

  /**
   * All its bytes.
   *
   * @param limit in bytes
   * @throws Problem FILE_TOO_LARGE
   */
  public static byte[] bytes(Part file, long limit) {
    if (file.getSize() > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The name it had on the sender's disk, without folders, or empty. */
  public static String name(Part file) {
    String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
