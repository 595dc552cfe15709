package vn.hocba.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.archive.search.DemoPaperCatalogueGenerator;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.Marks;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Brings in one open class of each other school level, small and partly filled, for its demo accounts to try. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoLevels {

  /** In the order of schooling; lower secondary school is the demo's main school. */
  static final List<SchoolLevel> LEVELS = List.of(SchoolLevel.PRIMARY, SchoolLevel.THPT, SchoolLevel.GDTX);
  static final String TEACHER = "TEACHER";

  private static final long NAMES_SEED = 11;
  private static final DemoPaperCatalogueGenerator NAMES = new DemoPaperCatalogueGenerator(NAMES_SEED, 1);
  private static final int YEARS_BEFORE_SCHOOL = 5;

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private Marks marks;
  @Inject
  private AuditTrail audit;
  @Inject
  private RulesInForce rules;
  @Inject
  private Clock clock;

  /**
   * Enters the class unless it is there.
   *
   * @param firstYear first calendar year of the school year
   */
  public void enter(SchoolLevel level, int firstYear) {
    School school = schools.schoolByCode(DemoData.text(level + ".code")).orElseThrow();
    String year = firstYear + "-" + (firstYear + 1);
    String name = DemoData.text(level + ".class");
    if (schools.schoolClass(school.id(), year, name).isPresent()) {
      return;
    }
    int grade = Integer.parseInt(DemoData.text(level + ".grade"));
    SchoolClass schoolClass = schools.add(new SchoolClass(school.id(), year, name, grade));
    List<String> teacher = DemoData.list(level + "." + TEACHER);
    schoolClass.assignHomeroom(schools.staffMember(school.id(), teacher.get(1)).id());
    List<ClassSubject> subjects = DemoSubjects.of(level, grade, year).stream()
        .map(s -> subject(school, schoolClass, s, level, teacher.get(1))).toList();
    Account account = accounts.byUsername(teacher.get(0)).orElseThrow();
    Caller by = new Caller(account.id(), account.username(), account.fullName(), Set.of(Role.SUBJECT_TEACHER),
        school.id());
    GradebookForms forms = new GradebookForms(rules::of);
    int pupils = Integer.parseInt(DemoData.text(level + ".pupils"));
    Map<Long, GradebookForm> books = new LinkedHashMap<>();
    subjects.forEach(s -> books.put(s.id(), forms.of(school, schoolClass, s)));
    for (int i = 0; i < pupils; i++) {
      fill(books, pupil(school, schoolClass, i, firstYear - grade), by);
    }
    audit.record(Action.LOAD_DEMO, school.id(), "CLASS", String.valueOf(schoolClass.id()), "PUPILS " + pupils);
  }

  private ClassSubject subject(School school, SchoolClass schoolClass, DemoSubjects.Planned planned, SchoolLevel level,
      String teacher) {
    ClassSubject subject = new ClassSubject(schoolClass.id(), planned.code(), planned.regular());
    boolean own = DemoData.list(level + ".taught").contains(planned.code()) || DemoData.text(level + ".taught").equals("*");
    List<String> others = DemoData.list("teachers");
    subject.assignTeacher(schools.staffMember(school.id(),
        own ? teacher : others.get(Math.floorMod(planned.code().hashCode(), others.size()))).id());
    return schools.add(subject);
  }

  private Enrolment pupil(School school, SchoolClass schoolClass, int i, int cohort) {
    int place = cohort * 1000 + i;
    boolean girl = place % 2 == 0;
    int birthYear = cohort - YEARS_BEFORE_SCHOOL;
    Pupil pupil = schools.add(new Pupil(school.id(),
        String.format(Locale.ROOT, "066%d%02d%06d", girl ? 3 : 2, birthYear % 100, 700000 + i),
        new Pupil.Profile(NAMES.entry(place).fullName(), LocalDate.of(birthYear, 1 + place % 12, 1 + place % 28),
            DemoData.text("birthplace"), girl ? "FEMALE" : "MALE", DemoData.text("ethnicity"), null,
            DemoData.text("address"), null, null, null)));
    Enrolment enrolment = schools.add(new Enrolment(schoolClass.id(), pupil.id()));
    enrolment.listAs(i + 1, null);
    return enrolment;
  }

  private void fill(Map<Long, GradebookForm> books, Enrolment e, Caller by) {
    Instant now = clock.instant();
    Random random = new Random(e.position());
    int strength = 55 + random.nextInt(40);
    books.forEach((book, form) -> form.columns().forEach(column -> {
      String value = DemoEntries.next(column, strength, random);
      if (value != null) {
        Mark mark = new Mark(e.id(), book, column.column());
        mark.enter(column.read(value).value(), by, now);
        marks.add(mark);
      }
    }));
  }
}
