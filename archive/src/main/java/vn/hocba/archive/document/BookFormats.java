package vn.hocba.archive.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Knows which members each format of a class's book has, so that a book of an earlier one keeps its bytes and its pages. */
final class BookFormats {

  private static final List<String> PUPIL_SINCE_2 = List.of("profile", "beforeSummer");

  private BookFormats() {}

  static boolean known(int format) {
    return format >= 1 && format <= BookDocument.FORMAT;
  }

  /**
   * Takes away what the format does not have.
   *
   * @throws TranscriptFormatException if something is said there
   */
  static void reduce(JsonObject book, int format) {
    if (format < 3) {
      drop(book, List.of("moves", "wording"), format);
      book.getAsJsonArray("subjects").forEach(subject -> drop(subject.getAsJsonObject(), List.of("teachers"), format));
    }
    if (format < 2) {
      JsonObject roll = book.remove("rollCall").getAsJsonObject();
      if (!roll.getAsJsonArray("months").isEmpty() || !roll.getAsJsonArray("totals").isEmpty()) {
        throw new TranscriptFormatException("Format " + format + " of a class book cannot say rollCall");
      }
      book.getAsJsonArray("pupils").forEach(pupil -> drop(pupil.getAsJsonObject(), PUPIL_SINCE_2, format));
    }
  }

  private static void drop(JsonObject from, List<String> members, int format) {
    for (String member : members) {
      JsonElement said = from.remove(member);
      if (said != null && !said.isJsonNull() && !(said.isJsonArray() && said.getAsJsonArray().isEmpty())) {
        throw new TranscriptFormatException("Format " + format + " of a class book cannot say " + member);
      }
    }
  }
}
