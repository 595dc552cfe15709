package vn.hocba.publication;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import vn.hocba.archive.worker.Wire;

/** Notes beside a publication what it is, so that nobody has to read it all to tell. */
final class PublishedNote {

  private static final Gson GSON = Wire.gson();

  private PublishedNote() {}

  static byte[] write(Publication.Published made) {
    return GSON.toJson(made).getBytes(StandardCharsets.UTF_8);
  }

  /** Empty when it is being taken away. */
  static Optional<Publication.Published> read(Path folder) {
    try {
      return Optional.of(GSON.fromJson(Files.readString(folder.resolve("published.json")), Publication.Published.class));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException | JsonParseException e) {
      throw new IllegalStateException("the note in " + folder, e);
    }
  }
}
