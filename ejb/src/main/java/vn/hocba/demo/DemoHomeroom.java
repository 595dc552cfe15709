package vn.hocba.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.attendance.AbsenceKind;
import vn.hocba.attendance.AbsenceWriter;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.attendance.SheetChange;
import vn.hocba.audit.Action;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Makes one class of the demo ready for the homeroom teacher: some weeks of attendance, and the first term declared
 * complete by everybody but the subject teacher who has an account of their own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoHomeroom {

  private static final long SEED = 12;
  private static final int DAYS = 40;
  private static final int ONE_IN = 60;

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private Attendance attendance;
  @Inject
  private AbsenceWriter absences;
  @Inject
  private Declarations declarations;
  @Inject
  private Clock clock;

  /** Does nothing for a class that has attendance already. */
  public void prepare(String schoolYear, String className) {
    long school = schools.schoolByCode(DemoData.text("school.code")).orElseThrow().id();
    SchoolClass c = schools.schoolClassForChange(
        schools.schoolClass(school, schoolYear, className).orElseThrow().id()).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    if (!attendance.rollCalls(c.id(), AttendanceRules.firstDay(schoolYear), today).isEmpty()) {
      return;
    }
    Account teacher = accounts.byUsername(DemoData.list(Role.HOMEROOM_TEACHER).get(0)).orElseThrow();
    call(c, today, caller(teacher, Role.HOMEROOM_TEACHER));
    long subjectTeacher = accounts.byUsername(DemoData.list(Role.SUBJECT_TEACHER).get(0)).orElseThrow().id();
    Account deputy = accounts.byUsername(DemoData.list(Role.DEPUTY).get(0)).orElseThrow();
    for (ClassSubject s : schools.subjectsOf(c.id())) {
      Long account = schools.staffMember(s.teacherStaffId()).orElseThrow().accountId();
      if (account == null || account != subjectTeacher) {
        declarations.declare(c, Period.TERM_1, s.subject(), caller(deputy, Role.DEPUTY), Action.DECLARE_COMPLETE);
      }
    }
  }

  /** The roll of the last weeks, without today. */
  private void call(SchoolClass c, LocalDate today, Caller caller) {
    Random random = new Random(SEED);
    Map<String, Enrolment> enrolled = schools.enrolments(c.id()).stream()
        .collect(Collectors.toMap(e -> String.valueOf(e.id()), Function.identity()));
    List<String> cells = enrolled.keySet().stream().sorted().toList();
    LocalDate first = AttendanceRules.firstDay(c.schoolYear());
    LocalDate from = today.minusDays(DAYS).isBefore(first) ? first : today.minusDays(DAYS);
    for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        List<SheetChange> changes = new ArrayList<>();
        for (String cell : cells) {
          if (random.nextInt(ONE_IN) == 0) {
            AbsenceKind kind = random.nextInt(4) == 0 ? AbsenceKind.K : AbsenceKind.P;
            changes.add(new SheetChange(cell, kind.name(), null));
          }
        }
        absences.write(c, day, changes, enrolled, caller);
      }
    }
  }

  private static Caller caller(Account a, String role) {
    return new Caller(a.id(), a.username(), a.fullName(), Set.of(role), a.schoolId());
  }
}
