package vn.hocba.gradebook;

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
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Hold;
import vn.hocba.lock.OpenBook;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Writes single cells of a gradebook whose class has been entered through the gate. */
@Stateless
@PermitAll
public class CellWriter {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private TopicReader topics;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;
  @Inject
  private ClassGate gate;
  @Inject
  private Declarations declarations;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Corrections log;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  private record Key(long enrolmentId, MarkColumn column) {}

  private record Target(long enrolmentId, FormColumn column) {

    Key key() {
      return new Key(enrolmentId, column.column());
    }
  }

  /** Saves what can be saved; the class's row is held by the caller's transaction, so versions cannot move here. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SaveAnswer write(OpenBook open, ClassSubject subject, GradebookForm form, List<CellChange> changes,
      Caller caller) {
    SchoolClass schoolClass = open.schoolClass();
    List<Hold> holds = new ArrayList<>();
    Instant now = clock.instant();
    List<Enrolment> enrolments = schools.enrolments(schoolClass.id());
    Set<Long> enrolled = enrolments.stream().map(Enrolment::id).collect(Collectors.toSet());
    Map<Key, Mark> book = new HashMap<>();
    marks.ofBook(subject.id()).forEach(m -> book.put(new Key(m.enrolmentId(), m.column()), m));
    Map<Long, PupilParticulars> standing = particulars.standing(schoolClass.id());
    School school = schools.school(schoolClass.schoolId()).orElseThrow();
    BookAverages averages =
        BookAverages.of(rules, school, schoolClass, topics.of(school, schoolClass, subject), standing);
    List<Mark> written = new ArrayList<>();
    List<SaveAnswer.Refusal> refused = new ArrayList<>();
    List<SaveAnswer.Conflict> conflicts = new ArrayList<>();
    List<SaveAnswer.Correction> corrections = new ArrayList<>();
    Set<Integer> terms = new HashSet<>();
    SchoolCalendar calendar = calendars.of(schoolClass.schoolId(), schoolClass.schoolYear());
    Correcting correcting = correcting(schoolClass, subject, caller, now, enrolments, calendar);
    for (CellChange change : changes) {
      Optional<Target> target = target(change.cell(), form, enrolled);
      if (target.isEmpty()) {
        refused.add(refusal(change.cell(), form.column(key(change.cell())).isEmpty() ? form.absent(key(change.cell()))
            : EntryReading.refused(ProblemCode.ENTRY_NOT_OF_CLASS, schoolClass.name(), form.printed())));
        continue;
      }
      EntryReading read = target.get().column().read(change.value());
      if (read.isRefused()) {
        refused.add(refusal(change.cell(), read));
        continue;
      }
      Key key = target.get().key();
      MarkValue value = read.value();
      Mark mark = book.get(key);
      MarkValue before = mark == null ? null : mark.value();
      if (Objects.equals(before, value)) {
        if (mark != null) {
          written.add(mark);
        }
        continue;
      }
      Optional<EntryReading> kept = value == null ? Optional.empty() : form.kept(target.get().column(),
          standing.getOrDefault(key.enrolmentId(), PupilParticulars.NONE));
      if (kept.isPresent()) {
        refused.add(refusal(change.cell(), kept.get()));
        continue;
      }
      Optional<Hold> hold = open.locks().on(target.get().column().place(subject));
      if (hold.isPresent()) {
        holds.add(hold.get());
        Problem why = hold.get().refusal();
        refused.add(new SaveAnswer.Refusal(change.cell(), why.code(), why.args()));
        continue;
      }
      Optional<LocalDate> begins = value == null ? Optional.empty() : calendar.notBegun(key.column().term(),
          LocalDate.ofInstant(now, Clocks.VIETNAM), Setting.ENTRY_AHEAD_DAYS.number(0, 366));
      if (begins.isPresent()) {
        refused.add(new SaveAnswer.Refusal(change.cell(), ProblemCode.TERM_NOT_BEGUN,
            List.of(String.valueOf(key.column().term()), begins.get())));
        continue;
      }
      if (mark != null && mark.version() != change.version()) {
        conflicts.add(new SaveAnswer.Conflict(change.cell(), text(value), before == null ? null : before.text(),
            mark.changedByName(), mark.changedAt(), mark.version()));
        continue;
      }
      boolean reopened = open.locks().reopenedUntil(target.get().column().place(subject)).isPresent();
      Optional<SaveAnswer.Refusal> issued = correcting.issued(change.cell(), mark, target.get().column(), reopened);
      if (issued.isPresent()) {
        refused.add(issued.get());
        continue;
      }
      if (correcting.corrects(mark, target.get().column(), reopened)) {
        Optional<SaveAnswer.Refusal> refusal = correcting.issued(change.cell(), mark)
            .or(() -> correcting.late(change.cell(), target.get().column()))
            .or(() -> change.grounds() == null ? Optional.empty() : correcting.unfounded(change.cell(),
                key.enrolmentId(), target.get().column(), change.grounds()));
        if (refusal.isPresent()) {
          refused.add(refusal.get());
        } else if (change.grounds() == null) {
          corrections.add(new SaveAnswer.Correction(change.cell(), text(value), before == null ? null : before.text(),
              mark.changedByName(), mark.changedAt(), mark.version(), Correcting.oral(target.get().column())));
        } else {
          correct(correcting, subject, form, mark, value, change.grounds());
          written.add(mark);
          terms.add(key.column().term());
        }
        continue;
      }
      boolean added = mark == null;
      if (added) {
        mark = new Mark(key.enrolmentId(), subject.id(), key.column());
        book.put(key, mark);
      }
      mark.enter(value, caller, now);
      if (added) {
        marks.add(mark);
      }
      written.add(mark);
      terms.add(key.column().term());
      audit.record(AuditEvent.of(Action.RECORD_MARK, schoolClass.schoolId(), "MARK", subject.id() + "/" + change.cell())
          .inClass(schoolClass.id())
          .changed(before == null ? null : before.text(), value == null ? null : value.text()));
    }
    marks.flush();
    gate.refused(open, holds, Action.RECORD_MARK);
    if (!terms.isEmpty()) {
      declarations.changed(schoolClass, topics.parts(schoolClass, subject.subject()), terms, caller);
    }
    MarkTable table = new MarkTable(book.values());
    return new SaveAnswer(written.stream().map(CellWriter::cell).toList(),
        written.stream().map(Mark::enrolmentId).distinct().map(e -> averages.of(table, e, subject, form)).toList(),
        refused, conflicts, corrections, now);
  }

  private Correcting correcting(SchoolClass c, ClassSubject subject, Caller caller, Instant now,
      List<Enrolment> enrolments, SchoolCalendar calendar) {
    Map<Long, Long> pupils = new HashMap<>();
    enrolments.forEach(e -> pupils.put(e.id(), e.pupilId()));
    return new Correcting(c, subject.id(), caller, now, LocalDate.ofInstant(now, Clocks.VIETNAM),
        Duration.ofMinutes(Setting.CORRECTION_GRACE.number(0, 1440)), () -> log.window(c.schoolId(), calendar, c.id()),
        EvidencePolicy.inForce(),
        e -> Optional.ofNullable(pupils.get(e)).map(schools.pupilsOf(c.id())::get).map(Pupil::fullName), log::file);
  }

  private void correct(Correcting correcting, ClassSubject subject, GradebookForm form, Mark mark, MarkValue value,
      Grounds grounds) {
    String before = mark.value() == null ? null : mark.value().text();
    String after = value == null ? null : value.text();
    String place = mark.column().key();
    SchoolClass c = correcting.schoolClass();
    mark.correct(value, correcting.caller(), correcting.now());
    Correction made = log.add(new Correction(c.schoolId(), subject, mark.enrolmentId(), place, before, after)
        .because(grounds.reason(), grounds.evidence(), correcting.classmate(grounds), grounds.file(),
            grounds.paper())
        .by(correcting.caller(), correcting.now(), form.homeroom() ? c.homeroomStaffId() : null));
    audit.record(AuditEvent.of(Action.CORRECT_MARK, c.schoolId(), "MARK",
        subject.id() + "/" + mark.enrolmentId() + ":" + place).inClass(c.id()).changed(before, after)
        .because(grounds.reason()).saying(told(made)));
  }

  /** The evidence as the audit trail keeps it. */
  private String told(Correction made) {
    return made.evidence() + (made.classmate() == null ? "" : ": " + made.classmate())
        + log.file(made.fileId()).map(f -> ", SHA-256 " + f.sha256()).orElse("")
        + (made.paper() == null ? "" : ", PAPER_AT: " + made.paper());
  }

  private static SaveAnswer.Refusal refusal(String cell, EntryReading read) {
    return new SaveAnswer.Refusal(cell, read.refusal(), read.args());
  }

  static GradebookView.Cell cell(Mark m) {
    return new GradebookView.Cell(m.enrolmentId() + ":" + m.column().key(),
        m.value() == null ? null : m.value().text(), m.version());
  }

  private static String text(MarkValue value) {
    return value == null ? "" : value.text();
  }

  /** The column that a cell names. */
  private static String key(String cell) {
    return cell == null ? "" : cell.substring(cell.indexOf(':') + 1);
  }

  private static Optional<Target> target(String cell, GradebookForm form, Set<Long> enrolled) {
    int colon = cell == null ? -1 : cell.indexOf(':');
    if (colon < 1 || !cell.substring(0, colon).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    long enrolmentId = Long.parseLong(cell.substring(0, colon));
    return form.column(key(cell)).filter(c -> enrolled.contains(enrolmentId))
        .map(c -> new Target(enrolmentId, c));
  }
}
