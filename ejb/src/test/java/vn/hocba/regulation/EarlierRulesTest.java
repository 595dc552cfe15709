package vn.hocba.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;

/** Editions of the rules are read once while they are asked for, and the one nobody asked for longest goes first. */
class EarlierRulesTest {

  private final List<String> read = new ArrayList<>();
  private final EarlierRules earlier = new EarlierRules(id -> {
    read.add(id);
    return new Rules(CurriculumSource.national(), null, null);
  });

  @Test
  void whatWasAskedLongestAgoIsForgottenFirst() {
    earlier.of("first");
    earlier.of("second");
    for (int i = 0; i < EarlierRules.REMEMBERED - 1; i++) {
      earlier.of("first");
      earlier.of("edition " + i);
    }
    read.clear();
    earlier.of("first");
    assertEquals(List.of(), read, "one that is asked for all the time was read again");
    earlier.of("second");
    assertEquals(List.of("second"), read);
  }

  @Test
  void aSubjectOfAnEarlierEditionHasItsNameAndThoseOfTodayComeFirst() {
    SubjectNames.use(rules("TIENG_MNONG ; Tiếng Mnông ; Mnong language\n"));
    SubjectNames.use(rules("TIENG_MNONG ; Tiếng M'nông ; Mnong\nTIENG_JRAI ; Tiếng Jrai ; Jrai language\n"));
    assertEquals(Optional.of("Tiếng Mnông"), SubjectNames.of("TIENG_MNONG", "vi"));
    assertEquals(Optional.of("Jrai language"), SubjectNames.of("TIENG_JRAI", "en"));
    assertEquals(Optional.empty(), SubjectNames.of("TIENG_KHONG_CO", "vi"));
  }

  private static Curriculum rules(String codes) {
    return new RulesText(CurriculumSource.nationalText(), "so.csv", "[codes]\ncode ; name_vi ; name_en\n" + codes, Map.of())
        .rules().curriculum();
  }
}
