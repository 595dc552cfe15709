package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.attendance.SheetChange;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Hold;
import vn.hocba.lock.OpenBook;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Writes homeroom entries into a class that has been entered through the gate. */
@Stateless
@PermitAll
public class EntryWriter {

  @Inject
  private Schools schools;
  @Inject
  private HomeroomEntries entries;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Corrections corrections;
  @Inject
  private ClassGate gate;
  @Inject
  private Declarations declarations;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Saves what can be saved; the class's row is held by the caller's transaction.
   *
   * @param levels of conduct that the regulation of the class knows
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SheetAnswer write(OpenBook open, List<SheetChange> changes, List<ResultLevel> levels, Caller caller) {
    SchoolClass c = open.schoolClass();
    List<Hold> holds = new ArrayList<>();
    Instant now = clock.instant();
    Map<String, Enrolment> enrolled = schools.enrolments(c.id()).stream()
        .collect(Collectors.toMap(e -> String.valueOf(e.id()), Function.identity()));
    SchoolCalendar calendar = calendars.of(c.schoolId(), c.schoolYear());
    Map<String, HomeroomTrace> traces = new HashMap<>();
    entries.traces(c.id()).forEach(t -> traces.put(t.enrolmentId() + ":" + t.field(), t));
    List<SheetAnswer.Saved> saved = new ArrayList<>();
    List<SheetAnswer.Refusal> refused = new ArrayList<>();
    List<SheetAnswer.Conflict> conflicts = new ArrayList<>();
    // A term, or null for the year
    Set<Integer> terms = new HashSet<>();
    for (SheetChange change : changes) {
      String[] key = change.cell().split(":", 2);
      Enrolment e = enrolled.get(key[0]);
      EntryField field = key.length < 2 ? null : EntryField.of(key[1]).orElse(null);
      if (e == null || field == null) {
        refused.add(new SheetAnswer.Refusal(change.cell(), ProblemCode.NOT_FOUND, List.of()));
        continue;
      }
      String value = field.clean(change.value());
      Optional<SheetAnswer.Refusal> refusal = field.refusal(change.cell(), value, levels);
      if (refusal.isPresent()) {
        refused.add(refusal.get());
        continue;
      }
      String stands = field.in(e.homeroom());
      HomeroomTrace trace = traces.get(change.cell());
      if (!Objects.equals(stands, value)) {
        Optional<Hold> hold = open.locks().on(field.place());
        if (hold.isPresent()) {
          holds.add(hold.get());
          refused.add(new SheetAnswer.Refusal(change.cell(), hold.get().refusal().code(), hold.get().refusal().args()));
          continue;
        }
        if (!Objects.equals(stands, field.clean(change.seen()))) {
          conflicts.add(new SheetAnswer.Conflict(change.cell(), value, stands,
              trace == null ? null : trace.changedByName(), trace == null ? null : trace.changedAt()));
          continue;
        }
        boolean settled = settled(open, field, stands, trace, caller, now);
        if (settled && c.isClosedBefore()) {
          refused.add(new SheetAnswer.Refusal(change.cell(), ProblemCode.YEAR_CLOSED_BEFORE, List.of(c.name())));
          continue;
        }
        Optional<LocalDate> begins = value == null ? Optional.empty() : notBegun(calendar, field, now);
        if (begins.isPresent()) {
          refused.add(new SheetAnswer.Refusal(change.cell(), ProblemCode.TERM_NOT_BEGUN,
              List.of(String.valueOf(field.madeIn()), begins.get())));
          continue;
        }
        // Comments are no results.
        boolean correction = settled && field.term() != null;
        String reason = change.reason() == null ? "" : change.reason().strip();
        if (correction && (reason.isEmpty() || reason.length() > Grounds.LONGEST_REASON)) {
          refused.add(reason.isEmpty() ? new SheetAnswer.Refusal(change.cell(), ProblemCode.CONDUCT_REASON, List.of())
              : new SheetAnswer.Refusal(change.cell(), ProblemCode.TEXT_TOO_LONG, List.of(Grounds.LONGEST_REASON)));
          continue;
        }
        e.enterHomeroom(field.with(e.homeroom(), value));
        if (trace == null) {
          trace = new HomeroomTrace(e.id(), field);
          traces.put(change.cell(), trace);
        }
        if (correction) {
          trace.corrected(caller.fullName(), now);
          corrections.add(new Correction(c, e.id(), ConductPlace.of(field), stands, value)
              .because(reason, Evidence.REASON, null, null, null).by(caller, now, null));
        } else {
          trace.writtenBy(caller.fullName(), now);
        }
        entries.add(trace);
        terms.add(field.term());
        audit.record(AuditEvent.of(correction ? Action.CORRECT_CONDUCT : Action.RECORD_HOMEROOM, c.schoolId(),
            "ENROLMENT", change.cell()).inClass(c.id()).changed(stands, value).because(correction ? reason : null));
      }
      saved.add(new SheetAnswer.Saved(change.cell(), value));
    }
    entries.flush();
    gate.refused(open, holds, Action.RECORD_HOMEROOM);
    if (!terms.isEmpty()) {
      declarations.changed(c, Declaration.HOMEROOM, terms, caller);
    }
    return new SheetAnswer(saved, refused, conflicts, now);
  }

  /** The day from which it can be entered, while that has not come. */
  private static Optional<LocalDate> notBegun(SchoolCalendar calendar, EntryField field, Instant now) {
    return calendar.notBegun(field.madeIn(), LocalDate.ofInstant(now, Clocks.VIETNAM),
        Setting.ENTRY_AHEAD_DAYS.number(0, 366));
  }

  /**
   * Whether what stood is not the same person's entry of the last minutes, or was locked since: then a change of
   * conduct is a correction, as of a mark, and what transcripts were issued with stays.
   */
  private static boolean settled(OpenBook open, EntryField field, String stands, HomeroomTrace trace, Caller caller,
      Instant now) {
    Duration grace = Duration.ofMinutes(Setting.CORRECTION_GRACE.number(0, 1440));
    return stands != null && (trace == null
        || !trace.isFresh(caller.fullName(), now, grace, open.schoolClass().stateAt())
        || open.locks().reopenedUntil(field.place()).isPresent());
  }
}
