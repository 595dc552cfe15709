package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;

/** Writes down what the checks of the vault find, each line in a short transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FixityDesk {

  private static final int LONGEST_NAME = 50;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** How far that work has come. */
  public ArchiveProgress progress(String name) {
    ArchiveProgress known = em.find(ArchiveProgress.class, name);
    return known == null ? new ArchiveProgress(name) : known;
  }

  public void reached(String name, long sequence, FixityCounts found) {
    ArchiveProgress progress = em.find(ArchiveProgress.class, name);
    if (progress == null) {
      progress = new ArchiveProgress(name);
      em.persist(progress);
    }
    progress.reached(sequence, found);
  }

  /** A file is damaged or gone: one incident, however often it is found so. */
  public void damaged(VaultCopy place, LedgerEntry line, FixityFinding found) {
    if (open(place, line.sha256()).isEmpty()) {
      Long school = school(line);
      em.persist(new FixityIncident(school, place, line, found.part(), clock.instant()));
      audit.record(Action.FIND_DAMAGE, school, "ARCHIVE", line.reference(), place + " " + found.part());
    }
  }

  /** A file that was damaged is whole: repaired here from the other copy, or put back by somebody. */
  public void whole(VaultCopy place, LedgerEntry line) {
    for (FixityIncident incident : open(place, line.sha256())) {
      incident.repaired(clock.instant());
      audit.record(Action.REPAIR_DAMAGE, incident.schoolId(), "ARCHIVE", line.reference(), place + " " + incident.part());
    }
  }

  /** A file that belongs to no school is damaged in the backups: one incident, too. @param reference as the log names it */
  public void damagedInBackup(String name, String kind, String reference, String part) {
    if (open(VaultCopy.BACKUP, name).isEmpty()) {
      em.persist(new FixityIncident(name, kind + " " + reference, part, clock.instant()));
      audit.record(Action.FIND_DAMAGE, null, "ARCHIVE", reference, VaultCopy.BACKUP + " " + part);
    }
  }

  /** What is damaged in the backups, by SHA-256 of the file or name of the backup, as far as nobody knows better. */
  public List<String> damagedInBackups() {
    return em.createQuery("select i.sha256 from FixityIncident i where i.place = :p and i.state = :f", String.class)
        .setParameter("p", VaultCopy.BACKUP).setParameter("f", IncidentState.FOUND).getResultList();
  }

  /** It is whole again; where no school looks after it, that ends the case. */
  public void endedInBackup(String name) {
    for (FixityIncident incident : open(VaultCopy.BACKUP, name)) {
      incident.repaired(clock.instant());
      record(Action.REPAIR_DAMAGE, incident);
      if (incident.schoolId() == null) {
        incident.closed(null, null, clock.instant());
      }
    }
  }

  /** No backup keeps it any more: nobody repaired it, and there is nothing left to look after. */
  public void ranOutInBackup(String name) {
    for (FixityIncident incident : open(VaultCopy.BACKUP, name)) {
      record(Action.OUTLIVE_DAMAGE, incident);
      incident.closed(null, null, clock.instant());
    }
  }

  private void record(Action action, FixityIncident inBackup) {
    String about = inBackup.about();
    audit.record(action, inBackup.schoolId(), "ARCHIVE", about.substring(about.indexOf(' ') + 1), VaultCopy.BACKUP + " " + inBackup.part());
  }

  /** An evidence file of a correction is damaged or gone: one incident. @param name as its sender calls it */
  public void damagedEvidence(long schoolId, String sha256, String name) {
    if (open(VaultCopy.EVIDENCE, sha256).isEmpty()) {
      String called = name.substring(0, Math.min(name.length(), LONGEST_NAME));
      em.persist(new FixityIncident(schoolId, sha256, "PROOF " + called, clock.instant()));
      audit.record(Action.FIND_DAMAGE, schoolId, "ARCHIVE", called, VaultCopy.EVIDENCE + " " + sha256);
    }
  }

  /** SHA-256 of the evidence files that are known to be damaged or gone, and wanted still. */
  public List<String> damagedEvidence() {
    return em.createQuery("select i.sha256 from FixityIncident i where i.place = :p and i.state = :f and exists"
        + " (select f from EvidenceFile f where f.sha256 = i.sha256)", String.class)
        .setParameter("p", VaultCopy.EVIDENCE).setParameter("f", IncidentState.FOUND).getResultList();
  }

  /** It is whole again: taken back from the backups, or put back by somebody. */
  public void wholeEvidence(String sha256) {
    for (FixityIncident incident : open(VaultCopy.EVIDENCE, sha256)) {
      incident.repaired(clock.instant());
      audit.record(Action.REPAIR_DAMAGE, incident.schoolId(), "ARCHIVE", incident.about().substring(incident.about().indexOf(' ') + 1),
          VaultCopy.EVIDENCE + " " + incident.part());
    }
  }

  private List<FixityIncident> open(VaultCopy place, String sha256) {
    return em.createQuery("select i from FixityIncident i where i.place = :p and i.sha256 = :s and i.state = :f",
        FixityIncident.class).setParameter("p", place).setParameter("s", sha256)
        .setParameter("f", IncidentState.FOUND).getResultList();
  }

  private Long school(LedgerEntry line) {
    if (line.kind() == LedgerEntry.Kind.SHEET || line.kind() == LedgerEntry.Kind.BOOK) {
      return em.createQuery("select d.schoolId from SigningDocument d where d.id = :id", Long.class)
          .setParameter("id", Long.valueOf(line.reference())).getResultStream().findFirst().orElse(null);
    }
    if (line.kind() == LedgerEntry.Kind.MINUTES) {
      return em.createQuery("select d.schoolId from Disposal d where d.id = :id", Long.class)
          .setParameter("id", Long.valueOf(line.reference())).getResultStream().findFirst().orElse(null);
    }
    if (line.kind() == LedgerEntry.Kind.RECEIVED) {
      return em.createQuery("select d.schoolId from ReceivedDocument d where d.id = :id", Long.class)
          .setParameter("id", line.reference()).getResultStream().findFirst().orElse(null);
    }
    if (line.kind() == LedgerEntry.Kind.COPY) {
      return em.createQuery("select c.schoolId from CopyLine c where c.reference = :r", Long.class)
          .setParameter("r", line.reference()).getResultStream().findFirst().orElse(null);
    }
    if (line.kind() == LedgerEntry.Kind.CHECK_REPORT) {
      return em.createQuery("select r.schoolId from RunReport r where r.id = :id", Long.class)
          .setParameter("id", line.reference()).getResultStream().findFirst().orElse(null);
    }
    if (line.kind() == LedgerEntry.Kind.PAPER) {
      return em.createQuery("select s.schoolId from PaperScan s where s.paperId = :id", Long.class)
          .setParameter("id", line.reference()).getResultStream().findFirst().orElse(null);
    }
    String from = line.kind() == LedgerEntry.Kind.CORRECTIONS ? "CorrectionSummary" : "TranscriptRecord";
    return em.createQuery("select r.schoolId from " + from + " r where r.id = :id", Long.class)
        .setParameter("id", line.reference()).getResultStream().findFirst().orElse(null);
  }
}
