package vn.hocba.archive.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files of one JSON text a line, compressed: read in decades with any tool, and never whole in memory. */
final class JsonLines {

  private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private JsonLines() {}

  /** Writes a file. */
  static final class Writer implements Closeable {

    private final BufferedWriter out;

    Writer(Path file) throws IOException {
      out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16),
          StandardCharsets.UTF_8));
    }

    void line(Object value) throws IOException {
      GSON.toJson(value, out);
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads one. */
  static final class Reader implements Closeable {

    private final Path file;
    private final BufferedReader in;

    Reader(Path file) throws IOException {
      this.file = file;
      in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16),
          StandardCharsets.UTF_8));
    }

    /** Null after the last line. */
    <T> T line(Class<T> type) throws IOException {
      String line = in.readLine();
      try {
        return line == null ? null : GSON.fromJson(line, type);
      } catch (JsonParseException e) {
        throw new IOException(file.getFileName() + " has a line that is no JSON of its kind", e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
