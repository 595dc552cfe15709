package vn.hocba.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which subjects everybody of a class takes: books of a subject's contents stand for the subject's own. */
public final class RequiredSubjects {

  private RequiredSubjects() {}

  /**
   * In the order of the form.
   *
   * @param plans of the grade and year
   * @param taken codes of the class's books
   */
  public static List<SubjectPlan> of(List<SubjectPlan> plans, Collection<String> taken) {
    Set<String> split = split(plans, taken);
    return plans.stream().filter(p -> p.role() == Role.REQUIRED && !split.contains(p.code())
        || p.role() == Role.CONTENT && split.contains(p.partOf())).toList();
  }

  /** Codes of the subjects of which the class keeps books of the contents. */
  public static Set<String> split(List<SubjectPlan> plans, Collection<String> taken) {
    return plans.stream().filter(p -> p.role() == Role.CONTENT && taken.contains(p.code())).map(SubjectPlan::partOf)
        .collect(Collectors.toSet());
  }
}
