package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocba.archive.document.Leaving;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.attendance.Attendance;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Enrolment;
import vn.hocba.school.PupilMove;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningChain;

/**
 * Writes the transcript of the running year of a pupil who left: the results so far, signed and sealed like any other, which go
 * along to the next school (S0 Điều 6–9, SIG-08). Asks no permission, so only services use it.
 */
@Stateless
@PermitAll
public class LeavingTranscripts {

  @Inject
  private Schools schools;
  @Inject
  private ReadyYears years;
  @Inject
  private Attendance attendance;
  @Inject
  private FormBook forms;
  @Inject
  private Marks marks;
  @Inject
  private RulesInForce rules;
  @Inject
  private Transcripts transcripts;
  @Inject
  private EditionDesk editions;
  @Inject
  private EditionGrounds grounds;
  @Inject
  private SigningChain chain;
  @Inject
  private Clock clock;

  /**
   * Issues the results so far; earlier editions are kept.
   *
   * @param whose left the class
   * @return empty where the last edition already says the same
   * @throws Problem SIGNER_MISSING
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<TranscriptRecord> issue(SchoolClass c, Enrolment whose) {
    List<TranscriptDocument.Ground> since = transcripts.latest(whose.id())
        .map(t -> grounds.of(c).since(t.createdAt(), whose.id())).orElseGet(List::of);
    return issue(c, whose, since);
  }

  /** The same on these grounds. @throws Problem SIGNER_MISSING */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<TranscriptRecord> issue(SchoolClass c, Enrolment whose, List<TranscriptDocument.Ground> since) {
    School school = schools.school(c.schoolId()).orElseThrow();
    if (schools.nameOf(c.homeroomStaffId()) == null || school.principalName() == null) {
      throw new Problem(ProblemCode.SIGNER_MISSING, c.name());
    }
    Optional<TranscriptRecord> before = transcripts.latest(whose.id());
    ReadyYear ready = ready(school, c, whose);
    TranscriptDocument plain = write(school, c, ready, forms.ofLeaver(c), before.map(t -> t.edition() + 1).orElse(1),
        before.map(TranscriptRecord::id).orElse(null)).on(before.isEmpty() ? List.of() : since);
    Optional<TranscriptRecord> issued = editions.issue(plain, ExplanationText.write(ready.explanation()), whose, c, before, 0);
    issued.ifPresent(now -> before.ifPresent(was -> grounds.issued(c, was, now)));
    return issued;
  }

  /** What a pupil who left has so far, as the transcript would say it; nothing is issued. */
  public TranscriptDocument soFar(SchoolClass c, Enrolment whose) {
    School school = schools.school(c.schoolId()).orElseThrow();
    return write(school, c, ready(school, c, whose), FormBook.OfClass.NOTHING, 1, null);
  }

  /** The pupil is in the class again: what nobody has signed to the end goes no further; what is sealed stays until the year is closed. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cameBack(Enrolment whose) {
    transcripts.latest(whose.id()).filter(t -> t.leftOn() != null).ifPresent(t -> chain.withdraw(t, clock.instant()));
  }

  private ReadyYear ready(School school, SchoolClass c, Enrolment whose) {
    return years.of(school, c, List.of(whose)).getFirst();
  }

  private TranscriptDocument write(School school, SchoolClass c, ReadyYear ready, FormBook.OfClass form, int edition, String supersedes) {
    TranscriptWriter writer = new TranscriptWriter(school, c, schools.nameOf(c.homeroomStaffId()), attendance.kept(c.id()), form);
    LeavingContents contents = new LeavingContents(ready.contents());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return writer.write(new ReadyYear(ready.enrolment(), ready.pupil(), contents.soFar(), ready.explanation(), ready.unclassified()),
        UUID.randomUUID().toString(), edition, supersedes, now).left(leaving(school, c, ready.enrolment(), contents));
  }

  private Leaving leaving(School school, SchoolClass c, Enrolment whose, LeavingContents contents) {
    List<LeavingContents.Book> books = schools.subjectsOf(c.id()).stream().sorted(new GradebookForms(rules::of).order(school, c))
        .map(s -> new LeavingContents.Book(s.id(), s.subject(), TraitBook.of(s.subject()).isPresent() ? null
            : rules.of(c).curriculum().name(s.subject(), "vi").orElse(s.subject()))).toList();
    String to = schools.movesOf(c.id()).stream().filter(m -> m.pupilId() == whose.pupilId() && m.kind() == PupilMove.Kind.OUT)
        .reduce((earlier, later) -> later).map(PupilMove::otherSchool).orElse(null);
    return new Leaving(whose.leftOn(), whose.leftAs().name(), whose.leftAs() == PupilMove.Kind.OUT ? to : null,
        contents.taken(books, marks.ofClass(c.id()).stream().filter(m -> m.enrolmentId() == whose.id()).toList()));
  }
}
