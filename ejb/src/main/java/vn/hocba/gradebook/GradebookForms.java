package vn.hocba.gradebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.curriculum.Assessment;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.regulation.Rules;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;

/** Decides the form of a gradebook by level, grade, school year and subject, never by today's date. */
public final class GradebookForms {

  /** For subjects that a class was taught outside its programme: the last one that is described. */
  private static final String LATEST = "2024-2025";

  private final Function<SchoolClass, Rules> rules;

  /** @param rules by which a class is assessed */
  public GradebookForms(Function<SchoolClass, Rules> rules) {
    this.rules = rules;
  }

  /** The form of a book of a class. */
  public GradebookForm of(School school, SchoolClass schoolClass, ClassSubject subject) {
    GradebookForm form = of(rules.apply(schoolClass), level(school, schoolClass), schoolClass.grade(),
        schoolClass.schoolYear(), subject.subject(), subject.regularCount());
    return subject.onlyTerm() == null ? form : form.onlyIn(subject.onlyTerm());
  }

  /** The order in which the form of a class lists its books. */
  public Comparator<ClassSubject> order(School school, SchoolClass schoolClass) {
    List<String> codes = rules.apply(schoolClass).curriculum().subjects(level(school, schoolClass), schoolClass.grade(),
        schoolClass.schoolYear()).stream().map(SubjectPlan::code).toList();
    return Comparator.comparing((ClassSubject s) -> TraitBook.of(s.subject()).isPresent())
        .thenComparing(s -> !codes.contains(s.subject())).thenComparing(s -> codes.indexOf(s.subject()))
        .thenComparing(ClassSubject::id);
  }

  /**
   * The books that are declared complete each by its own teacher, in the order of the form: topic groups too, which have
   * teachers of their own; not those of qualities and competences, which are the homeroom teacher's.
   */
  public List<ClassSubject> declared(School school, SchoolClass schoolClass, List<ClassSubject> books) {
    return books.stream().filter(s -> TraitBook.of(s.subject()).isEmpty()).sorted(order(school, schoolClass)).toList();
  }

  /** The level of a class; a school with classes of several levels is known by one of them. */
  public static SchoolLevel level(School school, SchoolClass schoolClass) {
    return SchoolLevel.of(school.level(), schoolClass.grade());
  }

  /** The books of qualities and competences that a primary class keeps, in the order of the form. */
  public static List<TraitBook> traitBooks(Curriculum curriculum, int grade, String schoolYear) {
    return TraitBook.of(primaryRule(curriculum, grade, schoolYear), grade);
  }

  private static PrimaryRule primaryRule(Curriculum curriculum, int grade, String schoolYear) {
    return curriculum.regulation(SchoolLevel.PRIMARY, grade, schoolYear).flatMap(r -> r.primaryRule())
        .orElse(PrimaryRule.TT27_2020);
  }

  /**
   * The form of a book.
   *
   * @param schoolYear as in {@code 2026-2027}
   * @param subject code of a subject, or of one of the {@link TraitBook}s
   * @param regularCount regular assessments a term as the class has them; nothing in primary school
   */
  static GradebookForm of(Rules rules, SchoolLevel level, int grade, String schoolYear, String subject,
      int regularCount) {
    Curriculum curriculum = rules.curriculum();
    Optional<SubjectPlan> plan = curriculum.plan(level, grade, schoolYear, subject)
        .or(() -> curriculum.plan(level, grade, LATEST, subject))
        // continuing education of lower secondary level follows that level's subjects
        .or(() -> Stream.of(SchoolLevel.values()).filter(l -> l.has(grade))
            .flatMap(l -> curriculum.plan(l, grade, LATEST, subject).stream()).findFirst());
    if (level == SchoolLevel.PRIMARY) {
      PrimaryForms forms = new PrimaryForms(primaryRule(curriculum, grade, schoolYear), grade, rules.primaryPolicies());
      return TraitBook.of(subject).map(forms::traits)
          .orElseGet(() -> forms.subject(subject, plan.map(SubjectPlan::tests).orElse(Set.of())));
    }
    Regulation regulation = curriculum.regulation(level, grade, schoolYear).map(r -> r.regulation())
        .orElse(Regulation.TT22_2021);
    boolean scored = plan.map(p -> p.assessment() == Assessment.SCORE).orElse(true);
    return SecondaryForms.of(regulation, subject, scored ? EntryKind.SCORE : EntryKind.PASSED, regularCount,
        plan.filter(p -> p.role() == Role.TOPIC).isPresent());
  }
}
