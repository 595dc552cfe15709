package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for the one subject (or two, if the policy allows) but for which a level would be higher; the search that
 * TT 22/2021 Điều 9.3 and TT 58/2011 Điều 13.6 share.
 */
public final class SingleSubject {

  /**
   * Subjects at fault.
   *
   * @param codes one or two
   * @param without the level but for them
   */
  public record Fault<L>(List<String> codes, L without) {}

  private SingleSubject() {}

  /**
   * @param subjects complete results
   * @param policies which subjects, and how many
   * @param falls which of them fall short of something for the highest level in question
   * @param worthIt the level but for the subjects in question, or null when that does not warrant an adjustment; it
   *     gets all subjects and those in question
   * @return null when there is none, or more than one answer
   */
  public static <L> Fault<L> find(List<SubjectResult> subjects, AssessmentPolicies policies,
      Predicate<SubjectResult> falls, BiFunction<List<SubjectResult>, List<SubjectResult>, L> worthIt) {
    List<SubjectResult> candidates = candidates(subjects, policies, falls);
    List<Fault<L>> found = new ArrayList<>();
    for (SubjectResult subject : candidates) {
      add(found, subjects, List.of(subject), worthIt);
    }
    if (found.isEmpty() && policies.atFault() == SubjectsAtFault.UP_TO_TWO) {
      pairs(candidates).forEach(pair -> add(found, subjects, pair, worthIt));
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  /**
   * Who may be at fault by the policies: each subject alone, then each two.
   *
   * @param falls which of them fall short of something for the level that the others hold
   */
  public static Stream<List<SubjectResult>> suspects(List<SubjectResult> subjects, AssessmentPolicies policies,
      Predicate<SubjectResult> falls) {
    List<SubjectResult> candidates = candidates(subjects, policies, falls);
    Stream<List<SubjectResult>> single = candidates.stream().map(List::of);
    return policies.atFault() == SubjectsAtFault.ONE ? single : Stream.concat(single, pairs(candidates).stream());
  }

  /** A subject that falls short of nothing lowers no level, unless it is lifted so that it counts among so many. */
  private static List<SubjectResult> candidates(List<SubjectResult> subjects, AssessmentPolicies policies,
      Predicate<SubjectResult> falls) {
    boolean any = policies.neutralising() == Neutralising.LIFT_TO_COUNTED;
    List<SubjectResult> candidates = new ArrayList<>();
    for (SubjectResult s : subjects) {
      if (policies.adjustable().considers(s) && (any || falls.test(s))) {
        candidates.add(s);
      }
    }
    return candidates;
  }

  private static List<List<SubjectResult>> pairs(List<SubjectResult> candidates) {
    List<List<SubjectResult>> pairs = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = i + 1; j < candidates.size(); j++) {
        pairs.add(List.of(candidates.get(i), candidates.get(j)));
      }
    }
    return pairs;
  }

  private static <L> void add(List<Fault<L>> found, List<SubjectResult> subjects, List<SubjectResult> suspects,
      BiFunction<List<SubjectResult>, List<SubjectResult>, L> worthIt) {
    L without = worthIt.apply(subjects, suspects);
    if (without != null) {
      found.add(new Fault<>(suspects.stream().map(SubjectResult::code).toList(), without));
    }
  }
}
