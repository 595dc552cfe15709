package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The archive's journal. Each line's hash covers the line before, and lines are numbered in the order they
 * commit: the search index follows the numbers.
 */
@Stateless
@PermitAll
public class Ledger {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void append(LedgerEntry.Kind kind, String reference, String sha256, Long size) {
    LedgerHead head = em.find(LedgerHead.class, 1, LockModeType.PESSIMISTIC_WRITE);
    // Databases keep microseconds: hash what can be read back.
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long sequence = head.sequence() + 1;
    LedgerEntry line = new LedgerEntry(sequence, kind, reference, sha256, size, at, head.hash());
    em.persist(line);
    head.advance(sequence, line.hash());
  }

  /** The last line's number and hash. */
  public LedgerHead head() {
    return em.find(LedgerHead.class, 1);
  }

  public long lastSequence() {
    return head().sequence();
  }

  /** Whether a line up to this one names a file; entries of a catalogue name none. */
  public boolean namesFiles(long upTo) {
    return !em.createQuery("select e.sequence from LedgerEntry e where e.sha256 is not null and e.sequence <= :s", Long.class)
        .setParameter("s", upTo).setMaxResults(1).getResultList().isEmpty();
  }

  public Optional<LedgerEntry> at(long sequence) {
    return Optional.ofNullable(em.find(LedgerEntry.class, sequence));
  }

  /** What the line of a file says it is; the SHA-256 itself when no line has it. */
  public String about(String sha256) {
    return em.createQuery("select e from LedgerEntry e where e.sha256 = :s order by e.sequence", LedgerEntry.class)
        .setParameter("s", sha256).setMaxResults(1).getResultStream().map(LedgerEntry::about).findFirst().orElse(sha256);
  }

  /** The line by which a file was disposed of; empty for what is to be there. */
  public Optional<LedgerEntry> disposal(String sha256) {
    return ofFile(sha256).stream().filter(e -> e.kind() == LedgerEntry.Kind.DISPOSAL).findFirst();
  }

  /** Every line that names a file. */
  public List<LedgerEntry> ofFile(String sha256) {
    return em.createQuery("select e from LedgerEntry e where e.sha256 = :s order by e.sequence", LedgerEntry.class)
        .setParameter("s", sha256).getResultList();
  }

  public List<LedgerEntry> after(long sequence, int most) {
    return em.createQuery("select e from LedgerEntry e where e.sequence > :s order by e.sequence", LedgerEntry.class)
        .setParameter("s", sequence).setMaxResults(most).getResultList();
  }

  /** The line by which a file entered the archive. */
  public Optional<LedgerEntry> lineOf(LedgerEntry.Kind kind, String reference, String sha256) {
    return em.createQuery("select e from LedgerEntry e where e.reference = :reference and e.kind = :kind"
        + " and e.sha256 = :sha256 order by e.sequence", LedgerEntry.class).setParameter("reference", reference)
        .setParameter("kind", kind.name()).setParameter("sha256", sha256).setMaxResults(1).getResultStream().findFirst();
  }
}
