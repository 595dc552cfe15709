package vn.hocba.correction.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Keeps the summaries that are in the archive; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Summaries {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Corrections corrections;
  @Inject
  private LogReader reader;
  @Inject
  private Schools schools;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A summary that is to be archived.
   *
   * @param corrections how many
   * @param last number of the newest of them; 0 for none
   */
  public record Draft(CorrectionLogDocument document, int corrections, long last) {

    Named named(boolean sealed) {
      return new Named(document.id(), corrections, last, sealed);
    }
  }

  /** What its line needs to be written, and its announcement until then. @param id of the document @param sealed by the school's seal */
  public record Named(String id, int corrections, long last, boolean sealed) {

    String text() {
      return id + " " + corrections + " " + last + " " + sealed;
    }

    static Named read(String text) {
      String[] parts = text.split(" ");
      return new Named(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts.length > 3 && Boolean.parseBoolean(parts[3]));
    }
  }

  /** Newest first. */
  public List<CorrectionSummary> ofSchool(long schoolId) {
    return em.createQuery("select s from CorrectionSummary s where s.schoolId = :s order by s.schoolYear desc,"
        + " s.edition desc", CorrectionSummary.class).setParameter("s", schoolId).getResultList();
  }

  public Optional<CorrectionSummary> find(String id) {
    return Optional.ofNullable(em.find(CorrectionSummary.class, id));
  }

  private Optional<CorrectionSummary> latest(long schoolId, String schoolYear) {
    return ofSchool(schoolId).stream().filter(s -> s.schoolYear().equals(schoolYear)).findFirst();
  }

  /** @throws Problem NOT_FOUND for a year without classes, CORRECTIONS_ARCHIVED when nothing is missing in the archive */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Draft draft(long schoolId, String schoolYear, Caller caller) {
    if (schools.classesOf(schoolId).stream().noneMatch(c -> c.schoolYear().equals(schoolYear))) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    List<Correction> made = corrections.ofYear(schoolId, schoolYear);
    checkNew(schoolId, schoolYear, made.size());
    return new Draft(LogPrinter.document(schools.school(schoolId).orElseThrow(), true, schoolYear, null,
        reader.read(made), caller.fullName(), clock.instant()), made.size(),
        made.stream().mapToLong(Correction::id).max().orElse(0));
  }

  private void checkNew(long schoolId, String schoolYear, int made) {
    if (latest(schoolId, schoolYear).filter(s -> s.corrections() >= made).isPresent()) {
      throw new Problem(ProblemCode.CORRECTIONS_ARCHIVED, schoolYear);
    }
  }

  /** The file is in the vault: enters it in the ledger. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void enter(long schoolId, String schoolYear, Named draft, String sha256, long size, Caller caller) {
    schools.hold(schoolId);
    checkNew(schoolId, schoolYear, draft.corrections());
    announced.named(LedgerEntry.Kind.CORRECTIONS, schoolId + " " + schoolYear);
    CorrectionSummary summary = new CorrectionSummary(draft.id(), schoolId, schoolYear,
        latest(schoolId, schoolYear).map(s -> s.edition() + 1).orElse(1), draft.corrections(), draft.last());
    summary.archived(sha256, size, draft.sealed(), caller.fullName(), clock.instant());
    em.persist(summary);
    ledger.append(LedgerEntry.Kind.CORRECTIONS, summary.id(), sha256, size);
    audit.record(AuditEvent.of(Action.ARCHIVE_CORRECTIONS, schoolId, "SCHOOL", schoolYear)
        .saying("CHANGED " + draft.corrections() + ", SHA-256 " + sha256));
  }
}
