package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.signing.certificate.RegisteredCertificate;

/** Lets people sign whole classes with one authorisation, pause, go on, and return what they will not sign. */
@Stateless
@PermitAll
@Needs(Right.SIGN_DOCUMENTS)
public class SigningService {

  private static final int MOST_BATCHES = 5;

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private SigningBatches batches;
  @Inject
  private SigningRights rights;
  @Inject
  private SigningAuthorisation authorisation;
  @Inject
  private Certificates certificates;
  @Inject
  private CertificateDesk checks;
  @Inject
  private DocumentReturn returns;
  @Inject
  private EarlierSignatures earlier;
  @Inject
  private SigningTroubles troubles;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A batch as its owner sees it.
   *
   * @param signed how many of its documents have the signature
   * @param left how many wait for it still
   * @param trouble why it stopped; null where it did not
   * @param ownersToken whether its signature values come from the owner's computer
   * @param byCode whether it goes on with one-time codes of the owner's signing service only
   */
  public record Batch(long id, SigningStep step, SigningBatch.State state, int total, long signed, long left,
      String trouble, Instant createdAt, Instant authorisedUntil, boolean ownersToken, boolean byCode) {}

  /**
   * What the caller would sign with.
   *
   * @param subject the certificate's name for them; null without one
   * @param byCode whether they authorise with a code of the second factor, not with their password
   * @param ownersToken whether the key is at their own computer
   */
  public record Means(String subject, Instant validUntil, boolean byCode, boolean ownersToken) {}

  public Means means(SigningStep step) {
    Caller caller = callers.current();
    RegisteredCertificate c = rights.certificate(caller, step).orElse(null);
    return new Means(c == null ? null : c.commonName(), c == null ? null : c.validUntil(),
        authorisation.byCode(caller.accountId()),
        c != null && c.keyHome() == KeyHome.OWNER);
  }

  /**
   * Authorises signing everything of those classes that waits for the caller in that step; not the head's, see
   * {@link #beginAsHead}.
   *
   * @param typed a code of the second factor, or the password of who has none
   * @return the batch
   * @throws Problem NOT_FOUND, SIGNING_NOTHING, SIGNING_SPOILT, SIGNING_NOT_YET, CERTIFICATE_MISSING, CERTIFICATE_UNUSABLE,
   *     SIGNING_AUTHORISATION, SECOND_FACTOR_WRONG
   */
  public long begin(SigningStep step, Collection<Long> classIds, String typed) {
    if (step == SigningStep.HT) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return authorised(step, classIds, typed);
  }

  /** As {@link #begin}, in the head's place. */
  @Needs(Right.SIGN_AS_HEAD)
  public long beginAsHead(Collection<Long> classIds, String typed) {
    return authorised(SigningStep.HT, classIds, typed);
  }

  private long authorised(SigningStep step, Collection<Long> classIds, String typed) {
    Caller caller = callers.current();
    classIds.forEach(id -> schools.schoolClass(id).filter(c -> caller.belongsTo(c.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    authorisation.check(caller, typed);
    RegisteredCertificate certificate = rights.certificate(caller, step)
        .orElseThrow(() -> new Problem(ProblemCode.CERTIFICATE_MISSING));
    CertificateDesk.Checked checked = checks.look(certificate.id())
        .orElseThrow(() -> new Problem(ProblemCode.CERTIFICATE_MISSING));
    if (!checked.permits()) {
      throw new Problem(ProblemCode.CERTIFICATE_UNUSABLE, checked.found().status().name());
    }
    earlier.holdOut(classIds);
    List<SigningDocument> taken = new ArrayList<>();
    List<SubjectTurn> subjects = new ArrayList<>();
    for (long classId : new TreeSet<>(classIds)) {
      for (SigningDocument d : of(caller, classId, step)) {
        if (d.isForSubjects()) {
          subjects.addAll(turns(caller, d));
        } else if (d.batchId() == null) {
          taken.add(d);
        }
      }
    }
    if (taken.isEmpty() && subjects.isEmpty()) {
      long held = troubles.heldOut(classIds, step);
      throw held == 0 ? new Problem(ProblemCode.SIGNING_NOTHING) : new Problem(ProblemCode.SIGNING_SPOILT, held);
    }
    Instant now = clock.instant();
    SigningBatch batch = batches.add(new SigningBatch(caller.accountId(), rights.printedName(caller, step), certificate,
        step, taken.size() + subjects.size(), now, until(now)));
    taken.forEach(d -> d.into(batch.id()));
    subjects.forEach(t -> t.into(batch.id()));
    audit.record(Action.AUTHORISE_SIGNING, caller.schoolId(), "SIGNING_BATCH", String.valueOf(batch.id()),
        step + ", " + batch.total() + ", " + batch.signerName() + ", " + certificate.serial());
    return batch.id();
  }

  /**
   * How many documents of those classes that would wait for that signature are held out, because one before it cannot be
   * proved any more.
   *
   * @throws Problem NOT_FOUND
   */
  public long heldOut(SigningStep step, Collection<Long> classIds) {
    Caller caller = callers.current();
    classIds.forEach(id -> schools.schoolClass(id).filter(c -> caller.belongsTo(c.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    return troubles.heldOut(classIds, step);
  }

  private static Instant until(Instant now) {
    return now.plus(Duration.ofMinutes(Setting.SIGNING_MINUTES.number(1, 1440)));
  }

  private List<SigningDocument> of(Caller caller, long classId, SigningStep step) {
    SchoolClass c = schools.schoolClass(classId).filter(x -> caller.belongsTo(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    List<SigningDocument> waiting = documents.ofClassForChange(classId, Set.of(SigningDocument.State.OPEN)).stream()
        .filter(d -> d.step() == step && rights.owes(caller, d, c)).toList();
    if (!waiting.isEmpty() && step == SigningStep.GVCN && documents.sheetsOpen(classId)) {
      throw new Problem(ProblemCode.SIGNING_NOT_YET, SigningStep.GVBM.name());
    }
    return waiting;
  }

  /** The subjects of a transcript that the caller can sign for now. */
  private List<SubjectTurn> turns(Caller caller, SigningDocument d) {
    SchoolClass c = schools.schoolClass(d.classId()).orElseThrow();
    return turns.open(d.id()).stream().filter(t -> t.batchId() == null && rights.owes(caller, t, c)).toList();
  }

  /** The caller's latest ones, the newest first. */
  public List<Batch> own() {
    return batches.ofAccount(callers.current().accountId(), MOST_BATCHES).stream().map(this::told).toList();
  }

  private Batch told(SigningBatch b) {
    return new Batch(b.id(), b.step(), b.state(), b.total(), documents.signedByBatch(b.id()),
        left(b.id()), b.trouble(), b.createdAt(), b.authorisedUntil(),
        b.keyHome() == KeyHome.OWNER, b.keyHome() == KeyHome.SERVICE);
  }

  /** Stops after the document that is being signed. @throws Problem NOT_FOUND */
  public void pause(long id) {
    SigningBatch batch = held(id);
    batch.pause();
    audit.record(Action.PAUSE_SIGNING, batch.schoolId(), "SIGNING_BATCH", String.valueOf(id), batch.state().name());
  }

  /**
   * Goes on with what is left. While the authorisation lasts a pause needs no new one.
   *
   * @param typed as in {@link #begin}; may be null within the time of the authorisation
   * @throws Problem NOT_FOUND, SIGNING_AUTHORISATION, SECOND_FACTOR_WRONG, CERTIFICATE_MISSING
   */
  public void resume(long id, String typed) {
    Caller caller = callers.current();
    SigningBatch batch = held(id);
    Instant now = clock.instant();
    boolean lasts = batch.state() == SigningBatch.State.PAUSED && now.isBefore(batch.authorisedUntil());
    if (!lasts) {
      authorisation.check(caller, typed);
    }
    if (!rights.stillMay(batch) || certificates.find(batch.certificateId()).filter(c -> c.usable(now)).isEmpty()) {
      throw new Problem(ProblemCode.CERTIFICATE_MISSING);
    }
    batch.resume(lasts ? batch.authorisedUntil() : until(now));
    audit.record(Action.AUTHORISE_SIGNING, batch.schoolId(), "SIGNING_BATCH", String.valueOf(id),
        batch.step() + ", " + left(id) + ", " + batch.signerName());
  }

  /** Gives what is left free again, to be signed another way. @throws Problem NOT_FOUND */
  public void end(long id) {
    long account = callers.current().accountId();
    batches.find(id).filter(b -> b.accountId() == account).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    // Documents before the batch, as whoever signs them takes them.
    List<SigningDocument> left = documents.ofBatch(id).stream().map(d -> documents.findForChange(d.id()).orElseThrow())
        .filter(d -> Long.valueOf(id).equals(d.batchId())).toList();
    List<SigningDocument> inPart = turns.documentsOfBatch(id).stream().map(d -> documents.findForChange(d).orElseThrow())
        .toList();
    SigningBatch batch = held(id);
    left.forEach(d -> d.into(null));
    inPart.forEach(d -> {
      turns.open(d.id()).stream().filter(t -> Long.valueOf(id).equals(t.batchId())).forEach(t -> t.into(null));
      if (Long.valueOf(id).equals(d.batchId())) {
        d.into(null);
      }
    });
    batch.done(clock.instant());
    audit.record(Action.PAUSE_SIGNING, batch.schoolId(), "SIGNING_BATCH", String.valueOf(id), "DONE");
  }

  private long left(long batch) {
    return documents.leftOfBatch(batch) + turns.leftOfBatch(batch);
  }

  private SigningBatch held(long id) {
    long account = callers.current().accountId();
    return batches.findForChange(id).filter(b -> b.accountId() == account && b.state() != SigningBatch.State.DONE)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /**
   * Returns a document to whoever signed before, with the reason.
   *
   * @throws Problem NOT_FOUND when it does not wait for the caller, REASON_NEEDED, TEXT_TOO_LONG, SIGNING_CHANGED
   */
  public void giveBack(long documentId, String reason) {
    Caller caller = callers.current();
    String why = DecisionText.reason(reason);
    SigningDocument d = documents.findForChange(documentId).filter(x -> x.state() == SigningDocument.State.OPEN)
        .filter(x -> rights.owes(caller, x, schools.schoolClass(x.classId()).orElseThrow()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (d.batchId() != null) {
      throw new Problem(ProblemCode.SIGNING_CHANGED, d.id());
    }
    returns.giveBack(d, caller.fullName(), why);
  }
}
