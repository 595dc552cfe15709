package vn.hocba.archive.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** The JSON both sides of the pipe speak: records by their component names, instants as ISO 8601 text. */
public final class Wire {

  private Wire() {}

  /** A codec; thread-safe. */
  public static Gson gson() {
    return new GsonBuilder().registerTypeAdapter(Instant.class, new InstantText()).disableHtmlEscaping().create();
  }

  private static final class InstantText extends TypeAdapter<Instant> {
    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
      out.value(value == null ? null : value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      try {
        return Instant.parse(in.nextString());
      } catch (DateTimeException notAnInstant) {
        throw new IOException(notAnInstant);
      }
    }
  }
}
