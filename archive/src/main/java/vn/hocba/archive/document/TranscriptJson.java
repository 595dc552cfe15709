package vn.hocba.archive.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.JsonDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes a transcript as the one sequence of bytes that stands for it, and reads it back.
 * The bytes are RFC 8785 (JSON Canonicalization Scheme): equal documents give equal bytes, for decades.
 * Dates are ISO 8601 strings, an open result is an explicit null, marks are strings.
 */
public final class TranscriptJson {

  /** A transcript of one year is a few kilobytes; what is larger was not written by us. */
  public static final int MAX_BYTES = 1 << 20;

  private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping()
      .registerTypeAdapter(Instant.class, writer()).registerTypeAdapter(Instant.class, reader(Instant::parse))
      .registerTypeAdapter(LocalDate.class, writer()).registerTypeAdapter(LocalDate.class, reader(LocalDate::parse))
      .create();

  private TranscriptJson() {}

  /**
   * The canonical bytes, UTF-8 without byte order mark.
   *
   * @throws TranscriptFormatException if the document says it has an unknown format, or more than its format can say
   */
  public static byte[] write(TranscriptDocument document) {
    requireKnown(document.format());
    try {
      JsonObject json = GSON.toJsonTree(document).getAsJsonObject();
      TranscriptFormats.reduce(json, document.format());
      return new JsonCanonicalizer(GSON.toJson(json)).getEncodedUTF8();
    } catch (IOException e) {
      throw new TranscriptFormatException("Transcript " + document.id() + " cannot be written canonically", e);
    }
  }

  /**
   * The document the bytes stand for.
   *
   * @param bytes canonical bytes; anything else, even other JSON of the same meaning, is refused
   * @throws TranscriptFormatException for an unknown format, or bytes that are not exactly what
   *     {@link #write} gives
   */
  public static TranscriptDocument read(byte[] bytes) {
    JsonObject json = parse(bytes);
    requireKnown(formatOf(json));
    TranscriptDocument document = bind(json);
    if (!Arrays.equals(bytes, write(document))) {
      throw new TranscriptFormatException("The transcript is not in canonical form (RFC 8785) of its format");
    }
    return document;
  }

  private static JsonObject parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new TranscriptFormatException("A transcript has at most " + MAX_BYTES + " bytes, not " + bytes.length);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (JsonParser.parseString(text) instanceof JsonObject object) {
        return object;
      }
      throw new TranscriptFormatException("A transcript is a JSON object");
    } catch (CharacterCodingException | JsonParseException e) {
      throw new TranscriptFormatException("The transcript is not readable JSON in UTF-8", e);
    }
  }

  private static int formatOf(JsonObject json) {
    if (json.get("format") instanceof JsonPrimitive number && number.isNumber()
        && number.getAsString().matches("\\d{1,6}")) {
      return number.getAsInt();
    }
    throw new TranscriptFormatException("The transcript does not say which format it has");
  }

  private static void requireKnown(int format) {
    if (format < 1 || format > TranscriptDocument.FORMAT) {
      throw new TranscriptFormatException("Unknown transcript format " + format + "; this version knows up to "
          + TranscriptDocument.FORMAT);
    }
  }

  private static TranscriptDocument bind(JsonObject json) {
    requireLists(json, "subjects", "notes");
    if (formatOf(json) > 3) {
      requireLists(json, "grounds");
    }
    if (json.get("form") instanceof JsonObject form) {
      requireLists(form, "corrections", "past", "signing");
    }
    if (json.get("primary") instanceof JsonObject primary) {
      requireLists(primary, "subjects", "traits");
      for (JsonElement group : primary.getAsJsonArray("traits")) {
        if (group instanceof JsonObject traits) {
          requireLists(traits, "traits");
        }
      }
    }
    try {
      return GSON.fromJson(json, TranscriptDocument.class);
    } catch (JsonParseException e) {
      throw new TranscriptFormatException("The transcript does not follow its format", e);
    }
  }

  private static void requireLists(JsonObject json, String... names) {
    for (String list : names) {
      if (json.get(list) == null || !json.get(list).isJsonArray()
          || json.getAsJsonArray(list).asList().stream().anyMatch(JsonElement::isJsonNull)) {
        throw new TranscriptFormatException("The transcript has no list of " + list);
      }
    }
  }

  private static JsonSerializer<Object> writer() {
    return (value, type, context) -> new JsonPrimitive(value.toString());
  }

  private static <T> JsonDeserializer<T> reader(Function<String, T> parser) {
    return (json, type, context) -> {
      try {
        return parser.apply(json.getAsString());
      } catch (DateTimeParseException | IllegalStateException e) {
        throw new JsonParseException("Not an ISO date: " + json, e);
      }
    };
  }
}
