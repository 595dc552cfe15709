package vn.hocba.web.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.assessment.primary.AdditionalAssessment;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.transcript.PrimaryResult;

/** Makes assessed years of primary pupils with one tested subject, for tests of pages. */
public final class PrimaryYears {

  private PrimaryYears() {}

  /**
   * @param test of the end of the year
   * @param again what the additional assessment gave; null for none
   * @param without a period of which the subject's level is not there; null for none
   */
  public static PrimaryResult of(String name, int test, Integer again, Period without) {
    Map<Period, SubjectLevel> levels = new EnumMap<>(Period.class);
    Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(Trait.class);
    for (Period period : PrimaryRule.TT27_2020.periods()) {
      if (period != without) {
        levels.put(period, SubjectLevel.HOAN_THANH_TOT);
      }
      PrimaryRule.TT27_2020.traits(4, PrimaryPolicies.DEFAULT)
          .forEach(trait -> traits.computeIfAbsent(trait, t -> new EnumMap<>(Period.class)).put(period, TraitLevel.TOT));
    }
    SubjectRecord subject = new SubjectRecord(new PrimarySubject("TOAN", Set.of(Period.END_YEAR), true), levels,
        Map.of(Period.END_YEAR, test));
    PrimaryPupilYear year = PrimaryPupilYear.of(PrimaryRule.TT27_2020, 4, List.of(subject), traits);
    if (again != null) {
      year = year.with(new AdditionalAssessment(Map.of(), Map.of("TOAN", again), Map.of()));
    }
    return new PrimaryResult(new Listed(), new Pupil(1, name, new Pupil.Profile(name, null, null, null, null, null,
        null, null, null, null)), year, PrimaryYearAssessment.of(year));
  }

  private static final class Listed extends Enrolment {

    Listed() {
      super(1, 1);
    }

    @Override
    public Long id() {
      return 1L;
    }
  }
}
