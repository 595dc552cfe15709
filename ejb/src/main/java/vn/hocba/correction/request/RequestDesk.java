package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.gradebook.Correcting;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.EntryReading;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.Marks;
import vn.hocba.homeroom.ConductBook;
import vn.hocba.homeroom.ConductPlace;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Moves requests from step to step and writes each step down, in the transaction of the service that asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestDesk {

  private static final int LONGEST = 500;

  @Inject
  private CorrectionRequests requests;
  @Inject
  private Corrections corrections;
  @Inject
  private Applying applying;
  @Inject
  private Seats seats;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private ConductBook conduct;
  @Inject
  private Marks marks;
  @Inject
  private ClassGate gate;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @throws Problem as {@link CorrectionRequestService#ask} */
  public long ask(NewRequest wanted, Caller caller) {
    ClassSubject book = keepers.kept(caller, wanted.book()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass c = gate.correct(book.classId(), caller);
    Map<Long, String> pupils = pupils(c);
    String[] cell = wanted.cell() == null ? new String[0] : wanted.cell().split(":", 2);
    long enrolment = cell.length == 2 && cell[0].matches("\\d{1,18}") ? Long.parseLong(cell[0]) : 0;
    FormColumn column = Optional.of(enrolment).filter(pupils::containsKey)
        .flatMap(e -> keepers.form(c, book).column(cell[1]))
        .orElseThrow(() -> noCell(keepers.form(c, book), cell, c));
    String after = read(column, wanted.value());
    String before = marks.find(enrolment, book.id(), column.column()).map(Mark::value).map(v -> v.text())
        .orElse(null);
    if (after.equals(before)) {
      throw new Problem(ProblemCode.CORRECTION_SAME);
    }
    requests.open(enrolment, book.id(), cell[1]).ifPresent(other -> {
      throw new Problem(ProblemCode.CORRECTION_TWICE, other.askedByName());
    });
    Instant now = clock.instant();
    Correcting rules = new Correcting(c, book.id(), caller, now, LocalDate.ofInstant(now, Clocks.VIETNAM),
        Duration.ZERO, () -> corrections.window(c), EvidencePolicy.inForce(), e -> Optional.ofNullable(pupils.get(e)),
        corrections::file);
    Grounds grounds = wanted.grounds();
    if (column.entry() == EntryKind.TEXT) {
      grounds = ofComment(c, book.id(), grounds, caller);
    } else {
      rules.unfounded(wanted.cell(), enrolment, column, grounds).ifPresent(fault -> {
        throw new Problem(fault.code(), fault.args().toArray());
      });
    }
    CorrectionRequest r = new CorrectionRequest(c.schoolId(), book, enrolment, cell[1]);
    r.ask(before, after, grounds, rules.classmate(grounds), caller, now);
    requests.add(r);
    audit.record(event(Action.REQUEST_CORRECTION, r).changed(before, after).because(grounds.reason())
        .saying(r.evidence().name()));
    return r.id();
  }

  private static Problem noCell(GradebookForm form, String[] cell, SchoolClass c) {
    if (cell.length == 2 && form.column(cell[1]).isPresent()) {
      return new Problem(ProblemCode.ENTRY_NOT_OF_CLASS, c.name(), form.printed());
    }
    EntryReading no = form.absent(cell.length == 2 ? cell[1] : "");
    return new Problem(no.refusal(), no.args().toArray());
  }

  /** @throws Problem as {@link CorrectionRequestService#askConduct} */
  public long askConduct(long classId, String cell, String level, Grounds grounds, Caller caller) {
    SchoolClass c = gate.correct(classId, caller);
    if (!assignments.homeroom(caller, c)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    ConductBook.Entry entry = conduct.entry(c, cell).filter(e -> e.term() != null).orElseThrow(
        () -> new Problem(ProblemCode.ENTRY_NO_CELL, Objects.requireNonNullElse(cell, ""), conduct.regulation(c).printed()));
    conduct.checkLevel(c, level);
    words(grounds.reason(), true);
    if (grounds.paper() == null) {
      throw new Problem(ProblemCode.CONDUCT_MINUTES);
    }
    checkPaper(grounds);
    if (grounds.file() == null && EvidencePolicy.inForce() == EvidencePolicy.FILE) {
      throw new Problem(ProblemCode.CORRECTION_FILE_NEEDED);
    }
    checkFile(c, null, grounds, caller);
    return ask(c, entry, level, grounds, caller);
  }

  /** @throws Problem as {@link CorrectionRequestService#askComment} */
  public long askComment(long classId, long enrolment, String typed, Grounds grounds, Caller caller) {
    SchoolClass c = gate.correct(classId, caller);
    if (!assignments.homeroom(caller, c)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    ConductBook.Entry entry = conduct.at(c, enrolment, ConductPlace.COMMENT)
        .orElseThrow(() -> new Problem(ProblemCode.ENTRY_NOT_OF_CLASS, c.name(), conduct.regulation(c).printed()));
    return ask(c, entry, conduct.comment(typed), ofComment(c, null, grounds, caller), caller);
  }

  /** A comment is its teacher's judgement: a reason will do, and a file or paper may stand beside it. */
  private Grounds ofComment(SchoolClass c, Long book, Grounds given, Caller caller) {
    Grounds grounds = new Grounds(words(given.reason(), true), Evidence.REASON, null, given.file(), given.paper());
    checkPaper(grounds);
    checkFile(c, book, grounds, caller);
    return grounds;
  }

  private static void checkPaper(Grounds grounds) {
    if (grounds.paper() != null && grounds.paper().length() > Grounds.LONGEST_PAPER) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, Grounds.LONGEST_PAPER);
    }
  }

  private void checkFile(SchoolClass c, Long book, Grounds grounds, Caller caller) {
    if (grounds.file() != null && corrections.file(grounds.file()).filter(f -> f.isFor(c.id(), book, caller)).isEmpty()) {
      throw new Problem(ProblemCode.CORRECTION_FILE);
    }
  }

  private long ask(SchoolClass c, ConductBook.Entry entry, String level, Grounds grounds, Caller caller) {
    if (level.equals(entry.level())) {
      throw new Problem(ProblemCode.CORRECTION_SAME);
    }
    requests.open(entry.enrolmentId(), null, entry.place()).ifPresent(other -> {
      throw new Problem(ProblemCode.CORRECTION_TWICE, other.askedByName());
    });
    CorrectionRequest r = new CorrectionRequest(c, entry.enrolmentId(), entry.place());
    r.ask(entry.level(), level, grounds, null, caller, clock.instant());
    requests.add(r);
    audit.record(event(Action.REQUEST_CORRECTION, r).changed(entry.level(), level).because(grounds.reason())
        .saying(r.evidence() + corrections.file(r.fileId()).map(f -> ", SHA-256 " + f.sha256()).orElse("")
            + (r.paper() == null ? "" : ", PAPER_AT: " + r.paper())));
    return r.id();
  }

  private static String read(FormColumn column, String value) {
    EntryReading read = column.read(value);
    if (read.isRefused()) {
      throw new Problem(read.refusal(), read.args().toArray());
    }
    if (read.value() == null) {
      throw new Problem(ProblemCode.CORRECTION_SAME);
    }
    return read.value().text();
  }

  private Map<Long, String> pupils(SchoolClass c) {
    Map<Long, Pupil> pupils = schools.pupilsOf(c.id());
    Map<Long, String> names = new HashMap<>();
    schools.enrolments(c.id()).forEach(e -> names.put(e.id(), pupils.get(e.pupilId()).fullName()));
    return names;
  }

  public void decide(CorrectionRequest r, SchoolClass c, boolean allow, String words, Caller caller) {
    in(r, RequestState.ASKED);
    if (!seats.decides(caller, c, r)) {
      Problem refusal = new Problem(ProblemCode.NOT_ALLOWED);
      audit.refused(allow ? Action.ALLOW_CORRECTION : Action.REFUSE_CORRECTION, r.schoolId(), kind(r), subject(r),
          refusal);
      throw refusal;
    }
    String said = words(words, !allow);
    if (allow && said.isEmpty() && c.isClosedBefore()) {
      // What was issued is issued anew: the edition names the decision it rests on.
      throw new Problem(ProblemCode.DECISION_NUMBER, LONGEST);
    }
    r.decide(allow ? RequestState.ALLOWED : RequestState.REFUSED, caller, clock.instant(), said);
    audit.record(event(allow ? Action.ALLOW_CORRECTION : Action.REFUSE_CORRECTION, r)
        .changed(r.oldValue(), r.newValue()).because(said.isEmpty() ? null : said));
  }

  /** @return the state the confirmation brought the request into */
  public RequestState confirm(CorrectionRequest r, SchoolClass c, Seat seat, Caller caller) {
    in(r, RequestState.ALLOWED);
    if (!seats.free(caller, c, r).contains(seat)) {
      Problem refusal = witnessed(r, seat, caller);
      audit.refused(Action.WITNESS_CORRECTION, r.schoolId(), kind(r), subject(r), refusal);
      throw refusal;
    }
    boolean standsIn = seats.inPlace(caller, c, seat);
    requests.add(new Witness(r.id(), seat, standsIn, caller, clock.instant()));
    audit.record(event(Action.WITNESS_CORRECTION, r).changed(r.oldValue(), r.newValue())
        .saying("WITNESS_" + seat.capacity(standsIn)));
    if (requests.witnesses(r.id()).size() == Seat.values().length) {
      applying.apply(r, c, caller);
    }
    return r.state();
  }

  /** Why the seat is not the caller's: they sit already, somebody else sits there, or it was never for them. */
  private Problem witnessed(CorrectionRequest r, Seat seat, Caller caller) {
    List<Witness> there = requests.witnesses(r.id());
    return there.stream().filter(w -> w.accountId() == caller.accountId()).findFirst()
        .or(() -> there.stream().filter(w -> w.seat() == seat).findFirst())
        .map(w -> new Problem(ProblemCode.CORRECTION_WITNESSED, w.fullName(), new Parts(List.of(w.capacity())), w.confirmedAt()))
        .orElseGet(() -> new Problem(ProblemCode.CORRECTION_WITNESS));
  }

  public void withdraw(CorrectionRequest r, String why, Caller caller) {
    if (r.askedBy() != caller.accountId()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (!r.state().isOpen()) {
      in(r, RequestState.ASKED);
    }
    String reason = words(why, true);
    r.end(RequestState.WITHDRAWN, caller.fullName(), clock.instant(), reason);
    audit.record(event(Action.WITHDRAW_CORRECTION, r).because(reason));
  }

  private static void in(CorrectionRequest r, RequestState state) {
    if (r.state() != state) {
      throw new Problem(ProblemCode.CORRECTION_STATE, r.state().name());
    }
  }

  private static String words(String words, boolean needed) {
    String said = words == null ? "" : words.strip();
    if (needed && said.isEmpty()) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    if (said.length() > LONGEST) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, LONGEST);
    }
    return said;
  }

  static AuditEvent event(Action action, CorrectionRequest r) {
    return AuditEvent.of(action, r.schoolId(), kind(r), subject(r)).inClass(r.classId());
  }

  private static String kind(CorrectionRequest r) {
    return r.classSubjectId() == null ? "ENROLMENT" : "MARK";
  }

  static String subject(CorrectionRequest r) {
    return r.classSubjectId() == null ? r.enrolmentId() + ":"
        + (r.place().equals(ConductPlace.COMMENT) ? "COMMENT" : "CONDUCT_" + r.place().charAt(0))
        : r.classSubjectId() + "/" + r.enrolmentId() + ":" + r.place();
  }
}
