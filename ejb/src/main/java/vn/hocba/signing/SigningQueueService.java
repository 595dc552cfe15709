package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Transcripts;

/** Shows what waits for whose signature. */
@Stateless
@PermitAll
public class SigningQueueService {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private SigningRights rights;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;

  /**
   * What of one class waits for the caller's signature of one step.
   *
   * @param sheets whether they are sheets of results
   * @param ready documents that can be signed now, for subject teachers on transcripts signatures that can be given
   * @param busy those that a batch has already
   * @param missing the step that must come first; null for none
   * @param returned whether one of them was returned with a reason
   */
  public record Waiting(long classId, String className, String schoolYear, SigningStep step, boolean sheets, int ready, int busy,
      SigningStep missing, boolean returned) {

    /** Names the line on a page. */
    public String key() {
      return step + ":" + classId;
    }
  }

  /**
   * A document as it is looked at before it is signed.
   *
   * @param about the pupil's name, for a sheet the subject's, for a book the class's
   * @param signed who has signed so far, in order
   * @param reason why it was returned; null where it was not
   */
  public record Row(long id, SigningDocument.Kind kind, String about, SigningStep step, int edition, boolean busy,
      List<String> signed, String reason, String reasonBy) {}

  /** What waits for the caller, by class and step. */
  @Needs(Right.READ_SIGNING)
  public List<Waiting> mine() {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      return List.of();
    }
    List<SigningDocuments.Count> open = new ArrayList<>(documents.open(caller.schoolId()));
    open.addAll(turns.open(caller.schoolId(), SigningDocument.State.OPEN));
    if (open.isEmpty()) {
      return List.of();
    }
    // Asked of the few subjects that name the caller, not of every sheet of the school.
    Set<Long> taught = schools.subjectsTaughtBy(caller.accountId()).stream().map(ClassSubject::id)
        .collect(Collectors.toSet());
    Map<Long, SchoolClass> classes = new HashMap<>();
    Map<String, List<SigningDocuments.Count>> lines = new LinkedHashMap<>();
    open.stream().filter(o -> o.step() != SigningStep.GVBM || taught.contains(o.classSubjectId())).filter(o -> rights.owes(
        caller, o.step(), o.classSubjectId(), classes.computeIfAbsent(o.classId(), id -> schools.schoolClass(id).orElseThrow())))
        .forEach(o -> lines.computeIfAbsent(o.step() + ":" + o.classId(), key -> new ArrayList<>()).add(o));
    Set<Long> sheets = open.stream().filter(SigningDocuments.Count::sheets).map(SigningDocuments.Count::classId)
        .collect(Collectors.toSet());
    return lines.values().stream().map(of -> line(of, classes.get(of.getFirst().classId()), sheets)).toList();
  }

  private static Waiting line(List<SigningDocuments.Count> of, SchoolClass c, Set<Long> sheets) {
    SigningStep step = of.getFirst().step();
    long all = of.stream().mapToLong(SigningDocuments.Count::documents).sum();
    long busy = of.stream().mapToLong(SigningDocuments.Count::busy).sum();
    return new Waiting(c.id(), c.name(), c.schoolYear(), step, of.stream().allMatch(SigningDocuments.Count::sheets), (int) (all - busy), (int) busy,
        step == SigningStep.GVCN && sheets.contains(c.id()) ? SigningStep.GVBM : null,
        of.stream().anyMatch(o -> o.returned() > 0));
  }

  /** The documents of a class that wait for the caller. @throws Problem NOT_FOUND when none does */
  @Needs(Right.READ_SIGNING)
  public List<Row> documents(long classId, SigningStep step) {
    Caller caller = callers.current();
    SchoolClass c = schools.schoolClass(classId).filter(x -> caller.belongsTo(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return documents.ofClass(classId).stream().filter(d -> d.state() == SigningDocument.State.OPEN && d.step() == step)
        .filter(d -> rights.owes(caller, d, c)).map(d -> row(d, d.isForSubjects() ? turns.open(d.id()).stream()
            .filter(t -> rights.owes(caller, t, c)).allMatch(t -> t.batchId() != null) : d.batchId() != null)).toList();
  }

  private Row row(SigningDocument d, boolean busy) {
    return new Row(d.id(), d.kind(), about(d), d.step(), d.edition(), busy,
        documents.signatures(d.id()).stream().map(SignatureMade::signerName).toList(), d.reason(), d.reasonBy());
  }

  private String about(SigningDocument d) {
    return d.kind() == SigningDocument.Kind.SHEET ? SubjectSheetJson.read(d.content()).subject()
        : d.kind() == SigningDocument.Kind.BOOK ? BookJson.read(d.content()).className()
        : transcripts.find(d.transcriptId()).map(t -> schools.pupilName(t.enrolmentId())).orElse("");
  }

  /**
   * How far the chain of a class is: documents by the step they wait for; empty where nothing is in it.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.READ_SIGNING)
  public Map<SigningStep, Long> course(long classId) {
    Caller caller = callers.current();
    schools.schoolClass(classId).filter(x -> caller.belongsTo(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Map<SigningStep, Long> course = new TreeMap<>();
    documents.ofClass(classId).stream().filter(d -> d.state() == SigningDocument.State.OPEN)
        .forEach(d -> course.merge(d.step(), 1L, Long::sum));
    return course;
  }
}
