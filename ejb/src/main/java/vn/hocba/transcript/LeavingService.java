package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.PupilMove;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Gives who leaves in the year a transcript of the results so far: the principal decides, as on closing the year (S0 Điều 9). */
@Stateless
@PermitAll
public class LeavingService {

  @Inject
  private LeavingTranscripts leaving;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private ClassGate gate;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /**
   * A pupil who left the class.
   *
   * @param transcript newest edition of the results so far; null while none was issued, as the next two
   */
  public record Leaver(long enrolmentId, String pupil, LocalDate leftOn, PupilMove.Kind kind, String transcript, Integer edition,
      TranscriptState state) {}

  /** Who left the class during the year, in the order of its list. @throws Problem NOT_FOUND */
  @Needs(Right.READ_RESULTS)
  public List<Leaver> of(long classId) {
    SchoolClass c = assignments.reached(Right.READ_RESULTS, classId, callers.current());
    return schools.everyEnrolment(c.id()).stream().filter(e -> e.leftOn() != null).map(e -> {
      Optional<TranscriptRecord> last = transcripts.latest(e.id());
      return new Leaver(e.id(), schools.pupilName(e.id()), e.leftOn(), e.leftAs(), last.map(TranscriptRecord::id).orElse(null),
          last.map(TranscriptRecord::edition).orElse(null), last.map(TranscriptRecord::state).orElse(null));
    }).toList();
  }

  /**
   * Issues the transcript of the running year, whatever state the class is in: nobody enters anything more for who left.
   *
   * @return its identifier; empty where the last edition already says the same
   * @throws Problem NOT_FOUND, NOT_GONE, SIGNER_MISSING
   */
  @Needs(Right.CLOSE_YEAR)
  public Optional<String> issue(long classId, long enrolmentId) {
    Caller caller = callers.current();
    SchoolClass c = gate.find(classId, caller, Right.CLOSE_YEAR);
    Enrolment whose = schools.everyEnrolment(c.id()).stream().filter(e -> e.id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (whose.leftOn() == null) {
      throw new Problem(ProblemCode.NOT_GONE, schools.pupilName(enrolmentId));
    }
    Optional<TranscriptRecord> issued = leaving.issue(c, whose);
    issued.ifPresent(t -> audit.record(AuditEvent.of(Action.ISSUE_LEAVING_TRANSCRIPT, c.schoolId(), "TRANSCRIPT", t.id()).inClass(c.id())
        .ofPupil(enrolmentId).saying("EDITION " + t.edition())));
    return issued.map(TranscriptRecord::id);
  }
}
