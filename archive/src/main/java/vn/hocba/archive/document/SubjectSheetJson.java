package vn.hocba.archive.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes a subject's sheet as the one text that stands for it (RFC 8785), and reads it back. */
public final class SubjectSheetJson {

  private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping()
      .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (at, type, context) ->
          new JsonPrimitive(at.toString()))
      .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>) (json, type, context) ->
          Instant.parse(json.getAsString())).create();

  private SubjectSheetJson() {}

  public static String write(SubjectSheet sheet) {
    try {
      return new String(new JsonCanonicalizer(GSON.toJson(sheet)).getEncodedUTF8(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TranscriptFormatException("Sheet " + sheet.id() + " cannot be written canonically", e);
    }
  }

  /** @throws TranscriptFormatException for an unknown format */
  public static SubjectSheet read(String text) {
    try {
      SubjectSheet sheet = GSON.fromJson(text, SubjectSheet.class);
      if (sheet.format() != SubjectSheet.FORMAT) {
        throw new TranscriptFormatException("Unknown format of a sheet: " + sheet.format());
      }
      return sheet;
    } catch (JsonParseException e) {
      throw new TranscriptFormatException("That is no sheet", e);
    }
  }
}
