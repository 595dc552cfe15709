package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;

/** What the database, the ledger and the audit trail say about a drawn transcript; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SampleDesk {

  /** The codes of the witnesses, as a report names them. */
  static final String DATABASE = "DATABASE";
  static final String LEDGER = "LEDGER";
  static final String AUDIT = "AUDIT";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Ledger ledger;

  /** A transcript in force with the SHA-256 of its archived file. */
  public record Issued(String id, String sha256) {}

  /** Years in which that school has signed transcripts in force, the newest first. */
  public List<String> years(long schoolId) {
    return em.createQuery("select distinct t.schoolYear from TranscriptRecord t where t.schoolId = :s and t.state = :sealed"
        + " order by t.schoolYear desc", String.class).setParameter("s", schoolId)
        .setParameter("sealed", TranscriptState.SEALED).getResultList();
  }

  /** All in force of a year, in the order of their identifiers, so that a seed draws the same again. */
  public List<Issued> population(long schoolId, String schoolYear) {
    return em.createQuery("select t.id, t.sealedSha256 from TranscriptRecord t where t.schoolId = :s and t.schoolYear = :y"
        + " and t.state = :sealed order by t.id", Object[].class).setParameter("s", schoolId).setParameter("y", schoolYear)
        .setParameter("sealed", TranscriptState.SEALED).getResultStream()
        .map(t -> new Issued((String) t[0], (String) t[1])).toList();
  }

  /** Which of these witnesses do not testify that this file is the issue of this transcript. */
  public List<String> lacking(Issued drawn) {
    List<String> lacking = new ArrayList<>();
    TranscriptRecord record = em.find(TranscriptRecord.class, drawn.id());
    if (record == null || record.state() == TranscriptState.ISSUED || !drawn.sha256().equals(record.sealedSha256())) {
      lacking.add(DATABASE);
    }
    if (ledger.lineOf(LedgerEntry.Kind.TRANSCRIPT, drawn.id(), drawn.sha256())
        .filter(line -> record == null || record.sealedSize() == null || record.sealedSize().equals(line.size())).isEmpty()) {
      lacking.add(LEDGER);
    }
    if (record == null || !writtenDown(record.schoolId(), drawn)) {
      lacking.add(AUDIT);
    }
    return lacking;
  }

  private boolean writtenDown(long chain, Issued drawn) {
    return em.createQuery("select count(e.sequence) from AuditEntry e where e.chain = :c and e.action = :a and e.subjectId = :id"
        + " and e.detail = :h", Long.class).setParameter("c", chain).setParameter("a", Action.SEAL_TRANSCRIPT.name())
        .setParameter("id", drawn.id()).setParameter("h", drawn.sha256()).getSingleResult() > 0;
  }

  /** The data of a transcript as the database has them; null when it has none. */
  public String document(String id) {
    TranscriptRecord record = em.find(TranscriptRecord.class, id);
    return record == null ? null : record.document();
  }
}
