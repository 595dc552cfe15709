package vn.hocba.archive.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Knows which members each stored format has, so that a document of an earlier one keeps its bytes. */
final class TranscriptFormats {

  private static final List<String> SINCE_2 = List.of("afterSummer", "primary");
  private static final List<String> SUBJECT_SINCE_2 = List.of("reassessed", "commentOne", "commentTwo");

  private TranscriptFormats() {}

  /**
   * Takes away what the format does not have.
   *
   * @throws TranscriptFormatException if something is said there
   */
  static void reduce(JsonObject document, int format) {
    if (format == 1) {
      drop(document, SINCE_2);
      document.getAsJsonArray("subjects").forEach(subject -> drop(subject.getAsJsonObject(), SUBJECT_SINCE_2));
    }
  }

  private static void drop(JsonObject json, List<String> members) {
    for (String member : members) {
      JsonElement said = json.remove(member);
      if (said != null && !said.isJsonNull()) {
        throw new TranscriptFormatException("Format 1 cannot say " + member);
      }
    }
  }
}
