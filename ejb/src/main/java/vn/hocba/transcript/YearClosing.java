package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.attendance.Attendance;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.lock.OvertakenReopenings;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningChain;

/**
 * Closes a locked class's year: the results are computed, and one transcript a pupil is written and handed to who
 * signs it, all in the caller's transaction. Nothing is signed here.
 */
@Stateless
@PermitAll
public class YearClosing {

  @Inject
  private Schools schools;
  @Inject
  private ReadyYears years;
  @Inject
  private Transcripts transcripts;
  @Inject
  private SigningChain chain;
  @Inject
  private Attendance attendance;
  @Inject
  private FormBook forms;
  @Inject
  private YearApproval approval;
  @Inject
  private YearEnd end;
  @Inject
  private EditionGrounds grounds;
  @Inject
  private OvertakenReopenings overtaken;
  @Inject
  private RulesInForce rules;
  @Inject
  private EditionDesk editions;
  @Inject
  private LeavingTranscripts leaving;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * @param schoolClass locked, its row held by this transaction
   * @param by full name of who closes it
   * @param priority of the sealing jobs where the school's keys sign, lower goes first
   * @throws Problem CLASS_NOT_LOCKED, CLASS_CLOSED, YEAR_NOT_OVER, RESULTS_OPEN or APPROVAL_MISSING by setting,
   *     CLASS_EMPTY, SIGNER_MISSING
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Closing close(SchoolClass schoolClass, String by, int priority) {
    if (schoolClass.isClosed()) {
      throw new Problem(ProblemCode.CLASS_CLOSED, schoolClass.name(), schoolClass.stateBy(), schoolClass.stateAt());
    }
    if (schoolClass.stands(clock.instant()) != ClassState.LOCKED) {
      throw new Problem(ProblemCode.CLASS_NOT_LOCKED, schoolClass.name());
    }
    end.early(schoolClass).or(() -> approval.missing(schoolClass)).ifPresent(problem -> {
      throw problem;
    });
    School school = schools.school(schoolClass.schoolId()).orElseThrow();
    String homeroom = schools.nameOf(schoolClass.homeroomStaffId());
    if (homeroom == null || school.principalName() == null) {
      throw new Problem(ProblemCode.SIGNER_MISSING, schoolClass.name());
    }
    List<ReadyYear> all = years.of(school, schoolClass);
    List<Closing.Unclassified> open = all.stream().map(ReadyYear::unclassified).filter(Objects::nonNull).toList();
    if (all.isEmpty()) {
      throw new Problem(ProblemCode.CLASS_EMPTY, schoolClass.name());
    }
    if (!open.isEmpty() && Setting.CLOSE_INCOMPLETE.text().equals("refuse")) {
      throw new Problem(ProblemCode.RESULTS_OPEN, schoolClass.name(), open.size());
    }
    TranscriptWriter writer = new TranscriptWriter(school, schoolClass, homeroom,
        attendance.kept(schoolClass.id()), forms.of(schoolClass));
    rules.keep(schoolClass);
    // Documents and database keep the same instant.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    EditionGrounds.OfClass kept = grounds.of(schoolClass);
    int issued = 0;
    int explained = 0;
    for (ReadyYear r : all) {
      Optional<TranscriptRecord> standing = transcripts.latest(r.enrolment().id());
      List<TranscriptDocument.Ground> why = standing.map(t -> kept.since(t.createdAt(), r.enrolment().id()))
          .orElseGet(List::of);
      if (issue(writer, r, schoolClass, standing, why, now, priority)) {
        issued++;
        standing.ifPresent(before -> grounds.issued(schoolClass, before,
            transcripts.latest(r.enrolment().id()).orElseThrow()));
      } else if (transcripts.explainAgain(standing.orElseThrow(), ExplanationText.write(r.explanation()), now)) {
        explained++;
      }
    }
    chain.closed(schoolClass);
    schoolClass.become(ClassState.CLOSED, by, now, schoolClass.stateReason());
    overtaken.end(schoolClass, by, null);
    audit.record(Action.CLOSE_CLASS, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()),
        "ISSUED " + issued + ", UNCLASSIFIED " + open.size()
            + (explained == 0 ? "" : ", EXPLAINED_AGAIN " + explained));
    return new Closing(schoolClass.id(), all.size(), issued, open);
  }

  /**
   * What a close would write now.
   *
   * @param pupils in the class
   * @param issued editions it would issue
   * @param again whether there are editions of the class already
   */
  public record Forecast(int pupils, int issued, boolean again) {}

  /** Compares every pupil's year as it stands with the edition in force; writes nothing. */
  public Forecast forecast(SchoolClass c) {
    Map<Long, TranscriptRecord> standing = new HashMap<>();
    transcripts.ofClass(c.id()).forEach(t -> standing.put(t.enrolmentId(), t));
    School school = schools.school(c.schoolId()).orElseThrow();
    String homeroom = schools.nameOf(c.homeroomStaffId());
    List<ReadyYear> all = years.of(school, c);
    boolean again = standing.values().stream().anyMatch(t -> t.leftOn() == null);
    if (!again || homeroom == null || school.principalName() == null) {
      return new Forecast(all.size(), all.size(), again);
    }
    TranscriptWriter writer = new TranscriptWriter(school, c, homeroom, attendance.kept(c.id()),
        FormBook.OfClass.NOTHING);
    long same = all.stream().filter(r -> standing.containsKey(r.enrolment().id())).filter(r -> EditionDesk.saysTheSame(
        writer.write(r, "", 1, null, clock.instant()), standing.get(r.enrolment().id()))).count();
    return new Forecast(all.size(), all.size() - (int) same, true);
  }

  /** The edition that is no longer in force, and the one that takes its place. */
  public record Reissue(String superseded, String issued) {}

  /**
   * Issues a new edition for one pupil of a closed class whose mark was corrected; the earlier one is kept.
   *
   * @param ground the correction that was allowed
   * @return empty when the transcript says the same as before
   * @throws Problem SIGNER_MISSING
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Reissue> reissue(SchoolClass schoolClass, long enrolmentId, TranscriptDocument.Ground ground) {
    School school = schools.school(schoolClass.schoolId()).orElseThrow();
    String homeroom = schools.nameOf(schoolClass.homeroomStaffId());
    if (homeroom == null || school.principalName() == null) {
      throw new Problem(ProblemCode.SIGNER_MISSING, schoolClass.name());
    }
    Optional<Enrolment> gone = schools.find(Enrolment.class, enrolmentId).filter(e -> e.leftOn() != null);
    if (gone.isPresent()) {
      Optional<TranscriptRecord> issued = transcripts.latest(enrolmentId)
          .flatMap(standing -> leaving.issue(schoolClass, gone.get(), List.of(ground)));
      chain.closed(schoolClass);
      return issued.map(now -> reissued(schoolClass, now, ground));
    }
    ReadyYear year = years.of(school, schoolClass).stream().filter(r -> r.enrolment().id() == enrolmentId).findFirst()
        .orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<TranscriptRecord> standing = transcripts.latest(enrolmentId);
    TranscriptWriter writer =
        new TranscriptWriter(school, schoolClass, homeroom,
        attendance.kept(schoolClass.id()), forms.of(schoolClass));
    if (!issue(writer, year, schoolClass, standing, List.of(ground), now, 0)) {
      transcripts.explainAgain(standing.orElseThrow(), ExplanationText.write(year.explanation()), now);
      return Optional.empty();
    }
    rules.keep(schoolClass);
    chain.closed(schoolClass);
    return Optional.of(reissued(schoolClass, transcripts.latest(enrolmentId).orElseThrow(), ground));
  }

  private Reissue reissued(SchoolClass schoolClass, TranscriptRecord issued, TranscriptDocument.Ground ground) {
    audit.record(AuditEvent.of(Action.REISSUE_TRANSCRIPT, schoolClass.schoolId(), "TRANSCRIPT", issued.id())
        .inClass(schoolClass.id()).ofPupil(issued.enrolmentId()).because(ground.reason()).saying("EDITION " + issued.edition()));
    return new Reissue(issued.supersedes(), issued.id());
  }

  /** @return false when the last edition already says the same */
  private boolean issue(TranscriptWriter writer, ReadyYear r, SchoolClass schoolClass,
      Optional<TranscriptRecord> before, List<TranscriptDocument.Ground> grounds, Instant now, int priority) {
    TranscriptDocument plain = writer.write(r, UUID.randomUUID().toString(), before.map(t -> t.edition() + 1).orElse(1),
        before.map(TranscriptRecord::id).orElse(null), now).on(grounds);
    return editions.issue(plain, ExplanationText.write(r.explanation()), r.enrolment(), schoolClass, before, priority).isPresent();
  }
}
