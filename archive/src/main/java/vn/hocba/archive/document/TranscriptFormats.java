package vn.hocba.archive.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Knows which members each stored format has, so that a document of an earlier one keeps its bytes. */
final class TranscriptFormats {

  private static final List<String> SINCE_2 = List.of("afterSummer", "primary");
  private static final List<String> PUPIL_SINCE_3 =
      List.of("nationality", "hometown", "priority", "father", "mother", "guardian");
  private static final List<String> COUNTED_BEFORE_3 = List.of("excusedAbsences", "unexcusedAbsences");
  private static final List<String> SUBJECT_SINCE_2 = List.of("reassessed", "commentOne", "commentTwo");

  private TranscriptFormats() {}

  /**
   * Takes away what the format does not have.
   *
   * @throws TranscriptFormatException if something is said there
   */
  static void reduce(JsonObject document, int format) {
    if (format < 2) {
      drop(document, SINCE_2, format);
      document.getAsJsonArray("subjects").forEach(subject -> drop(subject.getAsJsonObject(), SUBJECT_SINCE_2, format));
    }
    if (format < 3) {
      if (document.get("pupil") instanceof JsonObject pupil) {
        drop(pupil, PUPIL_SINCE_3, format);
      }
      document.getAsJsonArray("subjects").forEach(s -> drop(s.getAsJsonObject(), List.of("untaught"), format));
      COUNTED_BEFORE_3.forEach(member -> requireSaid(document, member, format));
    }
    if (format < 4 && document.remove("grounds") instanceof JsonArray grounds && !grounds.isEmpty()) {
      throw new TranscriptFormatException("Format " + format + " cannot say grounds");
    }
    if (format < 5) {
      drop(document, List.of("form"), format);
    } else {
      requireSaid(document, "form", format);
    }
    if (format == 5) {
      drop(document.getAsJsonObject("form"), List.of("lookup"), format);
    }
    if (format < 7) {
      drop(document, List.of("leaving"), format);
    }
    if (format == 5 || format == 6) {
      drop(document.getAsJsonObject("form"), List.of("wording"), format);
    } else if (format > 6) {
      requireSaid(document.getAsJsonObject("form"), "wording", format);
    }
  }

  private static void requireSaid(JsonObject json, String member, int format) {
    if (json.get(member) == null || json.get(member).isJsonNull()) {
      throw new TranscriptFormatException("Format " + format + " must say " + member);
    }
  }

  private static void drop(JsonObject json, List<String> members, int format) {
    for (String member : members) {
      JsonElement said = json.remove(member);
      if (said != null && !said.isJsonNull()) {
        throw new TranscriptFormatException("Format " + format + " cannot say " + member);
      }
    }
  }
}
