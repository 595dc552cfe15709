package vn.hocba.revocation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.setup.Typed;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/**
 * Takes an edition out of force by decision: the office that hands transcripts out proposes it, the principal decides, and they
 * are two. Its file stays in the archive, and whoever asks by bytes or by code is told.
 */
@Stateless
@PermitAll
@Needs(Right.ISSUE_COPY)
public class RevocationService {

  private static final int MOST = 200;
  private static final int LONGEST_SUCCESSOR = 64;

  @Inject
  private Revocations revocations;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Ledger ledger;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Those of the school, what waits first; bounded. */
  public List<RevocationView.Line> list() {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    return revocations.ofSchool(caller.schoolId(), MOST).stream().map(r -> line(r, caller)).toList();
  }

  /** How many wait for the principal. */
  public long waiting() {
    return revocations.waiting(callers.ofSchool(Right.ISSUE_COPY).schoolId());
  }

  /** One edition with what was proposed about it. @throws Problem NOT_FOUND */
  public RevocationView.One of(String transcriptId) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    TranscriptRecord t = transcripts.find(transcriptId).filter(r -> caller.belongsTo(r.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return new RevocationView.One(edition(t), revocations.of(t.id()).stream().map(r -> line(r, caller)).toList());
  }

  /**
   * Proposes it; the edition stays in force until the principal has decided.
   *
   * @param successor number or printed code of the same pupil's edition that holds in its place; null or empty for none
   * @throws Problem NOT_FOUND, REVOCATION_STATE, REVOCATION_SAME_PERSON for whoever decides, REVOCATION_SUCCESSOR, SETUP_FIELD,
   *     REASON_NEEDED, TEXT_TOO_LONG
   */
  public long propose(String transcriptId, RevocationGround ground, String why, String successor) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    if (caller.reachesSchool(Right.REVOKE_TRANSCRIPT)) {
      throw new Problem(ProblemCode.REVOCATION_SAME_PERSON);
    }
    TranscriptRecord t = standing(transcriptId, caller);
    if (revocations.of(t.id()).stream().anyMatch(r -> r.state() == RevocationState.PROPOSED)) {
      throw new Problem(ProblemCode.REVOCATION_STATE);
    }
    Typed.given(ground, "ground");
    String reason = DecisionText.reason(why);
    Optional<TranscriptRecord> instead = successor(successor, t);
    Revocation proposed = revocations.add(new Revocation(t, ground, reason, instead.map(TranscriptRecord::id).orElse(null), caller,
        clock.instant()));
    audit.record(event(Action.PROPOSE_REVOCATION, t).because(reason).saying(ground.name()));
    return proposed.id();
  }

  /**
   * Decides: from now on the edition is out of force everywhere.
   *
   * @param number of the decision
   * @param on day of the decision, not before the edition was signed
   * @throws Problem NOT_FOUND, REVOCATION_STATE, REVOCATION_SAME_PERSON, REVOCATION_SUCCESSOR, REVOCATION_DAY, DECISION_NUMBER, SETUP_FIELD
   */
  @Needs(Right.REVOKE_TRANSCRIPT)
  public void decide(long id, String number, LocalDate on) {
    Caller caller = callers.ofSchool(Right.REVOKE_TRANSCRIPT);
    Revocation proposed = waiting(id, caller);
    if (proposed.proposedBy() == caller.accountId()) {
      throw new Problem(ProblemCode.REVOCATION_SAME_PERSON);
    }
    TranscriptRecord t = standing(proposed.transcriptId(), caller);
    Optional<TranscriptRecord> instead = successor(proposed.successorId(), t);
    if (Typed.given(on, "decidedOn").isAfter(LocalDate.now(clock.withZone(Clocks.VIETNAM)))
        || on.isBefore(LocalDate.ofInstant(t.sealedAt(), Clocks.VIETNAM))) {
      throw new Problem(ProblemCode.REVOCATION_DAY, on);
    }
    proposed.decided(DecisionText.number(number), on, caller.signs(Right.REVOKE_TRANSCRIPT), clock.instant());
    t.revoked(proposed.ground(), instead.map(TranscriptRecord::id).orElse(null), clock.instant());
    ledger.append(LedgerEntry.Kind.REVOCATION, t.id(), null, null);
    audit.record(event(Action.REVOKE_TRANSCRIPT, t).because(proposed.reason())
        .saying(proposed.number() + " " + on + "; " + proposed.ground()));
  }

  /** The office takes its proposal back, or the principal refuses it. @throws Problem NOT_FOUND, REVOCATION_STATE, REASON_NEEDED, TEXT_TOO_LONG */
  public void end(long id, String why) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    Revocation proposed = waiting(id, caller);
    proposed.ended(caller.fullName(), DecisionText.reason(why), clock.instant());
    audit.record(event(Action.END_REVOCATION, transcripts.find(proposed.transcriptId()).orElseThrow()).because(proposed.endReason()));
  }

  private Revocation waiting(long id, Caller caller) {
    Revocation proposed = revocations.forChange(id).filter(r -> caller.belongsTo(r.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (proposed.state() != RevocationState.PROPOSED) {
      throw new Problem(ProblemCode.REVOCATION_STATE);
    }
    return proposed;
  }

  /** Signed and not revoked, its row held: in force, or replaced, for a replaced one can have gone to the wrong person, too. */
  private TranscriptRecord standing(String transcriptId, Caller caller) {
    TranscriptRecord t = transcripts.findForChange(transcriptId).filter(r -> caller.belongsTo(r.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (t.state() != TranscriptState.SEALED && (t.state() != TranscriptState.SUPERSEDED || t.sealedSha256() == null)) {
      throw new Problem(ProblemCode.REVOCATION_STATE);
    }
    return t;
  }

  /** Of the same pupil: whoever checks the revoked one is told its number. */
  private Optional<TranscriptRecord> successor(String typed, TranscriptRecord of) {
    String named = Typed.optional(typed, LONGEST_SUCCESSOR);
    if (named == null) {
      return Optional.empty();
    }
    return Optional.of(transcripts.find(named).or(() -> LookupCode.read(named).flatMap(transcripts::byLookupCode))
        .filter(s -> s.ofOnePupilWith(of) && s.state() == TranscriptState.SEALED && !s.id().equals(of.id()))
        .orElseThrow(() -> new Problem(ProblemCode.REVOCATION_SUCCESSOR)));
  }

  private RevocationView.Line line(Revocation r, Caller caller) {
    return new RevocationView.Line(r.id(), edition(transcripts.find(r.transcriptId()).orElseThrow()), r.state(), r.ground(), r.reason(),
        r.successorId() == null ? null : transcripts.find(r.successorId()).map(RevocationService::edition).orElse(null),
        r.proposedByName(), r.proposedAt(), r.number(), r.decidedOn(), r.endedByName(), r.endedAt(), r.endReason(),
        r.proposedBy() == caller.accountId());
  }

  private static RevocationView.Edition edition(TranscriptRecord t) {
    TranscriptDocument d = TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
    return new RevocationView.Edition(t.id(), d.pupil().fullName(), d.className(), t.schoolYear(), t.edition(), t.leftOn(), t.state(), t.sealedAt());
  }

  private static AuditEvent event(Action action, TranscriptRecord t) {
    return AuditEvent.of(action, t.schoolId(), "TRANSCRIPT", t.id()).inClass(t.classId()).ofPupil(t.enrolmentId());
  }
}
