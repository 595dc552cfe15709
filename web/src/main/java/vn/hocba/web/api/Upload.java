package vn.hocba.web.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * A file that a request carries in its part {@code file}.
 *
 * @param name as the sender calls it, without directories and control characters; for messages only
 */
public record Upload(String name, byte[] bytes) {

  /** What else than the file a request may hold: boundaries, headers, other small parts. */
  static final int ENVELOPE = 64 * 1024;

  private static final int LONGEST_NAME = 80;

  /** Largest file that is taken. */
  static int limit() {
    return Setting.UPLOAD_LIMIT.number(1, 1 << 30);
  }

  /** @throws Problem FILE_UNREADABLE (MISSING) when there is no such part, FILE_TOO_LARGE */
  public static Upload of(List<EntityPart> parts) throws IOException {
    EntityPart part = parts == null ? null
        : parts.stream().filter(p -> "file".equals(p.getName())).findFirst().orElse(null);
    if (part == null) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, "", "MISSING");
    }
    int limit = limit();
    try (InputStream content = part.getContent()) {
      byte[] bytes = content.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
      }
      return new Upload(plain(part.getFileName().orElse("")), bytes);
    }
  }

  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("\\p{Cntrl}", "").strip();
    return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
  }
}
