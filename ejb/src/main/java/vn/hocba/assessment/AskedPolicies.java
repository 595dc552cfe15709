package vn.hocba.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.assessment.primary.PrimaryPolicies;

/** Which open points decide anything under a regulation: those of others are neither kept with a year nor told of it. */
public final class AskedPolicies {

  private static final int LAST_OF_THCS = 9;
  private static final int FIRST_GRADE_WITH_TECHNOLOGY = 3;
  private static final Set<String> PRIMARY = Set.of("TT 27/2020");
  private static final Set<String> TODAY = Set.of("TT 22/2021", "TT 43/2021");
  private static final Set<String> SCHOOLS = Set.of("TT 22/2021");
  private static final Set<String> FORMER = Set.of("TT 58/2011", "TT 58/2011, TT 26/2020");

  /** By the policy's name the regulations as printed that leave the point open; the others are open in all of them. */
  private static final Map<String, Set<String>> ONLY = Map.of(
      BothInsufficient.class.getSimpleName(), TODAY,
      CountedSubjects.class.getSimpleName(), Set.of("TT 43/2021"),
      ArtsPolicy.class.getSimpleName(), SCHOOLS,
      ExemptionPolicy.class.getSimpleName(), TODAY,
      TopicGroups.class.getSimpleName(), TODAY,
      CompletionPolicy.class.getSimpleName(), SCHOOLS,
      LowestAdjustment.class.getSimpleName(), FORMER,
      PrimaryPolicies.ZeroInTest.class.getSimpleName(), PRIMARY,
      PrimaryPolicies.SpecificCompetences.class.getSimpleName(), PRIMARY,
      PrimaryPolicies.AdditionalResult.class.getSimpleName(), PRIMARY);

  private AskedPolicies() {}

  /**
   * Whether a kept choice decides anything under a regulation.
   *
   * @param kept as in {@code Rounding=HALF_UP}
   * @param regulation as printed
   */
  public static boolean under(String regulation, String kept) {
    Set<String> only = ONLY.get(name(kept));
    return only == null || only.contains(regulation);
  }

  /** The choices that decide anything in a grade: arts are one subject at THCS, topic groups are of THPT. */
  public static Stream<String> in(Regulation regulation, int grade, Stream<String> kept) {
    return kept.filter(choice -> under(regulation.printed(), choice)).filter(choice -> switch (name(choice)) {
      case "ArtsPolicy" -> grade <= LAST_OF_THCS;
      case "TopicGroups" -> grade > LAST_OF_THCS;
      case "SpecificCompetences" -> grade < FIRST_GRADE_WITH_TECHNOLOGY;
      case "CompletionPolicy" -> grade == LAST_OF_THCS;
      default -> true;
    });
  }

  /** Whether a kept choice decides anything of these subjects. @param subjects codes of those that have results */
  public static boolean of(String kept, Collection<String> subjects) {
    return !name(kept).equals(ArtsPolicy.class.getSimpleName()) || subjects.stream().anyMatch(ArtsPolicy.CONTENTS::contains);
  }

  private static String name(String kept) {
    int end = kept.indexOf('=');
    return end < 0 ? kept : kept.substring(0, end);
  }
}
