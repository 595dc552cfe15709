package vn.hocba.particulars.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.Marks;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.PrimaryResults;
import vn.hocba.transcript.PupilYears;
import vn.hocba.transcript.YearResults;

/** Gathers a class's year as it stands now, with what it waits for; asks no permission. */
@Stateless
@PermitAll
public class ClassFactsReader {

  @Inject
  private Schools schools;
  @Inject
  private Particulars particulars;
  @Inject
  private Marks marks;
  @Inject
  private PupilYears years;
  @Inject
  private YearResults results;
  @Inject
  private PrimaryResults primary;
  @Inject
  private RulesInForce rules;

  /** @throws vn.hocba.problem.Problem REGULATION_UNKNOWN */
  public ClassFacts of(SchoolClass c) {
    School school = schools.school(c.schoolId()).orElseThrow();
    boolean ofPrimary = GradebookForms.level(school, c) == SchoolLevel.PRIMARY;
    GradebookForms forms = new GradebookForms(rules::of);
    Map<String, GradebookForm> byCode = new LinkedHashMap<>();
    List<ClassSubject> books = schools.subjectsOf(c.id()).stream().sorted(forms.order(school, c))
        .filter(s -> ofPrimary || forms.of(school, c, s).results() != null).toList();
    books.forEach(s -> byCode.put(s.subject(), forms.of(school, c, s)));
    Map<Long, List<Particular>> standing = particulars.ofClass(c.id()).stream().filter(Particular::stands)
        .collect(Collectors.groupingBy(Particular::enrolmentId));
    Map<Long, List<StandingMark>> entered = entered(c);
    return new ClassFacts(years.regulation(c).regulation(), books, byCode,
        ofPrimary ? primary(c, standing, entered) : secondary(c, standing, entered));
  }

  private List<PupilFacts> secondary(SchoolClass c, Map<Long, List<Particular>> standing,
      Map<Long, List<StandingMark>> books) {
    Map<Long, PupilYears.Entered> entered = years.of(c).stream()
        .collect(Collectors.toMap(e -> e.enrolment().id(), Function.identity()));
    return results.of(c).stream().map(r -> {
      long id = r.enrolment().id();
      return new PupilFacts(id, r.enrolment().position(), r.pupil().fullName(), entered.get(id).year(), r.assessment(),
          DueRules.secondary(id, r.assessment(), entered.get(id).particulars()),
          standing.getOrDefault(id, List.of()), books.getOrDefault(id, List.of()));
    }).toList();
  }

  private List<PupilFacts> primary(SchoolClass c, Map<Long, List<Particular>> standing,
      Map<Long, List<StandingMark>> books) {
    return primary.of(c).stream().map(r -> {
      long id = r.enrolment().id();
      List<Particular> own = standing.getOrDefault(id, List.of());
      return new PupilFacts(id, r.enrolment().position(), r.pupil().fullName(), null, null,
          DueRules.primary(id, r.assessment(), new PupilParticulars(own.stream().map(Particular::content).toList())),
          own, books.getOrDefault(id, List.of()));
    }).toList();
  }

  private Map<Long, List<StandingMark>> entered(SchoolClass c) {
    Map<Long, String> codes =
        schools.subjectsOf(c.id()).stream().collect(Collectors.toMap(ClassSubject::id, ClassSubject::subject));
    return marks.ofClass(c.id()).stream()
        .filter(m -> m.value() != null && !m.column().kind().equals(MarkColumn.COMMENT))
        .collect(Collectors.groupingBy(Mark::enrolmentId, Collectors.mapping(
            m -> new StandingMark(codes.get(m.classSubjectId()), m.column(), m.value().text()), Collectors.toList())));
  }
}
