package vn.hocba.assessment.primary;

import java.util.List;
import java.util.stream.Stream;
import vn.hocba.assessment.AskedPolicies;
import vn.hocba.assessment.Regulation;

/**
 * How the points are read that the regulations for primary school leave open.
 *
 * @param zero whether a test under TT 27/2020 can be marked 0
 * @param specificCompetences which specific competences the lower grades have
 * @param optionalSubjects whether subjects a pupil takes by choice count in the year's result
 * @param additionalResult how far an additional assessment can lift the result
 */
public record PrimaryPolicies(ZeroInTest zero, SpecificCompetences specificCompetences,
    OptionalSubjects optionalSubjects, AdditionalResult additionalResult) {

  /** The reading used unless a setting says otherwise. */
  public static final PrimaryPolicies DEFAULT = new PrimaryPolicies(ZeroInTest.ALLOWED,
      SpecificCompetences.ALL_SEVEN, OptionalSubjects.COUNTED, AdditionalResult.AT_MOST_COMPLETED);

  /** The choices that decide anything in a grade under a regulation, for documents closed under them. */
  public List<String> choices(Regulation regulation, int grade) {
    return AskedPolicies.in(regulation, grade, choices().stream()).toList();
  }

  /** Every choice by the name of its policy, as in {@code ZeroInTest=ALLOWED}. */
  public List<String> choices() {
    return Stream.of(zero, specificCompetences, optionalSubjects, additionalResult)
        .map(p -> p.getClass().getSimpleName() + "=" + p).toList();
  }

  /** TT 27/2020 Điều 7.1d forbids decimals and, unlike the rule before it, does not speak of 0. */
  public enum ZeroInTest {
    ALLOWED, REFUSED
  }

  /** TT 27/2020 names seven; technology and informatics are taught from grade 3. */
  public enum SpecificCompetences {
    /** All seven in every grade, as the text lists them. */
    ALL_SEVEN,
    /** Technology and informatics from grade 3. */
    AS_TAUGHT
  }

  /** TT 27/2020 Điều 9.2a says "subjects" without restriction. */
  public enum OptionalSubjects {
    /** A pupil who takes a subject is assessed in it. */
    COUNTED,
    /** Only what every pupil takes decides. */
    NOT_COUNTED
  }

  /** TT 27/2020 Điều 11.1b has the class's completion reconsidered and is silent about the level of the result. */
  public enum AdditionalResult {
    /** The class is completed, no more. */
    AT_MOST_COMPLETED,
    /** The table of Điều 9.2a is applied to the new entries. */
    BY_TABLE
  }
}
