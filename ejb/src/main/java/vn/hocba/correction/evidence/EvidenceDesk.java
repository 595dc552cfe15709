package vn.hocba.correction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.correction.EvidenceName;
import vn.hocba.correction.request.CorrectionRequests;
import vn.hocba.correction.request.Seats;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** What of keeping and showing evidence is the database's, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvidenceDesk {

  @Inject
  private Corrections corrections;
  @Inject
  private CorrectionRequests requests;
  @Inject
  private Seats seats;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private ReadTrail reads;
  @Inject
  private Clock clock;

  /** @throws Problem NOT_FOUND for another teacher's book */
  public ClassSubject check(long classSubjectId, Caller caller) {
    return keepers.kept(caller, classSubjectId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /** @throws Problem NOT_FOUND for any class but the caller's own homeroom */
  public SchoolClass checkClass(long classId, Caller caller) {
    return schools.schoolClass(classId).filter(c -> caller.sees(c.schoolId()) && assignments.homeroom(caller, c))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  public String keep(long classSubjectId, String name, String sha256, String mediaType, long size, Caller caller) {
    ClassSubject book = check(classSubjectId, caller);
    return keep(schools.schoolClass(book.classId()).orElseThrow(), book.id(), name, sha256, mediaType, size, caller);
  }

  /** Of what belongs to no subject. */
  public String keepOfClass(long classId, String name, String sha256, String mediaType, long size, Caller caller) {
    return keep(checkClass(classId, caller), null, name, sha256, mediaType, size, caller);
  }

  private String keep(SchoolClass c, Long book, String name, String sha256, String mediaType, long size, Caller caller) {
    EvidenceFile file = new EvidenceFile(UUID.randomUUID().toString(), c, book,
        EvidenceName.of(name, mediaType, sha256.substring(0, 12)), caller, clock.instant());
    file.hold(sha256, mediaType, size);
    return corrections.add(file).id();
  }

  /** @throws Problem NOT_FOUND */
  public EvidenceFile readable(String id, Caller caller) {
    EvidenceFile file = corrections.file(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    ClassSubject book = file.classSubjectId() == null ? null
        : schools.classSubject(file.classSubjectId()).orElseThrow();
    SchoolClass c = schools.schoolClass(book == null ? file.classId() : book.classId()).orElseThrow();
    boolean reached = book == null ? assignments.reachesWhole(Right.READ_CORRECTIONS, caller, c)
        : assignments.reaches(Right.READ_CORRECTIONS, caller, c, book);
    if (!reached
        && requests.ofFile(id).stream().noneMatch(r -> seats.concerns(caller, c, r))) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    reads.opened(caller, AuditEvent.of(Action.READ_EVIDENCE, c.schoolId(), book == null ? "CLASS" : "GRADEBOOK",
        String.valueOf(book == null ? c.id() : book.id()))
        .inClass(c.id()).saying("SHA-256 " + file.sha256()));
    return file;
  }
}
