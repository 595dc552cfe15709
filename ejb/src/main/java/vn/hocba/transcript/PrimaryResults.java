package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PrimaryParticulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.Rules;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Assesses every pupil of a primary class by the rule of its grade and year; asks no permission. */
@Stateless
@PermitAll
public class PrimaryResults {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;

  private record Place(long enrolmentId, long classSubjectId, MarkColumn column) {}

  /**
   * In the order of the class list.
   *
   * @throws Problem REGULATION_UNKNOWN
   */
  public List<PrimaryResult> of(SchoolClass c) {
    return of(c, schools.enrolments(c.id()));
  }

  /** The same of these, also of who left the class. */
  public List<PrimaryResult> of(SchoolClass c, List<Enrolment> whose) {
    Rules judging = rules.of(c);
    AppliedRegulation applied = judging.regulation(SchoolLevel.PRIMARY, c.grade(), c.schoolYear());
    PrimaryRule rule = applied.primaryRule()
        .orElseThrow(() -> new Problem(ProblemCode.REGULATION_UNKNOWN, c.grade(), c.schoolYear()));
    Map<Place, MarkValue> written = new HashMap<>();
    for (Mark m : marks.ofClass(c.id())) {
      if (m.value() != null) {
        written.put(new Place(m.enrolmentId(), m.classSubjectId(), m.column()), m.value());
      }
    }
    Map<String, ClassSubject> books = new HashMap<>();
    schools.subjectsOf(c.id()).forEach(s -> books.put(s.subject(), s));
    List<SubjectPlan> plans = judging.curriculum().subjects(SchoolLevel.PRIMARY, c.grade(), c.schoolYear()).stream()
        .filter(p -> p.role() == Role.REQUIRED || books.containsKey(p.code())).toList();
    Map<Long, Pupil> pupils = schools.pupilsOf(c.id());
    Map<Long, PupilParticulars> standing = particulars.standing(c.id());
    Set<Trait> asked = rule.traits(c.grade(), judging.primaryPolicies());
    List<PrimaryResult> results = new ArrayList<>();
    for (Enrolment e : whose) {
      List<SubjectRecord> subjects = plans.stream()
          .map(p -> record(p.primary(), books.get(p.code()), e, rule, written)).toList();
      PrimaryPupilYear year = PrimaryParticulars.applied(
          PrimaryPupilYear.of(rule, c.grade(), subjects, traits(asked, rule, books, e, written)),
          standing.getOrDefault(e.id(), PupilParticulars.NONE));
      results.add(new PrimaryResult(e, pupils.get(e.pupilId()), year,
          PrimaryYearAssessment.of(year, judging.primaryPolicies())));
    }
    return results;
  }

  /** Why the pupil's year is what it is. */
  public Explanation explain(SchoolClass c, PrimaryResult result) {
    Rules judging = rules.of(c);
    return PrimaryExplanationWriter.of(result, judging.regulation(SchoolLevel.PRIMARY, c.grade(), c.schoolYear()), c.grade(),
        judging.primaryPolicies());
  }

  private static SubjectRecord record(PrimarySubject subject, ClassSubject book, Enrolment e, PrimaryRule rule,
      Map<Place, MarkValue> written) {
    Map<Period, SubjectLevel> levels = new EnumMap<>(Period.class);
    Map<Period, Integer> tests = new EnumMap<>(Period.class);
    for (Period period : rule.periods()) {
      value(written, e, book, MarkColumn.LEVEL, period).map(MarkValue::level).flatMap(SubjectLevel::of)
          .ifPresent(l -> levels.put(period, l));
      if (subject.tests().contains(period)) {
        value(written, e, book, MarkColumn.TEST, period).map(v -> v.score().intValueExact())
            .ifPresent(m -> tests.put(period, m));
      }
    }
    return new SubjectRecord(subject, levels, tests);
  }

  private static Map<Trait, Map<Period, TraitLevel>> traits(Set<Trait> asked, PrimaryRule rule, Map<String, ClassSubject> books,
      Enrolment e, Map<Place, MarkValue> written) {
    Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(Trait.class);
    for (TraitBook kind : TraitBook.values()) {
      for (Trait trait : asked) {
        Map<Period, TraitLevel> levels = new EnumMap<>(Period.class);
        for (Period period : trait.kind() == kind.kind() ? rule.periods() : List.<Period>of()) {
          value(written, e, books.get(kind.name()), trait.name(), period).map(MarkValue::level).flatMap(TraitLevel::of)
              .ifPresent(l -> levels.put(period, l));
        }
        if (!levels.isEmpty()) {
          traits.put(trait, levels);
        }
      }
    }
    return traits;
  }

  private static Optional<MarkValue> value(Map<Place, MarkValue> written, Enrolment e, ClassSubject book, String kind,
      Period period) {
    return book == null ? Optional.empty()
        : Optional.ofNullable(written.get(new Place(e.id(), book.id(), MarkColumn.of(kind, period))));
  }
}
