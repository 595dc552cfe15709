package vn.hocba.assessment.secondary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.RuleSet;
import vn.hocba.assessment.Tt22RuleSet;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.assessment.tt58.Tt58RuleSet;

/** Assesses a pupil's year of a secondary school by whichever regulation applies to it. */
public final class SecondaryAssessment {

  private SecondaryAssessment() {}

  /**
   * Everything the year amounts to, with the reasons.
   *
   * @param regulation chosen by level, grade and school year
   * @param pupil conduct in the levels of that regulation
   * @param policies how open points are read
   * @throws IllegalArgumentException for a regulation of primary schools, or conduct in levels of another one
   */
  public static YearAssessment of(Regulation regulation, PupilYear pupil, AssessmentPolicies policies) {
    return assessor(regulation, policies).assess(pupil);
  }

  /** What assesses a whole class or school; safe for several threads. */
  public static YearAssessor assessor(Regulation regulation, AssessmentPolicies policies) {
    return new YearAssessor(rules(regulation, policies), policies);
  }

  /**
   * The level of conduct with that code under the regulation, null for null.
   *
   * @throws IllegalArgumentException when the regulation has no such level
   */
  public static ResultLevel conduct(Regulation regulation, String code) {
    if (code == null) {
      return null;
    }
    return tt58(regulation) ? Tt58Conduct.valueOf(code) : Level.valueOf(code);
  }

  /**
   * The levels of conduct the regulation knows, the highest first.
   *
   * @throws IllegalArgumentException for a regulation of primary schools
   */
  public static List<ResultLevel> conductLevels(Regulation regulation) {
    return Stream.<ResultLevel>of(tt58(regulation) ? Tt58Conduct.values() : Level.values())
        .sorted(Comparator.comparingInt(ResultLevel::rank).reversed()).toList();
  }

  /**
   * The level of learning with that code under the regulation, null for null.
   *
   * @throws IllegalArgumentException when the regulation has no such level
   */
  public static ResultLevel learning(Regulation regulation, String code) {
    if (code == null) {
      return null;
    }
    return tt58(regulation) ? Tt58Learning.valueOf(code) : Level.valueOf(code);
  }

  private static RuleSet rules(Regulation regulation, AssessmentPolicies policies) {
    return tt58(regulation) ? new Tt58RuleSet(regulation, policies) : new Tt22RuleSet(regulation, policies);
  }

  private static boolean tt58(Regulation regulation) {
    return switch (regulation) {
      case TT58_2011, TT58_TT26 -> true;
      case TT22_2021, TT43_2021 -> false;
      case TT27_2020, VBHN03_2016 ->
          throw new IllegalArgumentException(regulation + " is none of secondary schools");
    };
  }
}
