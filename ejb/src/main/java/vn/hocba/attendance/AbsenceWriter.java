package vn.hocba.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;

/** Writes the absences of one day into a class that has been entered through the gate. */
@Stateless
@PermitAll
public class AbsenceWriter {

  @Inject
  private Attendance attendance;
  @Inject
  private Declarations declarations;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @param enrolled the class's pupils by cell; its row is held by the caller's transaction */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SheetAnswer write(SchoolClass c, LocalDate day, List<SheetChange> changes, Map<String, Enrolment> enrolled,
      Caller caller) {
    Instant now = clock.instant();
    Map<Long, Absence> known = new HashMap<>();
    attendance.absences(c.id(), day, day).forEach(a -> known.put(a.enrolmentId(), a));
    List<SheetAnswer.Saved> saved = new ArrayList<>();
    List<SheetAnswer.Refusal> refused = new ArrayList<>();
    List<SheetAnswer.Conflict> conflicts = new ArrayList<>();
    Set<Enrolment> touched = new HashSet<>();
    for (SheetChange change : changes) {
      Enrolment e = enrolled.get(change.cell());
      if (e == null) {
        refused.add(new SheetAnswer.Refusal(change.cell(), ProblemCode.NOT_FOUND, List.of()));
        continue;
      }
      Optional<AbsenceKind> kind = kind(change.value());
      if (kind.isEmpty() && change.value() != null) {
        refused.add(new SheetAnswer.Refusal(change.cell(), ProblemCode.ABSENCE_INVALID, List.of(change.value())));
        continue;
      }
      Absence absence = known.get(e.id());
      String stands = absence == null || absence.kind() == null ? null : absence.kind().name();
      if (!Objects.equals(stands, change.value()) && !Objects.equals(stands, change.seen())) {
        conflicts.add(new SheetAnswer.Conflict(change.cell(), change.value(), stands, absence.changedByName(),
            absence.changedAt()));
        continue;
      }
      if (!Objects.equals(stands, change.value())) {
        if (absence == null) {
          absence = new Absence(e.id(), day);
          absence.enter(kind.get(), caller.fullName(), now);
          known.put(e.id(), attendance.add(absence));
        } else {
          absence.enter(kind.orElse(null), caller.fullName(), now);
        }
        touched.add(e);
        audit.record(AuditEvent.of(Action.RECORD_ATTENDANCE, c.schoolId(), "ENROLMENT", e.id() + ":" + day)
            .inClass(c.id()).changed(stands, kind.map(Enum::name).orElse(null)));
      }
      saved.add(new SheetAnswer.Saved(change.cell(), change.value()));
    }
    boolean first = attendance.rollCall(c.id(), day).isEmpty();
    if (first) {
      attendance.add(new RollCall(c.id(), day, caller.fullName(), now));
    }
    touched.forEach(attendance::total);
    attendance.flush();
    if (first) {
      audit.record(Action.RECORD_ATTENDANCE, c.schoolId(), "CLASS", String.valueOf(c.id()), day + " ROLL_CALLED");
    }
    if (first || !touched.isEmpty()) {
      declarations.changed(c, Declaration.HOMEROOM,
          List.of(AttendanceRules.term(YearMonth.from(day), c.schoolYear())), caller);
    }
    return new SheetAnswer(saved, refused, conflicts, now);
  }

  private static Optional<AbsenceKind> kind(String value) {
    return List.of(AbsenceKind.values()).stream().filter(k -> k.name().equals(value)).findFirst();
  }
}
