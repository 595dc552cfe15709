package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Corrections after the lock or the last day: a teacher asks, the principal decides, three witnesses confirm, and with
 * the third the mark is corrected (S4 Điều 10.4). Every step locks the class's row first, then the request's.
 */
@Stateless
@PermitAll
public class CorrectionRequestService {

  private static final int MOST = 300;
  private static final int MOST_OF_ALL = 100;

  @Inject
  private CorrectionRequests requests;
  @Inject
  private RequestReader reader;
  @Inject
  private RequestDesk desk;
  @Inject
  private Seats seats;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /**
   * Asks for a correction in the caller's own book.
   *
   * @return number of the request
   * @throws Problem NOT_FOUND for another teacher's book, what the column refuses, REASON_NEEDED, CORRECTION_EVIDENCE,
   *     CORRECTION_CLASSMATE, CORRECTION_FILE, CORRECTION_SAME, CORRECTION_TWICE
   */
  @Needs(Right.REQUEST_CORRECTION)
  public long ask(NewRequest wanted) {
    return desk.ask(wanted, callers.current());
  }

  /**
   * Asks for a correction of conduct in the caller's own homeroom.
   *
   * @param cell {@code <enrolment>:CONDUCT_1|CONDUCT_2}
   * @param minutes which minutes decide it, and where they are kept
   * @param file identifier of a kept scan of them; null where the setting takes a paper
   * @return number of the request
   * @throws Problem NOT_FOUND for any class but the caller's own, ENTRY_NO_CELL, CONDUCT_INVALID,
   *     REGULATION_OF_PRIMARY, REASON_NEEDED, CONDUCT_MINUTES, TEXT_TOO_LONG, CORRECTION_FILE_NEEDED, CORRECTION_FILE,
   *     CORRECTION_SAME, CORRECTION_TWICE
   */
  @Needs(Right.REQUEST_CORRECTION)
  public long askConduct(long classId, String cell, String level, String reason, String minutes, String file) {
    return desk.askConduct(classId, cell, level, new Grounds(reason, Evidence.MINUTES, null, file, minutes),
        callers.current());
  }

  /**
   * Asks for a correction of the comment on a pupil's year in the caller's own homeroom.
   *
   * @param file identifier of a kept file; null for none
   * @param paper where a paper is kept; null for none
   * @return number of the request
   * @throws Problem NOT_FOUND for any class but the caller's own, ENTRY_NO_CELL, COMMENT_TOO_LONG, REASON_NEEDED,
   *     TEXT_TOO_LONG, CORRECTION_FILE, CORRECTION_SAME, CORRECTION_TWICE
   */
  @Needs(Right.REQUEST_CORRECTION)
  public long askComment(long classId, long enrolment, String comment, String reason, String file, String paper) {
    return desk.askComment(classId, enrolment, comment, new Grounds(reason, Evidence.REASON, null, file, paper),
        callers.current());
  }

  /** Whether the caller could ask for a correction of conduct in that class, for the link that leads there. */
  @Needs(Right.READ_HOMEROOM)
  public boolean mayAskConduct(long classId) {
    Caller caller = callers.current();
    return schools.schoolClass(classId).filter(c -> assignments.homeroom(caller, c)).isPresent();
  }

  /** @throws Problem NOT_FOUND for a book the caller does not keep */
  @Needs(Right.REQUEST_CORRECTION)
  public void checkMayAsk(long classSubjectId) {
    if (keepers.kept(callers.current(), classSubjectId).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
  }

  /** Whether the caller could ask for a correction in that book, for the link that leads there. */
  @Needs(Right.READ_GRADEBOOK)
  public boolean mayAsk(long classSubjectId) {
    return keepers.kept(callers.current(), classSubjectId).isPresent();
  }

  /**
   * The principal's decision; a refusal says why.
   *
   * @param words number of a decision or reason
   * @throws Problem NOT_FOUND, NOT_ALLOWED, CORRECTION_STATE, REASON_NEEDED, TEXT_TOO_LONG, DECISION_NUMBER for
   *     allowing without words what issues a transcript anew
   */
  @Needs(Right.DECIDE_CORRECTION)
  public void decide(long id, boolean allow, String words) {
    Caller caller = callers.current();
    CorrectionRequest r = held(id, caller);
    desk.decide(r, gate.correct(r.classId(), caller), allow, words, caller);
  }

  /**
   * Confirms as a witness; the third confirmation corrects the mark, or voids the request when the mark has changed.
   *
   * @throws Problem NOT_FOUND, CORRECTION_STATE, CORRECTION_WITNESS, CORRECTION_WITNESSED, SIGNER_MISSING
   */
  @Needs(Right.WITNESS_CORRECTION)
  public RequestState confirm(long id, Seat seat) {
    Caller caller = callers.current();
    CorrectionRequest r = held(id, caller);
    return desk.confirm(r, gate.correct(r.classId(), caller), seat, caller);
  }

  /** @throws Problem NOT_FOUND unless the caller asked, CORRECTION_STATE, REASON_NEEDED, TEXT_TOO_LONG */
  @Needs(Right.REQUEST_CORRECTION)
  public void withdraw(long id, String why) {
    Caller caller = callers.current();
    desk.withdraw(held(id, caller), why, caller);
  }

  /** @throws Problem NOT_FOUND */
  @Needs(Right.READ_CORRECTIONS)
  public RequestView find(long id) {
    Caller caller = callers.current();
    CorrectionRequest r = requests.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    RequestView view = reader.read(r, caller).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    reads.opened(caller, RequestDesk.event(Action.READ_CORRECTION, r));
    return view;
  }

  /** The request by which that edition of a transcript was issued anew, for the link that leads there. */
  @Needs(Right.READ_CORRECTIONS)
  public Optional<Long> issuing(String transcript) {
    return reader.issuing(transcript, callers.current());
  }

  /** Those the caller may read, the open ones first. */
  @Needs(Right.READ_CORRECTIONS)
  public List<RequestView> list() {
    Caller caller = callers.current();
    List<CorrectionRequest> all = caller.schools() == null ? requests.ofAll(MOST_OF_ALL)
        : requests.ofSchools(caller.schools(), MOST);
    (caller.schools() == null ? all.stream().map(CorrectionRequest::schoolId).distinct() : caller.schools().stream())
        .forEach(s -> reads.opened(caller, AuditEvent.of(Action.READ_CORRECTION, s, "SCHOOL", String.valueOf(s))));
    return all.stream().map(r -> reader.read(r, caller)).flatMap(Optional::stream).toList();
  }

  /** Those under way that are for the caller's list of tasks; of the authority above the schools what waits for it. */
  @Needs(Right.READ_CORRECTIONS)
  public List<RequestView> tasks() {
    Caller caller = callers.current();
    return caller.schools() != null ? list().stream().filter(r -> r.state().isOpen()).toList()
        : requests.open(MOST).stream().filter(r -> waits(r, caller)).map(r -> reader.read(r, caller))
            .flatMap(Optional::stream).toList();
  }

  private boolean waits(CorrectionRequest r, Caller caller) {
    SchoolClass c = schools.schoolClass(r.classId()).orElseThrow();
    return seats.decides(caller, c, r) || seats.concerns(caller, c, r);
  }

  /** Both rows locked, the class's first; a request the caller may not read does not exist. */
  private CorrectionRequest held(long id, Caller caller) {
    CorrectionRequest known = requests.find(id).filter(r -> caller.sees(r.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass c = gate.correct(known.classId(), caller);
    CorrectionRequest r = requests.findForChange(id);
    if (r.classId() != c.id() || reader.read(r, caller).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return r;
  }
}
