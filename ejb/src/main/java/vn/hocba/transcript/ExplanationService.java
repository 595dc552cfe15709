package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Tells why a pupil's results are what they are, as they stand now or as they were closed. */
@Stateless
@PermitAll
@Needs(Right.READ_EXPLANATION)
public class ExplanationService {

  @Inject
  private Schools schools;
  @Inject
  private Transcripts transcripts;
  @Inject
  private ReadyYears years;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /**
   * An explanation and whose it is.
   *
   * @param edition of the transcript it was closed with; null for the year as it stands now
   * @param explanation null when the year was closed before explanations were kept
   */
  public record Told(String pupil, String className, String schoolYear, String school, Integer edition,
      Explanation explanation) {}

  /**
   * The year as it stands now, which for a closed class is as it was closed; a subject teacher reads the own subjects
   * only.
   *
   * @param enrolmentId the pupil's place in the class
   * @throws Problem NOT_FOUND outside the caller's scope
   */
  public Told now(long classId, long enrolmentId) {
    Caller caller = callers.current();
    SchoolClass schoolClass = assignments.reached(Right.READ_EXPLANATION, classId, caller);
    if (schoolClass.state() == ClassState.CLOSED) {
      return closed(transcripts.latest(enrolmentId).filter(t -> t.classId() == classId)
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).id());
    }
    List<String> own = readable(caller, schoolClass);
    ReadyYear year = years.of(schools.school(schoolClass.schoolId()).orElseThrow(), schoolClass).stream()
        .filter(r -> r.enrolment().id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    reads.opened(caller, AuditEvent.of(Action.READ_EXPLANATION, schoolClass.schoolId(), "CLASS",
        String.valueOf(classId)).ofPupil(enrolmentId));
    Explanation whole = year.explanation();
    return told(schoolClass, year.pupil(), null, own == null ? whole : whole.onlySubjects(own));
  }

  /**
   * The year as it was closed with that transcript.
   *
   * @throws Problem NOT_FOUND outside the caller's scope
   */
  public Told closed(String transcriptId) {
    Caller caller = callers.current();
    TranscriptRecord transcript = transcripts.find(transcriptId).filter(t -> caller.sees(t.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass schoolClass = assignments.reached(Right.READ_EXPLANATION, transcript.classId(), caller);
    List<String> own = readable(caller, schoolClass);
    reads.opened(caller, AuditEvent.of(Action.READ_EXPLANATION, schoolClass.schoolId(), "TRANSCRIPT", transcriptId)
        .inClass(schoolClass.id()).ofPupil(transcript.enrolmentId()));
    Pupil pupil = schools.pupilsOf(schoolClass.id()).get(transcript.pupilId());
    Explanation whole = transcript.explanation() == null ? null : ExplanationText.read(transcript.explanation());
    return told(schoolClass, pupil, transcript.edition(),
        own == null || whole == null ? whole : whole.onlySubjects(own));
  }

  private Told told(SchoolClass c, Pupil pupil, Integer edition, Explanation explanation) {
    return new Told(pupil.fullName(), c.name(), c.schoolYear(), schools.school(c.schoolId()).map(School::name)
        .orElseThrow(), edition, explanation);
  }

  /** Null for who may read everything, else the subjects the caller teaches in the class. */
  private List<String> readable(Caller caller, SchoolClass schoolClass) {
    if (assignments.reachesWhole(Right.READ_EXPLANATION, caller, schoolClass)) {
      return null;
    }
    return schools.subjectsOf(schoolClass.id()).stream().filter(s -> assignments.teaches(caller, s))
        .map(ClassSubject::subject).toList();
  }
}
