package vn.hocba.intake;

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
import java.util.UUID;
import vn.hocba.access.Caller;
import vn.hocba.archive.eark.PackageDocument;
import vn.hocba.archive.eark.PackageReport;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.Schools;

/** Writes down that a package was checked, and enters its documents, all of them or none, in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeDesk {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
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

  /** Whether the archive has the file already. */
  public boolean known(String sha256) {
    return !ledger.ofFile(sha256).isEmpty();
  }

  /** The line by which a file was disposed of. */
  public Optional<LedgerEntry> disposal(String sha256) {
    return ledger.disposal(sha256);
  }

  public void checked(Caller caller, String sha256, PackageReport report) {
    audit.record(AuditEvent.of(Action.CHECK_PACKAGE, caller.schoolId(), "PACKAGE", "0").saying(name(report) + ", "
        + report.count(Fixity.GOOD) + "/" + report.count(Fixity.BAD) + "/" + report.count(Fixity.COULD_NOT_CHECK)
        + ", SHA-256 " + sha256));
  }

  /** The files are in the vault: enters those that the archive does not have yet. @return how many */
  public int enter(Caller caller, PackageReport report, List<PackageDocument> documents) {
    schools.hold(caller.schoolId());
    int entered = 0;
    for (PackageDocument document : documents) {
      announced.named(LedgerEntry.Kind.RECEIVED, document.sha256());
      if (known(document.sha256())) {
        continue;
      }
      ReceivedDocument received = new ReceivedDocument(UUID.randomUUID().toString(), caller.schoolId(), report, document);
      received.received(caller.fullName(), clock.instant());
      em.persist(received);
      em.flush();
      ledger.append(LedgerEntry.Kind.RECEIVED, received.id(), document.sha256(), document.size());
      entered++;
    }
    audit.record(AuditEvent.of(Action.RECEIVE_PACKAGE, caller.schoolId(), "PACKAGE", "0")
        .saying(name(report) + ", " + entered));
    return entered;
  }

  public List<ReceivedDocument> ofSchool(long schoolId, int most) {
    return em.createQuery("select d from ReceivedDocument d where d.schoolId = :s order by d.receivedAt desc, d.code",
        ReceivedDocument.class).setParameter("s", schoolId).setMaxResults(most).getResultList();
  }

  public Optional<ReceivedDocument> find(String id) {
    return Optional.ofNullable(em.find(ReceivedDocument.class, id));
  }

  /** As it calls itself; letters that could be taken for a code of ours are not told from it. */
  private static String name(PackageReport report) {
    return report.objectId().replaceAll("[^A-Za-z0-9_.:-]", "?");
  }
}
