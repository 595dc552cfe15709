package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.gradebook.MarkColumn;

/** Counts what the books of many classes hold, in a few queries; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class EntryCounts {

  /** What of a register entry has to be there (S2 Điều 9.1): birth date, gender, people, address, phone, parents. */
  static final int PROFILE_FIELDS = 6;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** A column of a book, by the number of the class's subject. */
  record BookColumn(long classSubjectId, MarkColumn column) {}

  /** How many pupils have an entry in a column; columns without any are left out. */
  public Map<BookColumn, Long> marks(Collection<Long> classes) {
    Map<BookColumn, Long> counts = new HashMap<>();
    ask("select m.classSubjectId, m.term, m.kind, m.ordinal, count(m) from Mark m, ClassSubject s"
        + " where m.classSubjectId = s.id and s.classId in :classes and (m.score is not null or m.passed is not null"
        + " or m.levelCode is not null or m.remark is not null) group by m.classSubjectId, m.term, m.kind, m.ordinal",
        classes).forEach(r -> counts.put(new BookColumn((Long) r[0],
            new MarkColumn((Integer) r[1], (String) r[2], (Integer) r[3])), (Long) r[4]));
    return counts;
  }

  public Map<Long, Long> pupils(Collection<Long> classes) {
    return byClass("select e.classId, count(e) from Enrolment e where e.classId in :classes group by e.classId",
        classes);
  }

  /** Pupils whose conduct of the term is there. */
  public Map<Long, Long> conduct(Collection<Long> classes, int term) {
    return byClass("select e.classId, count(e) from Enrolment e where e.classId in :classes and "
        + (term == 1 ? "e.conductOne" : "e.conductTwo") + " is not null group by e.classId", classes);
  }

  /** Filled fields of the pupils' register entries. */
  public Map<Long, Long> profileFields(Collection<Long> classes) {
    Map<Long, Long> counts = new HashMap<>();
    ask("select e.classId, count(p.birthDate), count(p.gender), count(p.ethnicity), count(p.address), count(p.phone),"
        + " sum(case when p.father is not null or p.mother is not null then 1 else 0 end)"
        + " from Enrolment e, Pupil p where e.pupilId = p.id and e.classId in :classes group by e.classId", classes)
        .forEach(r -> {
          long sum = 0;
          for (int i = 1; i < r.length; i++) {
            sum += ((Number) r[i]).longValue();
          }
          counts.put((Long) r[0], sum);
        });
    return counts;
  }

  private Map<Long, Long> byClass(String query, Collection<Long> classes) {
    Map<Long, Long> counts = new HashMap<>();
    ask(query, classes).forEach(r -> counts.put((Long) r[0], (Long) r[1]));
    return counts;
  }

  private List<Object[]> ask(String query, Collection<Long> classes) {
    return classes.isEmpty() ? new ArrayList<>()
        : em.createQuery(query, Object[].class).setParameter("classes", classes).getResultList();
  }
}
