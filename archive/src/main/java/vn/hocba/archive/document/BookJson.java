package vn.hocba.archive.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes a class's book as the one text that stands for it (RFC 8785), and reads it back. */
public final class BookJson {

  private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping()
      .registerTypeAdapter(Instant.class, text()).registerTypeAdapter(LocalDate.class, text())
      .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>) (json, type, context) ->
          Instant.parse(json.getAsString()))
      .registerTypeAdapter(LocalDate.class, (JsonDeserializer<LocalDate>) (json, type, context) ->
          LocalDate.parse(json.getAsString())).create();

  private BookJson() {}

  private static JsonSerializer<Object> text() {
    return (value, type, context) -> new JsonPrimitive(value.toString());
  }

  /** In the format that the book has. @throws TranscriptFormatException if it says what that has no room for */
  public static String write(BookDocument book) {
    try {
      JsonObject json = GSON.toJsonTree(book).getAsJsonObject();
      BookFormats.reduce(json, book.format());
      return new String(new JsonCanonicalizer(GSON.toJson(json)).getEncodedUTF8(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TranscriptFormatException("Book " + book.id() + " cannot be written canonically", e);
    }
  }

  /** @throws TranscriptFormatException for an unknown format */
  public static BookDocument read(String text) {
    try {
      BookDocument book = GSON.fromJson(text, BookDocument.class);
      if (!BookFormats.known(book.format())) {
        throw new TranscriptFormatException("Unknown format of a class book: " + book.format());
      }
      return book;
    } catch (JsonParseException e) {
      throw new TranscriptFormatException("That is no class book", e);
    }
  }
}
