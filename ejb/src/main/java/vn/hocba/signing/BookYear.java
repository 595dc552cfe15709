package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookMove;
import vn.hocba.school.Appointment;
import vn.hocba.school.Appointments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Pupil;
import vn.hocba.school.PupilMove;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Gathers for a class's book what changed in it during the year: pupils who came and went, teachers who took over. */
@Stateless
@PermitAll
public class BookYear {

  @Inject
  private Schools schools;
  @Inject
  private Appointments appointments;

  /** Every move that touches the class, by day. */
  public List<BookMove> moves(SchoolClass c) {
    return schools.movesOf(c.id()).stream().map(m -> move(c, m)).toList();
  }

  private BookMove move(SchoolClass c, PupilMove m) {
    Pupil pupil = schools.find(Pupil.class, m.pupilId()).orElseThrow();
    boolean away = c.id().equals(m.fromClassId());
    Long otherClass = away ? m.toClassId() : m.fromClassId();
    String kind = m.kind() != PupilMove.Kind.CLASS ? m.kind().name() : away ? "TO_CLASS" : "FROM_CLASS";
    String other = m.kind() == PupilMove.Kind.CLASS && otherClass != null
        ? schools.schoolClass(otherClass).map(SchoolClass::name).orElse(null) : m.otherSchool();
    return new BookMove(m.onDay(), pupil.identifier(), pupil.fullName(), kind, other, m.reason());
  }

  /** Everybody who had the subject, the earliest first, where they were several in turn; else nobody. */
  public List<BookDocument.Teacher> teachers(SchoolClass c, ClassSubject s) {
    List<Appointment> rows = appointments.ofClass(c.id()).stream().filter(a -> s.id().equals(a.classSubjectId())).toList();
    return rows.stream().map(Appointment::staffId).distinct().count() < 2 ? List.of()
        : teachers(rows, SchoolYear.firstDay(c.schoolYear()), schools::nameOf);
  }

  /** Names whose time of the year. @param first day of the school year, which is not told */
  static List<BookDocument.Teacher> teachers(List<Appointment> rows, LocalDate first, Function<Long, String> names) {
    List<BookDocument.Teacher> teachers = new ArrayList<>();
    rows.forEach(a -> teachers.add(new BookDocument.Teacher(names.apply(a.staffId()), a.firstDay().isAfter(first) ? a.firstDay() : null,
        a.lastDay())));
    return teachers;
  }
}
