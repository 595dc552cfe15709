package vn.hocba.archive.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** Records as canonical JSON (RFC 8785), so that what is signed has one spelling. */
final class CanonicalJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private CanonicalJson() {}

  static byte[] write(Object value) {
    try {
      return new JsonCanonicalizer(GSON.toJson(value)).getEncodedUTF8();
    } catch (IOException e) {
      throw new IllegalStateException("it was JSON a moment ago", e);
    }
  }

  /** @throws IOException for what is no JSON of that kind */
  static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      T value = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), type);
      if (value != null) {
        return value;
      }
    } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
      throw new IOException("not a " + type.getSimpleName(), e);
    }
    throw new IOException("not a " + type.getSimpleName());
  }
}
