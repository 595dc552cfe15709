package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.curriculum.ChoiceGroup;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SubjectPlan;

/**
 * Finds subjects of a book that do not go together, or not with those the class already has. What a class has beyond the most
 * stays: the rule may have changed since, and its results must come in all the same.
 */
final class SubjectsTogether {

  private final List<SubjectPlan> plans;
  private final List<ChoiceGroup> groups;

  /** @param plans of the class's grade and year; @param groups of which it chooses */
  SubjectsTogether(List<SubjectPlan> plans, List<ChoiceGroup> groups) {
    this.plans = plans;
    this.groups = groups;
  }

  /** @param stored codes of the subjects that the class has */
  List<Finding> of(ClassBook book, Set<String> stored) {
    Set<String> brought = book.subjects().stream().map(BookSubject::code).collect(Collectors.toSet());
    Set<String> all = new HashSet<>(stored);
    all.addAll(brought);
    List<Finding> findings = new ArrayList<>();
    for (SubjectPlan p : plans) {
      if (p.role() == Role.CONTENT && brought.contains(p.code()) && stored.contains(p.partOf())) {
        findings.add(finding(FindingCode.SUBJECT_KEPT_OTHERWISE, p.code(), p.partOf()));
      } else if (p.role() == Role.CONTENT && brought.contains(p.partOf()) && stored.contains(p.code())) {
        findings.add(finding(FindingCode.SUBJECT_KEPT_OTHERWISE, p.partOf(), p.code()));
      } else if (p.role() == Role.TOPIC && brought.contains(p.code()) && !all.contains(p.partOf())) {
        findings.add(finding(FindingCode.TOPIC_WITHOUT_SUBJECT, p.code(), p.partOf()));
      }
    }
    for (ChoiceGroup g : groups) {
      long chosen = g.codes().stream().filter(all::contains).count();
      if (chosen > g.most() && g.codes().stream().anyMatch(c -> brought.contains(c) && !stored.contains(c))) {
        boolean topics = plans.stream().anyMatch(p -> p.code().equals(g.codes().getFirst()) && p.role() == Role.TOPIC);
        findings.add(finding(topics ? FindingCode.TOPICS_TOO_MANY : FindingCode.CHOICES_TOO_MANY,
            String.valueOf(g.most()), String.valueOf(chosen)));
      }
    }
    return findings;
  }

  private static Finding finding(FindingCode code, String... args) {
    return new Finding(code.severity(), null, null, null, code, List.of(args));
  }
}
