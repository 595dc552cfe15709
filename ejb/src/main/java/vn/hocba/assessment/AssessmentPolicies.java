package vn.hocba.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the points are read that the regulations leave open; one named choice each, its setting in its own Javadoc.
 *
 * @param adjustable which subjects can be the one subject at fault
 * @param neutralising how to ask what the level would be but for a subject
 * @param atFault how many subjects may be at fault
 * @param bothInsufficient what becomes of a pupil with neither result sufficient
 * @param gdtxCounts how many subjects count under TT 43/2021
 * @param rounding how averages are rounded
 * @param arts whether Nghệ thuật is one subject
 * @param exemption what an exemption means under TT 22/2021
 * @param topicGroups how topic groups count
 * @param lowestAdjustment Giỏi to Kém under TT 58/2011
 * @param completion what completing THCS needs
 * @param attendance what becomes of a pupil whose attendance was not kept
 * @param retests when re-tests decide
 * @param untaughtBefore what becomes of a term in which a newcomer's former school did not teach the subject
 */
public record AssessmentPolicies(AdjustmentPolicy adjustable, Neutralising neutralising, SubjectsAtFault atFault,
    BothInsufficient bothInsufficient, CountedSubjects gdtxCounts, Rounding rounding, ArtsPolicy arts,
    ExemptionPolicy exemption, TopicGroups topicGroups, LowestAdjustment lowestAdjustment,
    CompletionPolicy completion, UnkeptAttendance attendance, RetestsDue retests,
    UntaughtBefore untaughtBefore) {

  private static final AssessmentPolicies STANDARD = new AssessmentPolicies(AdjustmentPolicy.ANY_SUBJECT,
      Neutralising.DROP, SubjectsAtFault.ONE, BothInsufficient.RETAINED, CountedSubjects.FIVE, Rounding.HALF_UP,
      ArtsPolicy.ONE_RESULT, ExemptionPolicy.STILL_ASSESSED, TopicGroups.EXTRA_MARK, LowestAdjustment.NONE,
      CompletionPolicy.AS_PROMOTION, UnkeptAttendance.ASSUME_NONE, RetestsDue.WAIT_FOR_ALL,
      UntaughtBefore.TERM_TWO_COUNTS);

  public AssessmentPolicies {
    Objects.requireNonNull(adjustable);
    Objects.requireNonNull(neutralising);
    Objects.requireNonNull(atFault);
    Objects.requireNonNull(bothInsufficient);
    Objects.requireNonNull(gdtxCounts);
    Objects.requireNonNull(rounding);
    Objects.requireNonNull(arts);
    Objects.requireNonNull(exemption);
    Objects.requireNonNull(topicGroups);
    Objects.requireNonNull(lowestAdjustment);
    Objects.requireNonNull(completion);
    Objects.requireNonNull(attendance);
    Objects.requireNonNull(retests);
    Objects.requireNonNull(untaughtBefore);
  }

  /** Every choice by the name of its policy, as in {@code Rounding=HALF_UP}. */
  public List<String> choices() {
    return named().toList();
  }

  /** The choices that decide anything in a grade under a regulation, for documents closed under them. */
  public List<String> choices(Regulation regulation, int grade) {
    return AskedPolicies.in(regulation, grade, named()).toList();
  }

  /** Those that decide anything of a pupil's subjects: nothing is to combine where the arts have one book. */
  public List<String> choices(Regulation regulation, int grade, Collection<String> subjects) {
    return choices(regulation, grade).stream().filter(kept -> AskedPolicies.of(kept, subjects)).toList();
  }

  private Stream<String> named() {
    return all().map(p -> p.getClass().getSimpleName() + "=" + p);
  }

  /** Every default. */
  public static AssessmentPolicies standard() {
    return STANDARD;
  }

  /**
   * The same with another choice, told by its type.
   *
   * @param choice a constant of one of the policy enums, or {@link CountedSubjects}
   * @throws IllegalArgumentException when it is none of them
   */
  public AssessmentPolicies with(Object choice) {
    return new AssessmentPolicies(pick(adjustable, choice), pick(neutralising, choice), pick(atFault, choice),
        pick(bothInsufficient, choice), pick(gdtxCounts, choice), pick(rounding, choice), pick(arts, choice),
        pick(exemption, choice), pick(topicGroups, choice), pick(lowestAdjustment, choice),
        pick(completion, choice), pick(attendance, choice), pick(retests, choice),
        pick(untaughtBefore, choice)).checked(choice);
  }

  @SuppressWarnings("unchecked")
  private static <P> P pick(P mine, Object choice) {
    return mine.getClass() == choice.getClass() ? (P) choice : mine;
  }

  private AssessmentPolicies checked(Object choice) {
    if (all().noneMatch(p -> p == choice)) {
      throw new IllegalArgumentException(choice + " is no policy");
    }
    return this;
  }

  private Stream<Object> all() {
    return Stream.of(adjustable, neutralising, atFault, bothInsufficient, gdtxCounts, rounding, arts, exemption,
        topicGroups, lowestAdjustment, completion, attendance, retests, untaughtBefore);
  }
}
