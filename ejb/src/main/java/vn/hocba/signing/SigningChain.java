package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archiving.SealJob;
import vn.hocba.archiving.SealJobs;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningDocument.State;
import vn.hocba.transcript.TranscriptRecord;

/**
 * Takes up what a closed year issues: into the hands of its signers, or straight to be sealed with the school's keys. A
 * document whose words change, or whose class is opened again, is taken from its signers, and told why.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SigningChain {

  @Inject
  private SigningPolicies policies;
  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectSheets sheets;
  @Inject
  private ClosedBooks books;
  @Inject
  private SubjectTurns turns;
  @Inject
  private ReplacedEditions replaced;
  @Inject
  private Schools schools;
  @Inject
  private SealJobs jobs;
  @Inject
  private LeaversDocuments leavers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @param priority of the sealing job where the school's keys sign, lower goes first */
  public void issued(TranscriptRecord transcript, Optional<TranscriptRecord> before, SchoolClass c, int priority) {
    before.ifPresent(b -> replace(b, transcript));
    if (policies.signers(c.schoolId(), c.schoolYear()) == Signers.SERVER) {
      jobs.add(new SealJob(transcript.id(), c.id(), c.schoolId(), priority, transcript.createdAt()));
    } else {
      chained(transcript, c);
    }
  }

  /** First to the teachers of the subjects that its form has places for. */
  private void chained(TranscriptRecord transcript, SchoolClass c) {
    SigningDocument d = SigningDocument.transcript(transcript.id(), c.schoolId(), c.id(), transcript.edition(),
        transcript.createdAt());
    List<FormDetails.Signing> subjects = TranscriptJson.read(transcript.document().getBytes(StandardCharsets.UTF_8)).form()
        .signing();
    documents.add(subjects.isEmpty() ? d : d.forSubjects());
    List<ClassSubject> books = subjects.isEmpty() ? List.of() : schools.subjectsOf(c.id());
    subjects.forEach(s -> turns.add(new SubjectTurn(d.id(), SubjectSheets.books(books, FormDetails.Signing.taught(s.code())).getFirst().id(), s.code())));
  }

  private void replace(TranscriptRecord before, TranscriptRecord by) {
    end(before, Because.CORRECTED, by.createdAt());
  }

  /** The pupil whom a transcript of the running year is of did not leave: what waits for a signature goes no further. */
  public void withdraw(TranscriptRecord leaving, Instant at) {
    end(leaving, Because.CAME_BACK, at);
  }

  private void end(TranscriptRecord before, Because why, Instant at) {
    documents.ofTranscript(before.id()).filter(d -> d.waits() || replaced.unsealable(d).isPresent()).ifPresent(d -> {
      replaced.leave(d, why);
      before.superseded(at);
    });
  }

  /** An edition that says the same as before goes on to be signed where its class was opened in between. */
  public void stays(TranscriptRecord standing) {
    documents.ofTranscript(standing.id()).filter(d -> d.state() == State.HELD).ifPresent(SigningDocument::goOn);
  }

  /** Everything of the class is issued: its book is written, and subject teachers get what they sign. */
  public void closed(SchoolClass c) {
    books.renew(c).ifPresent(last -> replaced.leave(last, Because.SHEET_CHANGED));
    if (policies.signers(c.schoolId(), c.schoolYear()) == Signers.PEOPLE
        && policies.subjects(c.schoolId(), c.schoolYear()) == SubjectSigning.SHEET) {
      sheets.renew(c).forEach(last -> replaced.leave(last, Because.SHEET_CHANGED));
    }
  }

  /** What waits for signers is held until the class is closed again. */
  public void reopened(SchoolClass c) {
    // Who left the class gets nothing from it any more: what they are given says so, whatever the class does.
    documents.ofClassForChange(c.id(), Set.of(State.OPEN)).stream().filter(d -> !leavers.isOfLeaver(d)).forEach(d -> {
      turns.open(d.id()).forEach(t -> t.into(null));
      d.hold(Because.REOPENED.name(), AuditTrail.SYSTEM, clock.instant());
      audit.record(AuditEvent.of(Action.LEAVE_SIGNING, d.schoolId(), "SIGNING", String.valueOf(d.id()))
          .inClass(c.id()).saying(Because.REOPENED + ", " + d.step()));
    });
  }
}
