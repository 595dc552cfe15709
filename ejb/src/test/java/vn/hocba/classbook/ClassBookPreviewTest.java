package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What transcripts were issued with changes by request; of it only absences by an imported file. */
class ClassBookPreviewTest {

  @Test
  void conductAndCommentsChangeByRequestAbsencesByAFile() {
    for (String field : List.of("conductTermOne", "conductTermTwo", "homeroomComment")) {
      assertEquals(1, changing(field, "Chăm ngoan", "Lười học").overwrittenResults(), field);
    }
    for (String field : List.of("excused", "unexcused")) {
      ClassBookPreview absences = changing(field, "1", "2");
      assertEquals(0, absences.overwrittenResults(), field);
      assertEquals(1, absences.overwritten(), field);
    }
    assertEquals(0, changing("excused", "0", "2", false).overwritten(), "nobody had counted");
    assertEquals(1, changing("excused", "0", "2", true).overwritten(), "a transcript says that there was no absence");
    assertEquals(0, changing("homeroomComment", null, "Chăm ngoan").overwrittenResults(), "nothing was recorded");
  }

  private static ClassBookPreview changing(String field, String before, String after) {
    return changing(field, before, after, true);
  }

  private static ClassBookPreview changing(String field, String before, String after, boolean issued) {
    return new ClassBookPreview(null, "Trường THCS Mẫu", "6N8", "2025-2026", 1, 0, 0, List.of(), 0,
        List.of(new FieldChange("066000000001", "Y Bhăm Êban", field, before, after)), issued, "stamp", List.of());
  }
}
