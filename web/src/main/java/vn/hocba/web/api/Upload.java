package vn.hocba.web.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocba.configuration.UploadSize;
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
  /** Controls, also those of writing direction, which show gpj.fdp as pdf.jpg. */
  private static final String UNSEEN = "[\\p{Cntrl}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";

  /** @throws Problem FILE_UNREADABLE (MISSING) when there is no such part, FILE_TOO_LARGE */
  public static Upload of(List<EntityPart> parts) throws IOException {
    List<EntityPart> files = parts == null ? List.of()
        : parts.stream().filter(p -> "file".equals(p.getName())).toList();
    if (files.isEmpty()) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, "", "MISSING");
    }
    if (files.size() > 1) {
      // Which of them was checked or taken over must not be a matter of order.
      throw new BadParameter("file", files.size() + " ×");
    }
    EntityPart part = files.getFirst();
    int limit = UploadSize.bytes();
    try (InputStream content = part.getContent()) {
      byte[] bytes = content.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
      }
      return new Upload(plain(part.getFileName().orElse("")), bytes);
    }
  }

  /** A short text beside the file; null when there is none. */
  static String field(List<EntityPart> parts, String name) throws IOException {
    EntityPart part = parts.stream().filter(p -> name.equals(p.getName())).findFirst().orElse(null);
    if (part == null) {
      return null;
    }
    try (InputStream content = part.getContent()) {
      return new String(content.readNBytes(ENVELOPE), StandardCharsets.UTF_8);
    }
  }

  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll(UNSEEN, "").strip();
    return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
  }
}
