package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.Regulation;
import vn.hocba.curriculum.Assessment;
import vn.hocba.curriculum.ChoiceGroup;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.RequiredSubjects;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Tells which subjects the curriculum gives a class, and adds them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ClassSubjects {

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;

  /** @param of the subject that a topic or content belongs to, or empty; @param taken whether the class has it */
  public record Offer(String subject, Role role, String of, boolean taken) {}

  /**
   * A book with fewer regular assessments a term than the rule asks.
   *
   * @param has how many it has
   */
  public record TooFew(ClassSubject book, String subject, int has, int asked) {}

  /** @throws Problem GRADE_NOT_HERE, REGULATION_UNKNOWN */
  public void check(School school, int grade, String schoolYear) {
    SchoolLevel level = school.levels().stream().map(SchoolLevel::valueOf).filter(l -> l.has(grade)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.GRADE_NOT_HERE, grade));
    rules.regulation(level, grade, schoolYear);
  }

  /** Whether the homeroom teacher keeps the book: qualities and competences of primary school. */
  static boolean homeroomKeeps(ClassSubject s) {
    return TraitBook.of(s.subject()).isPresent();
  }

  /** In the order of the curriculum. */
  public List<ClassSubject> ordered(SchoolClass c) {
    Map<String, ClassSubject> there = schools.subjectsOf(c.id()).stream()
        .collect(Collectors.toMap(ClassSubject::subject, Function.identity()));
    Set<String> order = new LinkedHashSet<>(plans(c).stream().map(SubjectPlan::code).toList());
    order.addAll(there.keySet());
    return order.stream().filter(there::containsKey).map(there::get).toList();
  }

  /** The books with fewer regular assessments than the rule asks by now (TT 22/2021 Điều 6.2b), in the order of the curriculum. */
  public List<TooFew> tooFew(SchoolClass c) {
    Map<String, SubjectPlan> plans = plans(c).stream()
        .collect(Collectors.toMap(SubjectPlan::code, Function.identity()));
    return ordered(c).stream().filter(s -> plans.containsKey(s.subject()))
        .map(s -> new TooFew(s, s.subject(), s.regularCount(), regular(plans.get(s.subject()))))
        .filter(t -> t.has() < t.asked()).toList();
  }

  private static int regular(SubjectPlan p) {
    return p.role() == Role.TOPIC ? 1 : p.regularCount();
  }

  /** What the grade can have, and what of it the class has. */
  public List<Offer> offers(SchoolClass c) {
    Set<String> taken = schools.subjectsOf(c.id()).stream().map(ClassSubject::subject).collect(Collectors.toSet());
    return plans(c).stream().map(p -> new Offer(p.code(), p.role(), p.partOf(), taken.contains(p.code()))).toList();
  }

  /** The scored subjects of a class of an upper secondary school, one of which it may be specialised in. */
  public List<String> specialities(SchoolClass c) {
    Map<String, SubjectPlan> plans = plans(c).stream()
        .collect(Collectors.toMap(SubjectPlan::code, Function.identity()));
    return level(c) != SchoolLevel.THPT ? List.of() : ordered(c).stream().map(s -> plans.get(s.subject()))
        .filter(p -> p != null && p.assessment() == Assessment.SCORE && p.role() != Role.TOPIC)
        .map(SubjectPlan::code).toList();
  }

  /** @throws Problem REGULATION_UNKNOWN */
  public Regulation regulation(SchoolClass c) {
    return rules.of(c).regulation(level(c), c.grade(), c.schoolYear()).regulation();
  }

  /**
   * What everybody takes, and of each group of choices as many as are to be chosen. Where the contents of Nghệ thuật count
   * by themselves, each has a book.
   */
  public Set<String> standard(SchoolClass c) {
    Set<String> chosen = groups(c).stream().flatMap(g -> g.codes().stream().limit(g.choose()))
        .collect(Collectors.toSet());
    List<SubjectPlan> plans = plans(c);
    Set<String> contents = rules.of(c).secondaryPolicies().arts() == ArtsPolicy.TWO_SUBJECTS ? ArtsPolicy.CONTENTS : Set.of();
    Set<String> required = RequiredSubjects.of(plans, contents).stream().map(SubjectPlan::code).collect(Collectors.toSet());
    return plans.stream().map(SubjectPlan::code).filter(code -> required.contains(code) || chosen.contains(code)).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The codes with what everybody takes; one content of a subject brings the others, and they replace the subject. Choices that
   * the class has beyond the most may stay, but none is added to them: what stood before the rule changed can be saved.
   *
   * @throws Problem SUBJECTS_NOT_CHOSEN, SUBJECTS_TOO_MANY, TOPICS_TOO_MANY, TOPIC_WITHOUT_SUBJECT, SETUP_FIELD for an
   *     unknown one
   */
  public Set<String> checked(SchoolClass c, Collection<String> codes) {
    Map<String, SubjectPlan> plans = plans(c).stream()
        .collect(Collectors.toMap(SubjectPlan::code, Function.identity()));
    Set<String> wanted = new LinkedHashSet<>(codes);
    Set<String> there = schools.subjectsOf(c.id()).stream().map(ClassSubject::subject).collect(Collectors.toSet());
    if (!plans.keySet().containsAll(wanted)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "subjects");
    }
    wanted.removeAll(RequiredSubjects.split(plans(c), wanted));
    RequiredSubjects.of(plans(c), wanted).forEach(p -> wanted.add(p.code()));
    for (ChoiceGroup g : groups(c)) {
      long chosen = g.codes().stream().filter(wanted::contains).count();
      if (chosen < g.choose()) {
        throw new Problem(ProblemCode.SUBJECTS_NOT_CHOSEN, c.name(), g.choose());
      }
      if (chosen > g.most() && g.codes().stream().anyMatch(code -> wanted.contains(code) && !there.contains(code))) {
        boolean topics = plans.get(g.codes().getFirst()).role() == Role.TOPIC;
        throw new Problem(topics ? ProblemCode.TOPICS_TOO_MANY : ProblemCode.SUBJECTS_TOO_MANY, c.name(), g.most(), chosen);
      }
    }
    wanted.stream().map(plans::get).filter(p -> p.role() == Role.TOPIC && !wanted.contains(p.partOf())).findFirst()
        .ifPresent(p -> {
          throw new Problem(ProblemCode.TOPIC_WITHOUT_SUBJECT, new Parts(List.of(p.code())),
              new Parts(List.of(p.partOf())), c.name());
        });
    if (level(c) == SchoolLevel.PRIMARY) {
      traitBooks(c).forEach(b -> wanted.add(b.name()));
    }
    return wanted;
  }

  public void add(SchoolClass c, Collection<String> codes) {
    Map<String, SubjectPlan> plans = plans(c).stream()
        .collect(Collectors.toMap(SubjectPlan::code, Function.identity()));
    List<ClassSubject> books = new ArrayList<>();
    codes.stream().filter(plans::containsKey).map(plans::get).forEach(p -> books.add(
        new ClassSubject(c.id(), p.code(), regular(p))));
    if (level(c) == SchoolLevel.PRIMARY) {
      Set<String> there = schools.subjectsOf(c.id()).stream().map(ClassSubject::subject).collect(Collectors.toSet());
      traitBooks(c).stream().filter(b -> !there.contains(b.name()))
          .forEach(b -> books.add(new ClassSubject(c.id(), b.name(), 0)));
    }
    books.forEach(schools::add);
  }

  private List<TraitBook> traitBooks(SchoolClass c) {
    return GradebookForms.traitBooks(curriculum(c), c.grade(), c.schoolYear());
  }

  private List<SubjectPlan> plans(SchoolClass c) {
    return curriculum(c).subjects(level(c), c.grade(), c.schoolYear()).stream()
        .filter(p -> p.role() != Role.WITHDRAWN).toList();
  }

  private List<ChoiceGroup> groups(SchoolClass c) {
    return curriculum(c).choices(level(c), c.grade(), c.schoolYear());
  }

  private Curriculum curriculum(SchoolClass c) {
    return rules.of(c).curriculum();
  }

  private SchoolLevel level(SchoolClass c) {
    return GradebookForms.level(schools.school(c.schoolId()).orElseThrow(), c);
  }
}
