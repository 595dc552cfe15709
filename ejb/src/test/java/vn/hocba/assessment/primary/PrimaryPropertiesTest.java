package vn.hocba.assessment.primary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for any primary pupil; the seed of a failure stands in its message. */
class PrimaryPropertiesTest {

  private static final int PUPILS = 3000;

  private final long seed = Long.getLong("hocba.test.seed", System.nanoTime());
  private final RandomPrimaryYear made = new RandomPrimaryYear(seed);

  @Test
  void anIndependentReckoningAgrees() {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.next();
      PrimaryYearAssessment year = PrimaryYearAssessment.of(pupil);
      assertEquals(NaivePrimary.result(pupil), String.valueOf(year.result().level()), () -> told(pupil));
      assertEquals(NaivePrimary.award(pupil), String.valueOf(year.award().award()), () -> told(pupil));
      seen.add(pupil.rule() + " " + year.result().level());
    }
    assertEquals(11, seen.size(), "seed " + seed + " made only " + seen);
  }

  @Test
  void anIndependentReckoningAgreesOnWhatFollows() {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.nextWithConsequences();
      PrimaryYearAssessment year = PrimaryYearAssessment.of(pupil);
      assertEquals(NaivePrimary.completion(pupil), year.completion().completion().name(), () -> told(pupil));
      assertEquals(NaivePrimary.award(pupil), String.valueOf(year.award().award()), () -> told(pupil));
      assertEquals(pupil.grade() == 5 && NaivePrimary.completion(pupil).startsWith("COMPLETED"),
          year.completion().programmeCompleted(), () -> told(pupil));
      seen.add(year.completion().completion());
      seen.add(String.valueOf(year.award().award()));
    }
    assertEquals(12, seen.size(), "seed " + seed + " made only " + seen);
  }

  @Test
  void raisingAnEntryNeverLowersTheResult() {
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.next();
      EducationLevel before = PrimaryYearAssessment.of(pupil).result().level();
      PrimaryYearAssessment after = PrimaryYearAssessment.of(raised(pupil));
      assertTrue(before == null || after.result().level().atLeast(before), () -> told(pupil));
    }
  }

  @Test
  void theOrderOfSubjectsNeverMatters() {
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.next();
      List<SubjectRecord> shuffled = new ArrayList<>(pupil.subjects());
      Collections.shuffle(shuffled, made.random());
      PrimaryYearAssessment one = PrimaryYearAssessment.of(pupil);
      PrimaryYearAssessment other =
          PrimaryYearAssessment.of(PrimaryPupilYear.of(pupil.rule(), pupil.grade(), shuffled, pupil.traits()));
      assertEquals(one.result().level(), other.result().level(), () -> told(pupil));
      assertEquals(one.result().reasons(), other.result().reasons(), () -> told(pupil));
      assertEquals(Set.copyOf(one.result().toNext()), Set.copyOf(other.result().toNext()), () -> told(pupil));
      assertEquals(Set.copyOf(one.completion().reasons()), Set.copyOf(other.completion().reasons()), () -> told(pupil));
      assertEquals(one.award(), new PrimaryAwardResult(other.award().award(), other.award().reasons(),
          one.award().toNext()), () -> told(pupil));
    }
  }

  /** Works the result out again from nothing but the numbers in the explanation. */
  @Test
  void theExplanationReproducesTheResult() {
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.next();
      EducationResult result = PrimaryYearAssessment.of(pupil).result();
      if (result.level() == null) {
        continue;
      }
      String subject = lowest(result, PrimaryReasonCode.LOWEST_SUBJECT);
      String trait = lowest(result, PrimaryReasonCode.LOWEST_TRAIT);
      int test = Integer.parseInt(lowest(result, PrimaryReasonCode.LOWEST_TEST));
      boolean top = subject.equals("HOAN_THANH_TOT") && trait.equals("TOT") && pupil.rule() == PrimaryRule.TT27_2020;
      String again = subject.equals("CHUA_HOAN_THANH") || trait.equals("CAN_CO_GANG") || test < 5 ? "CHUA_HOAN_THANH"
          : top && test >= 9 ? "HOAN_THANH_XUAT_SAC" : top && test >= 7 ? "HOAN_THANH_TOT" : "HOAN_THANH";
      assertEquals(again, result.level().name(), () -> told(pupil));
    }
  }

  /** Mending exactly what the explanation names gives the next result, or a better one where nothing else lacked. */
  @Test
  void whatWouldHaveBeenNeededIsEnough() {
    for (int i = 0; i < PUPILS; i++) {
      PrimaryPupilYear pupil = made.next();
      EducationResult result = PrimaryYearAssessment.of(pupil).result();
      if (result.toNext().isEmpty()) {
        continue;
      }
      EducationLevel promised = EducationLevel.valueOf(result.toNext().getFirst().args().getLast());
      EducationLevel reached = PrimaryYearAssessment.of(mended(pupil, result.toNext())).result().level();
      assertTrue(reached.atLeast(promised), () -> told(pupil));
    }
  }

  private PrimaryPupilYear raised(PrimaryPupilYear pupil) {
    String code = made.pick(RandomPrimaryYear.SUBJECTS);
    List<SubjectRecord> subjects = pupil.subjects().stream().map(s -> {
      if (!s.subject().code().equals(code)) {
        return s;
      }
      Map<Period, SubjectLevel> levels = new HashMap<>(s.levels());
      levels.replaceAll((period, level) -> level == SubjectLevel.CHUA_HOAN_THANH ? SubjectLevel.HOAN_THANH : level);
      Map<Period, Integer> tests = new HashMap<>(s.tests());
      tests.replaceAll((period, mark) -> Math.min(10, mark + made.random().nextInt(4)));
      return new SubjectRecord(s.subject(), levels, tests);
    }).toList();
    Map<Trait, Map<Period, TraitLevel>> traits = new HashMap<>(pupil.traits());
    Trait trait = made.pick(List.copyOf(traits.keySet()));
    Map<Period, TraitLevel> levels = new HashMap<>(traits.get(trait));
    levels.replaceAll((period, level) -> level == TraitLevel.CAN_CO_GANG ? TraitLevel.DAT : level);
    traits.put(trait, levels);
    return PrimaryPupilYear.of(pupil.rule(), pupil.grade(), subjects, traits);
  }

  private static PrimaryPupilYear mended(PrimaryPupilYear pupil, List<PrimaryReason> needed) {
    Map<String, SubjectRecord> subjects = new HashMap<>();
    pupil.subjects().forEach(s -> subjects.put(s.subject().code(), s));
    Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(pupil.traits());
    for (PrimaryReason reason : needed) {
      String code = reason.args().getFirst();
      String value = reason.args().get(2);
      if (reason.code() == PrimaryReasonCode.TRAIT_BELOW) {
        traits.put(Trait.valueOf(code), Map.of(Period.END_YEAR, TraitLevel.valueOf(value)));
        continue;
      }
      SubjectRecord old = subjects.get(code);
      Map<Period, SubjectLevel> levels = new HashMap<>(old.levels());
      Map<Period, Integer> tests = new HashMap<>(old.tests());
      if (reason.code() == PrimaryReasonCode.SUBJECT_BELOW) {
        levels.put(Period.END_YEAR, SubjectLevel.valueOf(value));
      } else {
        tests.put(Period.END_YEAR, Integer.valueOf(value));
      }
      subjects.put(code, new SubjectRecord(old.subject(), levels, tests));
    }
    return PrimaryPupilYear.of(pupil.rule(), pupil.grade(), List.copyOf(subjects.values()), traits);
  }

  private static String lowest(EducationResult result, PrimaryReasonCode code) {
    return result.reasons().stream().filter(r -> r.code() == code).findFirst().orElseThrow().args().getFirst();
  }

  private String told(PrimaryPupilYear pupil) {
    return "seed " + seed + ", " + pupil;
  }
}
