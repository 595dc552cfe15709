package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.school.SchoolYear;

/** Reads a school's marks as {@link LookRules} wants them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class MarkFigures {

  private static final String OF_YEAR = " c.schoolId = :s and c.schoolYear = :y";
  private static final String BOOKS = " from Mark m, ClassSubject b, SchoolClass c where m.classSubjectId = b.id"
      + " and b.classId = c.id and";
  /** Weights of TT 22/2021 Điều 9.1b: regular 1, midterm 2, final 3. */
  private static final String WEIGHT = "case when m.kind = 'FINAL' then 3 when m.kind = 'MIDTERM' then 2 else 1 end";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** A pupil with the class of the year. */
  public record PupilName(String name, String className) {}

  /** Averages of every pupil and scored subject of one year; the pupil by id. */
  public List<LookRules.Average> averages(long schoolId, String year) {
    int first = 2 * SchoolYear.start(year);
    return ofYear("select e.pupilId, b.subject, m.term, sum(m.score * (" + WEIGHT + ")), sum(" + WEIGHT
        + "), count(m) from Mark m, ClassSubject b, SchoolClass c, Enrolment e where m.classSubjectId = b.id"
        + " and b.classId = c.id and e.id = m.enrolmentId and m.score is not null and m.kind in"
        + " ('REGULAR', 'MIDTERM', 'FINAL') and" + OF_YEAR + " group by e.pupilId, b.subject, m.term", schoolId, year)
        .getResultStream().map(r -> new LookRules.Average(r[0].toString(), (String) r[1],
            first + ((Number) r[2]).intValue() - 1, decimal(r[3]).divide(decimal(r[4]), 1, RoundingMode.HALF_UP),
            ((Number) r[5]).intValue())).toList();
  }

  /** How often each value stands in each column, of those that stand there at least so often. */
  public List<LookRules.Value> values(long schoolId, String year) {
    return ofYear("select m.classSubjectId, m.term, m.kind, m.ordinal, m.score, m.levelCode, count(m)" + BOOKS
        + " (m.score is not null or m.levelCode is not null) and" + OF_YEAR + " group by m.classSubjectId, m.term,"
        + " m.kind, m.ordinal, m.score, m.levelCode order by m.classSubjectId, m.term, m.kind, m.ordinal", schoolId,
        year).getResultStream().map(r -> new LookRules.Value((Long) r[0],
            new MarkColumn((Integer) r[1], (String) r[2], (Integer) r[3]).key(),
            r[4] == null ? (String) r[5] : decimal(r[4]).toPlainString(), ((Number) r[6]).intValue())).toList();
  }

  /** Every last writing of a cell since then. */
  public List<LookRules.Writing> writings(long schoolId, String year, Instant since) {
    return ofYear("select m.classSubjectId, m.changedByName, m.changedAt" + BOOKS + " m.changedAt > :t and" + OF_YEAR,
        schoolId, year).setParameter("t", since).getResultStream()
        .map(r -> new LookRules.Writing((Long) r[0], (String) r[1], (Instant) r[2])).toList();
  }

  public Map<Long, WorthALook.Book> books(long schoolId, String year) {
    return ofYear("select b.id, c.name, b.subject, t.fullName from SchoolClass c, ClassSubject b left join StaffMember t"
        + " on t.id = b.teacherStaffId where b.classId = c.id and" + OF_YEAR, schoolId, year).getResultStream()
        .map(r -> new WorthALook.Book((Long) r[0], (String) r[1], (String) r[2], (String) r[3]))
        .collect(Collectors.toMap(WorthALook.Book::id, b -> b));
  }

  /** The pupils of a year by id. */
  public Map<String, PupilName> pupils(long schoolId, String year) {
    return ofYear("select p.id, p.fullName, c.name from Pupil p, Enrolment e, SchoolClass c where e.pupilId = p.id"
        + " and e.classId = c.id and" + OF_YEAR, schoolId, year).getResultStream().collect(Collectors.toMap(
            r -> r[0].toString(), r -> new PupilName((String) r[1], (String) r[2]), (a, b) -> a));
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal d ? d : new BigDecimal(number.toString());
  }

  private TypedQuery<Object[]> ofYear(String query, long schoolId, String year) {
    return em.createQuery(query, Object[].class).setParameter("s", schoolId).setParameter("y", year);
  }
}
