package vn.hocba.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An empty field is every grade, so nothing that cannot be read may count as one. */
class GradesTypedTest {

  @Test
  void gradesAreReadHoweverTheyAreSeparated() {
    for (String typed : new String[] {"6, 7", "6,7", " 6;7 ", "6 7", "7 , 6", "6, 7, 6"}) {
      assertEquals(Optional.of(Set.of(6, 7)), GradesTyped.read(typed), typed);
    }
  }

  @Test
  void anEmptyFieldIsEveryGrade() {
    for (String typed : new String[] {null, "", "  "}) {
      assertEquals(Optional.of(Set.of()), GradesTyped.read(typed));
    }
  }

  @Test
  void anythingElseIsNotRead() {
    for (String typed : new String[] {"abc", "1,,", "6-9", "6,,7", ",", "khối 6", "6.", "6, bảy", "123", "-6"}) {
      assertEquals(Optional.empty(), GradesTyped.read(typed), typed);
    }
  }
}
