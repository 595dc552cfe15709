package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two editions tell themselves what changed from one to the other. */
class EditionChangesTest {

  private static final String FIRST = "{\"closedAt\":\"2026-05-30T09:15:00Z\",\"edition\":1,\"excusedAbsences\":1,"
      + "\"format\":3,\"id\":\"a\",\"notes\":[],\"promotion\":\"PROMOTED\",\"subjects\":[{\"code\":\"TOAN\","
      + "\"year\":\"7.3\"},{\"code\":\"VAT_LI\",\"year\":\"8.0\"}],\"year\":{\"learning\":\"KHA\"}}";

  @Test
  void tellsEveryDifferenceAndNothingThatOnlyNamesTheEdition() {
    String second = FIRST.replace("\"edition\":1", "\"edition\":2").replace("\"id\":\"a\"", "\"id\":\"b\"")
        .replace("2026-05-30", "2026-06-30").replace("\"format\":3", "\"format\":4,\"grounds\":[]")
        .replace("7.3", "2.0").replace("PROMOTED", "RETAINED").replace("\"excusedAbsences\":1", "\"excusedAbsences\":49")
        .replace("\"notes\":[]", "\"notes\":[\"Học lại\"]");
    assertEquals(List.of(new EditionChange("subjects[TOAN].year", "7.3", "2.0"),
        new EditionChange("excusedAbsences", "1", "49"), new EditionChange("promotion", "PROMOTED", "RETAINED"),
        new EditionChange("notes[1]", null, "Học lại")), EditionChanges.between(FIRST, second));
  }

  @Test
  void aCountThatAnEarlierFormatHadToGiveIsNoChange() {
    String before = FIRST.replace("\"format\":3", "\"format\":2").replace("\"excusedAbsences\":1",
        "\"excusedAbsences\":0");
    assertEquals(List.of(), EditionChanges.between(before, FIRST.replace("\"excusedAbsences\":1,", "")));
  }

  @Test
  void aTeacherFindsTheOwnSubject() {
    EditionChange changed = new EditionChange("subjects[TOAN].year", "7.3", "2.0");
    assertEquals(true, changed.isOf("TOAN"));
    assertEquals(false, changed.isOf("TOA"));
  }
}
