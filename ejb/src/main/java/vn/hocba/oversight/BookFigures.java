package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.StaffMember;

/** Counts what a school's gradebooks hold with a handful of queries, however many there are; asks no permission. */
@Stateless
@PermitAll
public class BookFigures {

  private static final String OF_YEAR = " c.schoolId = :s and c.schoolYear = :y";
  private static final String HOLDS =
      " (m.score is not null or m.passed is not null or m.levelCode is not null or m.remark is not null)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;
  @Inject
  private Clock clock;

  private record Column(long book, MarkColumn column) {}

  /** The school years a school has classes of, the newest first. */
  public List<String> years(long schoolId) {
    return em.createQuery("select distinct c.schoolYear from SchoolClass c where c.schoolId = :s"
        + " order by c.schoolYear desc", String.class).setParameter("s", schoolId).getResultList();
  }

  /** Every gradebook of the year, by class name. */
  public List<BookFigure> of(School school, String year) {
    List<SchoolClass> classes = ofYear(SchoolClass.class, "select c from SchoolClass c where" + OF_YEAR
        + " order by c.grade, c.name", school, year).getResultList();
    Map<Long, List<ClassSubject>> subjects = ofYear(ClassSubject.class,
        "select b from ClassSubject b, SchoolClass c where b.classId = c.id and" + OF_YEAR + " order by b.id", school,
        year).getResultStream().collect(Collectors.groupingBy(ClassSubject::classId));
    Map<Long, Long> pupils = counted(ofYear(Object[].class, "select c.id, count(e) from Enrolment e, SchoolClass c"
        + " where e.classId = c.id and e.leftOn is null and" + OF_YEAR + " group by c.id", school, year));
    Map<Long, String> staff = em.createQuery("select m from StaffMember m where m.schoolId = :s", StaffMember.class)
        .setParameter("s", school.id()).getResultStream()
        .collect(Collectors.toMap(StaffMember::id, StaffMember::fullName));
    Map<Column, Long> entered = entered(school, year);
    GradebookForms forms = new GradebookForms(rules::of);
    List<BookFigure> figures = new ArrayList<>();
    for (SchoolClass c : classes) {
      var standing = particulars.standing(c.id()).values();
      for (ClassSubject s : subjects.getOrDefault(c.id(), List.of())) {
        GradebookForm form = forms.of(school, c, s);
        TermCount[] terms = {TermCount.NONE, TermCount.NONE};
        for (FormColumn column : form.columns()) {
          if (column.required()) {
            MarkColumn k = column.column();
            long expected = form.expected(k, pupils.getOrDefault(c.id(), 0L),
                other -> entered.getOrDefault(new Column(s.id(), other), 0L)) - covered(standing, s, k);
            terms[k.term() - 1] = terms[k.term() - 1].plus(
                new TermCount(Math.min(expected, entered.getOrDefault(new Column(s.id(), k), 0L)), expected));
          }
        }
        figures.add(new BookFigure(c.id(), c.name(), c.grade(), c.stands(clock.instant()), s.id(), s.subject(),
            staff.get(form.homeroom() ? c.homeroomStaffId() : s.teacherStaffId()), terms[0], terms[1]));
      }
    }
    return figures;
  }

  /**
   * How many cells were last written before each of these instants.
   *
   * @param ends ascending
   */
  public List<Long> before(School school, String year, List<Instant> ends) {
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < ends.size(); i++) {
      sums.append(i == 0 ? "" : ", ").append("sum(case when m.changedAt < :t").append(i).append(" then 1 else 0 end)");
    }
    TypedQuery<Object[]> query = ofYear(Object[].class, "select count(m), " + sums + " from Mark m, ClassSubject b,"
        + " SchoolClass c where m.classSubjectId = b.id and b.classId = c.id and" + HOLDS + " and" + OF_YEAR, school,
        year);
    for (int i = 0; i < ends.size(); i++) {
      query.setParameter("t" + i, ends.get(i));
    }
    Object[] row = query.getSingleResult();
    List<Long> counts = new ArrayList<>();
    for (int i = 1; i < row.length; i++) {
      counts.add(row[i] == null ? 0L : ((Number) row[i]).longValue());
    }
    return counts;
  }

  private Map<Column, Long> entered(School school, String year) {
    Map<Column, Long> entered = new HashMap<>();
    ofYear(Object[].class, "select m.classSubjectId, m.term, m.kind, m.ordinal, count(m) from Mark m, ClassSubject b,"
        + " SchoolClass c, Enrolment e where m.classSubjectId = b.id and b.classId = c.id and m.enrolmentId = e.id"
        + " and e.leftOn is null and" + HOLDS + " and" + OF_YEAR
        + " group by m.classSubjectId, m.term, m.kind, m.ordinal", school, year).getResultList()
        .forEach(r -> entered.put(new Column((Long) r[0], new MarkColumn((Integer) r[1], (String) r[2],
            (Integer) r[3])), ((Number) r[4]).longValue()));
    return entered;
  }

  private static long covered(Iterable<PupilParticulars> standing, ClassSubject s, MarkColumn k) {
    long covered = 0;
    for (PupilParticulars p : standing) {
      covered += p.covers(s.subject(), k.term(), k.kind(), k.ordinal()) ? 1 : 0;
    }
    return covered;
  }

  private static Map<Long, Long> counted(TypedQuery<Object[]> query) {
    return query.getResultStream().collect(Collectors.toMap(r -> (Long) r[0], r -> ((Number) r[1]).longValue()));
  }

  private <T> TypedQuery<T> ofYear(Class<T> type, String query, School school, String year) {
    return em.createQuery(query, type).setParameter("s", school.id()).setParameter("y", year);
  }
}
