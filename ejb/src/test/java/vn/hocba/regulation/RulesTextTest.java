package vn.hocba.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.SchoolLevel;

/** Rules that were kept with a closed year are made again as they were. */
class RulesTextTest {

  private static final String PROVINCIAL = """
      [codes]
      code ; name_vi ; name_en
      TIENG_EDE ; Tiếng Ê Đê ; Ede language
      """;

  private static RulesText kept(String provincial, Map<String, String> settings) {
    return RulesText.read(new RulesText(CurriculumSource.nationalText(), "so.csv", provincial, settings).write());
  }

  @Test
  void theSettingsOfThatTimeDecideAndThoseThatCameLaterHaveTheirDefault() {
    Rules rules = kept("", Map.of("hocba.rules.arts", "TWO_SUBJECTS")).rules();
    assertEquals(ArtsPolicy.TWO_SUBJECTS, rules.secondaryPolicies().arts());
    assertEquals(AssessmentPolicies.standard().rounding(), rules.secondaryPolicies().rounding());
    assertEquals(PrimaryPolicies.DEFAULT, rules.primaryPolicies());
  }

  @Test
  void theCurriculumIsThatOfTheTextsNotOfToday() {
    Rules rules = kept(PROVINCIAL, Map.of()).rules();
    assertEquals(Optional.of("Tiếng Ê Đê"), rules.curriculum().name("TIENG_EDE", "vi"));
    assertEquals(CurriculumSource.national().subjects(SchoolLevel.THCS, 9, "2025-2026"),
        rules.curriculum().subjects(SchoolLevel.THCS, 9, "2025-2026"));
    assertThrows(IllegalStateException.class, () -> kept("[codes]\nnothing", Map.of()).rules());
  }

  @Test
  void everySettingThatDecidesResultsIsKept() {
    assertEquals(Stream.of(Setting.values()).filter(s -> s.name().startsWith("RULES_")).map(Setting::key)
        .collect(Collectors.toSet()), PolicySettings.given().keySet());
  }
}
