package vn.hocba.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps who has a class's homeroom and subjects from when to when, and names who has them on a day; asks no permission,
 * so only services use it. Class and subject themselves name who has them today.
 */
@Stateless
@PermitAll
public class Appointments {

  /** A server that did not run for longer turns what fell into that time when it is next changed. */
  private static final int LOOK_BACK_DAYS = 366;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /**
   * A change of who has a homeroom or subject.
   *
   * @param staffId null for nobody
   * @param from the first day
   * @param to the last day, after which it is again whoever had it before; null until further notice
   * @param reason may be null
   * @param by full name of who records it
   */
  public record Change(Long staffId, LocalDate from, LocalDate to, String reason, String by) {}

  /** Of a class, oldest first. */
  public List<Appointment> ofClass(long classId) {
    return em.createQuery("select a from Appointment a where a.classId = :c order by a.firstDay, a.id",
        Appointment.class).setParameter("c", classId).getResultList();
  }

  /** Who has the class's homeroom on that day; null for nobody. */
  public Long homeroom(SchoolClass c, LocalDate day) {
    return on(of(c.id(), null), c.homeroomStaffId(), day);
  }

  /** Who teaches the subject on that day; null for nobody. */
  public Long teacher(ClassSubject s, LocalDate day) {
    return on(of(s.classId(), s.id()), s.teacherStaffId(), day);
  }

  private static Long on(List<Appointment> rows, Long named, LocalDate day) {
    return rows.isEmpty() ? named
        : rows.stream().filter(a -> a.standsOn(day)).map(Appointment::staffId).findFirst().orElse(null);
  }

  private List<Appointment> of(long classId, Long subjectId) {
    return em.createQuery("select a from Appointment a where a.classId = :c order by a.firstDay, a.id",
        Appointment.class).setParameter("c", classId).getResultStream()
        .filter(a -> Objects.equals(a.classSubjectId(), subjectId)).toList();
  }

  /** A subject leaves its class before anything was entered. */
  public void forget(ClassSubject s) {
    of(s.classId(), s.id()).forEach(em::remove);
    em.flush();
  }

  /** A class goes that was only founded. */
  public void forget(SchoolClass c) {
    em.createQuery("delete from Appointment a where a.classId = :c").setParameter("c", c.id()).executeUpdate();
  }

  /** Changes the homeroom. The caller holds the class's row. */
  public void homeroom(SchoolClass c, Change change) {
    change(c, null, c.homeroomStaffId(), change);
    c.assignHomeroom(homeroom(c, LocalDate.now(clock)));
  }

  /** Changes who teaches a subject. The caller holds the class's row. */
  public void teacher(SchoolClass c, ClassSubject s, Change change) {
    change(c, s.id(), s.teacherStaffId(), change);
    s.assignTeacher(teacher(s, LocalDate.now(clock)));
  }

  private void change(SchoolClass c, Long subjectId, Long named, Change change) {
    List<Appointment> rows = of(c.id(), subjectId);
    if (rows.isEmpty() && named != null) {
      rows = List.of(add(new Appointment(c.id(), subjectId, named, SchoolYear.firstDay(c.schoolYear()), null), null,
          change.by()));
    }
    for (Appointment row : rows) {
      makeRoom(row, change);
    }
    if (change.staffId() != null) {
      add(new Appointment(c.id(), subjectId, change.staffId(), change.from(), change.to()), change.reason(),
          change.by());
    }
    em.flush();
  }

  /** Takes the days of the change out of a row; what lies before stays, what lies after comes again. */
  private void makeRoom(Appointment row, Change change) {
    boolean overlaps = (change.to() == null || !row.firstDay().isAfter(change.to()))
        && (row.lastDay() == null || !row.lastDay().isBefore(change.from()));
    if (!overlaps) {
      return;
    }
    if (change.to() != null && (row.lastDay() == null || row.lastDay().isAfter(change.to()))) {
      add(new Appointment(row.classId(), row.classSubjectId(), row.staffId(), change.to().plusDays(1),
          row.lastDay()), row.reason(), row.recordedByName());
    }
    if (row.firstDay().isBefore(change.from())) {
      row.endOn(change.from().minusDays(1));
    } else {
      em.remove(row);
    }
  }

  private Appointment add(Appointment appointment, String reason, String by) {
    appointment.recorded(reason, by, clock.instant());
    em.persist(appointment);
    return appointment;
  }

  /**
   * Lets every class and subject name who has it today, after days on which that changes.
   *
   * @return how many changed
   */
  public int turn() {
    LocalDate today = LocalDate.now(clock);
    int turned = 0;
    for (long id : em.createQuery("select distinct a.classId from Appointment a, SchoolClass c where a.classId = c.id"
        + " and c.state = :open and (a.firstDay > :since and a.firstDay <= :today"
        + " or a.lastDay >= :since and a.lastDay < :today)", Long.class).setParameter("open", ClassState.OPEN)
        .setParameter("today", today).setParameter("since", today.minusDays(LOOK_BACK_DAYS)).getResultList()) {
      turned += turn(em.find(SchoolClass.class, id), today);
    }
    return turned;
  }

  private int turn(SchoolClass c, LocalDate today) {
    int turned = 0;
    Long homeroom = homeroom(c, today);
    if (!Objects.equals(homeroom, c.homeroomStaffId())) {
      c.assignHomeroom(homeroom);
      turned++;
    }
    for (ClassSubject s : em.createQuery("select s from ClassSubject s where s.classId = :c", ClassSubject.class)
        .setParameter("c", c.id()).getResultList()) {
      Long teacher = teacher(s, today);
      if (!Objects.equals(teacher, s.teacherStaffId())) {
        s.assignTeacher(teacher);
        turned++;
      }
    }
    return turned;
  }

  /** Whether somebody has anything on that day or later. */
  public Optional<Appointment> standing(long staffId, LocalDate day) {
    return em.createQuery("select a from Appointment a where a.staffId = :s and (a.lastDay is null or a.lastDay >= :d)",
        Appointment.class).setParameter("s", staffId).setParameter("d", day).setMaxResults(1).getResultStream()
        .findFirst();
  }
}
