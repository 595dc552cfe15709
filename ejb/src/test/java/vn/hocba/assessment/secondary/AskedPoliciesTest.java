package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.PrimaryPolicies;

/** A closed year keeps only the readings that decide anything in it. */
class AskedPoliciesTest {

  private static final List<String> EVERYWHERE = List.of("AdjustmentPolicy", "Neutralising", "SubjectsAtFault",
      "Rounding", "UnkeptAttendance", "RetestsDue", "UntaughtBefore");

  @Test
  void aYearOfTheFormerCircularKeepsNoneOfTheLaterOnes() {
    for (Regulation former : List.of(Regulation.TT58_2011, Regulation.TT58_TT26)) {
      assertEquals(List.of("LowestAdjustment"), beyond(former, 9));
    }
  }

  @Test
  void aYearOfTodayKeepsThoseOfItsSchoolAndGrade() {
    assertEquals(List.of("BothInsufficient", "ArtsPolicy", "ExemptionPolicy"), beyond(Regulation.TT22_2021, 7));
    assertEquals(List.of("BothInsufficient", "ArtsPolicy", "ExemptionPolicy", "CompletionPolicy"),
        beyond(Regulation.TT22_2021, 9));
    assertEquals(List.of("BothInsufficient", "ExemptionPolicy", "TopicGroups"), beyond(Regulation.TT22_2021, 11));
    assertEquals(List.of("BothInsufficient", "CountedSubjects", "ExemptionPolicy"), beyond(Regulation.TT43_2021, 8));
  }

  @Test
  void howTheArtsAreCombinedIsKeptOnlyWhereTheirContentsHaveBooks() {
    AssessmentPolicies all = AssessmentPolicies.standard();
    assertEquals(List.of(), all.choices(Regulation.TT22_2021, 7, List.of("TOAN", "NGHE_THUAT")).stream()
        .filter(kept -> kept.startsWith("ArtsPolicy")).toList());
    assertEquals(List.of("ArtsPolicy=ONE_RESULT"), all.choices(Regulation.TT22_2021, 7, List.of("TOAN", "MI_THUAT")).stream()
        .filter(kept -> kept.startsWith("ArtsPolicy")).toList());
  }

  @Test
  void aPrimaryYearKeepsThoseOfItsCircularAndGrade() {
    assertEquals(List.of("ZeroInTest=ALLOWED", "SpecificCompetences=ALL_SEVEN", "OptionalSubjects=COUNTED",
        "AdditionalResult=AT_MOST_COMPLETED"), PrimaryPolicies.DEFAULT.choices(Regulation.TT27_2020, 2));
    assertEquals(List.of("ZeroInTest=ALLOWED", "OptionalSubjects=COUNTED", "AdditionalResult=AT_MOST_COMPLETED"),
        PrimaryPolicies.DEFAULT.choices(Regulation.TT27_2020, 5));
    assertEquals(List.of("OptionalSubjects=COUNTED"), PrimaryPolicies.DEFAULT.choices(Regulation.VBHN03_2016, 2),
        "0 was refused, and one result was the only one");
  }

  private static List<String> beyond(Regulation regulation, int grade) {
    return AssessmentPolicies.standard().choices(regulation, grade).stream().map(kept -> kept.split("=")[0])
        .filter(name -> !EVERYWHERE.contains(name)).toList();
  }
}
