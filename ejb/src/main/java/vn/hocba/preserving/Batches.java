package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;

/** The batches of evidence in the database; each of its writes is a transaction of its own with a line in the ledger. */
@Stateless
@PermitAll
public class Batches {

  /** Renewed by one time stamp at most. */
  private static final int TOGETHER = 500;
  /** What the files of the batch that is begun next are announced for: one is begun at a time. */
  static final String BEGUN = "next batch";
  /** Begins the reference of what no batch needs, before as much of its name. */
  private static final String UNUSED = "unused-";
  private static final int NAMED_BY = 16;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Ledger ledger;
  @Inject
  private SilentAuthorities silent;
  @Inject
  private AnnouncedFiles announced;

  public Optional<BatchRecord> newest() {
    return em.createQuery("select b from BatchRecord b order by b.number desc", BatchRecord.class).setMaxResults(1)
        .getResultStream().findFirst();
  }

  public Optional<BatchRecord> find(long number) {
    return Optional.ofNullable(em.find(BatchRecord.class, number));
  }

  /** Where the status of a batch's signers is: itself or a later batch; empty where their documents carry it all. */
  public Optional<BatchRecord> withStatus(BatchRecord batch) {
    return Optional.of(batch.statusBatch() == null ? batch : em.find(BatchRecord.class, batch.statusBatch()))
        .filter(b -> b.validationSha256() != null);
  }

  /** The batch that proves a line of the ledger; empty while none does. */
  public Optional<BatchRecord> proving(long line) {
    return em.createQuery("select b from BatchRecord b where b.firstLine <= :line and b.lastLine >= :line",
        BatchRecord.class).setParameter("line", line).getResultStream().findFirst();
  }

  /** Batches of one algorithm whose newest time stamp must be followed by another. */
  public List<BatchRecord> endingBefore(Instant end) {
    List<BatchRecord> ending = em.createQuery("select b from BatchRecord b where b.provenUntil < :end"
        + " order by b.digest, b.number", BatchRecord.class).setParameter("end", end).setMaxResults(TOGETHER)
        .getResultList();
    return ending.stream().filter(batch -> batch.digest() == ending.getFirst().digest()).toList();
  }

  /** A batch built with an algorithm weaker than this, after a number. */
  public Optional<BatchRecord> weakerThan(DigestMethod method, long after) {
    List<String> weaker = List.of(DigestMethod.values()).stream().filter(one -> one.compareTo(method) < 0)
        .map(DigestMethod::name).toList();
    return weaker.isEmpty() ? Optional.empty() : em.createQuery("select b from BatchRecord b where b.digest in :weaker"
        + " and b.number > :after order by b.number", BatchRecord.class).setParameter("weaker", weaker)
        .setParameter("after", after).setMaxResults(1).getResultStream().findFirst();
  }

  /** A file in the vault; size in bytes. */
  public record Kept(String sha256, long size) {}

  /**
   * Writes down a new batch, validation data where there are any, and what of them it lacks or earlier batches lack no more; a
   * second server that began the same lines is refused by the table.
   */
  public void begin(long firstLine, long lastLine, EvidenceBatch batch, Kept file, Kept validation, BatchStatus.Told status) {
    long number = newest().map(BatchRecord::number).orElse(0L) + 1;
    BatchRecord begun = new BatchRecord(number, firstLine, lastLine, batch, file.sha256(),
        validation == null ? null : validation.sha256());
    em.persist(begun);
    em.flush();
    silent.add(number, status.lacking());
    status.completed().forEach(earlier -> em.find(BatchRecord.class, earlier).statusIn(number));
    silent.answered(status.answered());
    announced.named(LedgerEntry.Kind.EVIDENCE, BEGUN);
    if (validation != null) {
      announced.named(LedgerEntry.Kind.VALIDATION, BEGUN);
      ledger.append(LedgerEntry.Kind.VALIDATION, begun.validationReference(), validation.sha256(), validation.size());
    }
    ledger.append(LedgerEntry.Kind.EVIDENCE, begun.reference(), file.sha256(), file.size());
  }

  /** Enters a file that an attempt stored which died before it came to name it; once, whoever else does. */
  public void enterLeft(LedgerEntry.Kind kind, String of, Kept left) {
    if (ledger.ofFile(left.sha256()).isEmpty()) {
      ledger.append(kind, UNUSED + left.sha256().substring(0, NAMED_BY), left.sha256(), left.size());
    }
    announced.named(kind, of);
  }

  /**
   * Puts a renewed file in the place of the one it was made from.
   *
   * @return false if another server was faster
   */
  public boolean renew(BatchRecord seen, EvidenceBatch batch, Kept file) {
    BatchRecord now = em.find(BatchRecord.class, seen.number(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(now);
    if (now.edition() != seen.edition()) {
      enterLeft(LedgerEntry.Kind.EVIDENCE, seen.nextReference(), file);
      return false;
    }
    announced.named(LedgerEntry.Kind.EVIDENCE, seen.nextReference());
    now.put(batch, file.sha256());
    ledger.append(LedgerEntry.Kind.EVIDENCE, now.reference(), file.sha256(), file.size());
    return true;
  }
}
