package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
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
  private ReopeningGrounds reopenings;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /**
   * An explanation and whose it is.
   *
   * @param transcript id of the transcript it was closed with; null for the year as it stands now, as its edition
   * @param explanation null when the year was closed before explanations were kept
   * @param number which of the edition's explanations it is, from 1
   * @param all the edition's explanations, oldest first; empty for the year as it stands now
   * @param editions every edition of the pupil's year, oldest first
   * @param reissue why the edition takes the place of the one before; null for the first, and for a teacher of whose
   *     subjects nothing changed
   */
  public record Told(String pupil, String className, String schoolYear, String school, String transcript,
      Integer edition, Explanation explanation, int number, List<Dated> all, List<Edition> editions,
      Reissue reissue) {}

  /**
   * Why there is a later edition.
   *
   * @param grounds the decisions; empty where they were not kept yet
   * @param reopenings decisions that opened the class again, for telling which of the grounds those are
   * @param changes what it says otherwise than the one before
   */
  public record Reissue(List<Ground> grounds, Set<Ground> reopenings, List<EditionChange> changes) {

    /** What a ground is, as the last part of its wording's key: an import knows no more of its decision than the number. */
    public String kind(Ground g) {
      return g.decidedBy() == null ? "imported" : reopenings.contains(g) ? "reopened" : "correction";
    }
  }

  /** One of the editions of a pupil's year, each with explanations of its own. @param revokedAt null where it was not, as why */
  public record Edition(String transcript, int number, Instant at, Instant revokedAt, RevocationGround revokedBecause) {}

  /** One of the explanations an edition has. */
  public record Dated(int number, Instant at) {}

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
    if (schoolClass.isClosed()) {
      return closed(transcripts.latest(enrolmentId).filter(t -> t.classId() == classId)
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).id(), null);
    }
    List<String> own = readable(caller, schoolClass);
    ReadyYear year = years.of(schools.school(schoolClass.schoolId()).orElseThrow(), schoolClass).stream()
        .filter(r -> r.enrolment().id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    reads.opened(caller, AuditEvent.of(Action.READ_EXPLANATION, schoolClass.schoolId(), "CLASS",
        String.valueOf(classId)).ofPupil(enrolmentId));
    Explanation whole = year.explanation();
    return told(schoolClass, year.pupil(), enrolmentId, null, own == null ? whole : whole.onlySubjects(own), List.of(), 1, null);
  }

  /**
   * The year as it was closed with that transcript.
   *
   * @param number which of its explanations, from 1; null for the last
   * @throws Problem NOT_FOUND outside the caller's scope, or for a number there is none of
   */
  public Told closed(String transcriptId, Integer number) {
    Caller caller = callers.current();
    TranscriptRecord transcript = transcripts.find(transcriptId).filter(t -> caller.sees(t.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass schoolClass = assignments.reached(Right.READ_EXPLANATION, transcript.classId(), caller);
    List<String> own = readable(caller, schoolClass);
    reads.opened(caller, AuditEvent.of(Action.READ_EXPLANATION, schoolClass.schoolId(), "TRANSCRIPT", transcriptId)
        .inClass(schoolClass.id()).ofPupil(transcript.enrolmentId()));
    Pupil pupil = schools.pupilsOf(schoolClass.id()).get(transcript.pupilId());
    List<TranscriptExplanation> later = transcripts.explanations(transcriptId);
    List<Dated> all = new ArrayList<>(List.of(new Dated(1, transcript.createdAt())));
    later.forEach(x -> all.add(new Dated(x.number(), x.writtenAt())));
    int which = number == null ? all.size() : number;
    if (which < 1 || which > all.size()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    String text = which == 1 ? transcript.explanation() : later.get(which - 2).text();
    Explanation whole = text == null ? null : ExplanationText.read(text);
    return told(schoolClass, pupil, transcript.enrolmentId(), transcript,
        own == null || whole == null ? whole : whole.onlySubjects(own), all, which, reissue(transcript, own));
  }

  private Told told(SchoolClass c, Pupil pupil, long enrolmentId, TranscriptRecord transcript, Explanation explanation,
      List<Dated> all, int number, Reissue reissue) {
    return new Told(pupil.fullName(), c.name(), c.schoolYear(), schools.school(c.schoolId()).map(School::name)
        .orElseThrow(), transcript == null ? null : transcript.id(), transcript == null ? null : transcript.edition(),
        explanation, number, List.copyOf(all), transcripts.editions(enrolmentId).stream()
            .map(t -> new Edition(t.id(), t.edition(), t.createdAt(), t.revokedAt(), t.revokedBecause())).toList(), reissue);
  }

  private Reissue reissue(TranscriptRecord edition, List<String> own) {
    if (edition.supersedes() == null) {
      return null;
    }
    List<EditionChange> changes = EditionChanges.between(
        transcripts.find(edition.supersedes()).orElseThrow().document(), edition.document()).stream()
        .filter(c -> own == null || own.stream().anyMatch(c::isOf)).toList();
    return own != null && changes.isEmpty() ? null : new Reissue(
        TranscriptJson.read(edition.document().getBytes(StandardCharsets.UTF_8)).grounds(), reopenings.everOf(
            schools.schoolClass(edition.classId()).orElseThrow()), changes);
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
