package vn.hocba.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;

/** Keeps attendance; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Attendance {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public <T> T add(T record) {
    em.persist(record);
    return record;
  }

  public void flush() {
    em.flush();
  }

  /** Absences of a class from the first day to the last, both included. */
  public List<Absence> absences(long classId, LocalDate from, LocalDate to) {
    return em.createQuery("select a from Absence a, Enrolment e where a.enrolmentId = e.id and e.classId = :c"
        + " and a.day >= :from and a.day <= :to", Absence.class).setParameter("c", classId)
        .setParameter("from", from).setParameter("to", to).getResultList();
  }

  public Optional<RollCall> rollCall(long classId, LocalDate day) {
    return rollCalls(classId, day, day).stream().findFirst();
  }

  /** The last day on which it was called; null while it never was. */
  public LocalDate lastCalled(long classId) {
    return em.createQuery("select max(r.day) from RollCall r where r.classId = :c", LocalDate.class)
        .setParameter("c", classId).getSingleResult();
  }

  public List<RollCall> rollCalls(long classId, LocalDate from, LocalDate to) {
    return em.createQuery("select r from RollCall r where r.classId = :c and r.day >= :from and r.day <= :to",
        RollCall.class).setParameter("c", classId).setParameter("from", from).setParameter("to", to).getResultList();
  }

  public List<ConfirmedMonth> confirmedMonths(long classId) {
    return em.createQuery("select m from ConfirmedMonth m where m.classId = :c", ConfirmedMonth.class)
        .setParameter("c", classId).getResultList();
  }

  public Optional<ConfirmedMonth> confirmed(long classId, YearMonth month) {
    return confirmedMonths(classId).stream().filter(m -> m.month().equals(month)).findFirst();
  }

  public void remove(ConfirmedMonth month) {
    em.remove(month);
  }

  /** Months in which the roll was called but which nobody has confirmed, in their order. */
  public Set<YearMonth> unconfirmed(long classId) {
    Set<YearMonth> months = em.createQuery("select r.day from RollCall r where r.classId = :c", LocalDate.class)
        .setParameter("c", classId).getResultStream().map(YearMonth::from)
        .collect(Collectors.toCollection(TreeSet::new));
    confirmedMonths(classId).forEach(m -> months.remove(m.month()));
    return months;
  }

  /** The enrolments of a class whose totals are those of the daily entries: of no kind does the book's greater number count. */
  public Set<Long> countedByDay(long classId) {
    Map<String, Long> days = em.createQuery("select a.enrolmentId, a.kind, count(a) from Absence a, Enrolment e"
        + " where a.enrolmentId = e.id and e.classId = :c and a.kind is not null group by a.enrolmentId, a.kind",
        Object[].class).setParameter("c", classId).getResultStream()
        .collect(Collectors.toMap(r -> r[0] + " " + r[1], r -> (Long) r[2]));
    return em.createQuery("select e from BookAbsences b, Enrolment e where b.enrolmentId = e.id and e.classId = :c",
        Enrolment.class).setParameter("c", classId).getResultStream()
        .filter(e -> days.getOrDefault(e.id() + " " + AbsenceKind.P, 0L) == e.homeroom().excusedAbsences()
            && days.getOrDefault(e.id() + " " + AbsenceKind.K, 0L) == e.homeroom().unexcusedAbsences())
        .map(Enrolment::id).collect(Collectors.toSet());
  }

  /**
   * Brings a pupil's totals in line with the daily entries. What a class book said of the year before them is never
   * lost: of each kind the greater number counts, since nobody can tell which of its days were called as well, and a
   * single call must not undo the limit of 45 (TT 22/2021 Điều 12.1).
   */
  public void total(Enrolment e) {
    em.flush();
    int excused = count(e, AbsenceKind.P);
    int unexcused = count(e, AbsenceKind.K);
    BookAbsences book = em.find(BookAbsences.class, e.id());
    Enrolment.Homeroom h = e.homeroom();
    if (excused + unexcused > 0) {
      if (book == null) {
        book = new BookAbsences(e.id(), h.excusedAbsences(), h.unexcusedAbsences());
        em.persist(book);
      }
      e.enterHomeroom(h.withAbsences(Math.max(excused, book.excused()), Math.max(unexcused, book.unexcused())));
    } else if (book != null) {
      e.enterHomeroom(h.withAbsences(book.excused(), book.unexcused()));
      em.remove(book);
    }
  }

  /**
   * Whether anybody kept the attendance of a class: the roll was called at least once, or a class book gave totals. Where
   * nobody did, totals of 0 say nothing.
   */
  public boolean kept(long classId) {
    return em.createQuery("select count(r) from RollCall r where r.classId = :c", Long.class)
        .setParameter("c", classId).getSingleResult() > 0
        || em.createQuery("select e from Enrolment e where e.classId = :c", Enrolment.class)
            .setParameter("c", classId).getResultStream().anyMatch(Enrolment::absencesKnown);
  }

  /**
   * A class book gives totals: they are kept beside the daily entries.
   *
   * @param decided whether they stand as they were given, for transcripts were issued and a decision corrects them
   */
  public void imported(Enrolment e, Integer excused, Integer unexcused, boolean decided) {
    if (excused != null || unexcused != null) {
      e.absencesGiven();
    }
    BookAbsences book = em.find(BookAbsences.class, e.id());
    if (book != null) {
      book.rewrite(excused, unexcused);
      if (!decided) {
        total(e);
      }
    }
  }

  /**
   * What a pupil missed.
   *
   * @param excused with leave
   */
  public record Missed(int excused, int unexcused) {}

  /**
   * What those of a class missed in a term, by enrolment. Nothing of whose year a class book gave the total: it does not say
   * when.
   */
  public Map<Long, Missed> ofTerm(SchoolClass c, List<Enrolment> enrolments, int term) {
    List<Absence> days = absences(c.id(), AttendanceRules.firstDay(c.schoolYear()), AttendanceRules.lastDay(c.schoolYear()));
    Map<Long, Missed> missed = new HashMap<>();
    for (Enrolment e : enrolments) {
      List<Absence> own = days.stream().filter(a -> a.enrolmentId() == e.id() && a.kind() != null).toList();
      if (missed(own).equals(new Missed(e.homeroom().excusedAbsences(), e.homeroom().unexcusedAbsences()))) {
        missed.put(e.id(), missed(own.stream().filter(a -> AttendanceRules.term(YearMonth.from(a.day()), c.schoolYear()) == term)
            .toList()));
      }
    }
    return missed;
  }

  private static Missed missed(List<Absence> days) {
    int excused = (int) days.stream().filter(a -> a.kind() == AbsenceKind.P).count();
    return new Missed(excused, days.size() - excused);
  }

  private int count(Enrolment e, AbsenceKind kind) {
    return em.createQuery("select count(a) from Absence a where a.enrolmentId = :e and a.kind = :k", Long.class)
        .setParameter("e", e.id()).setParameter("k", kind).getSingleResult().intValue();
  }
}
