package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.archive.seal.SealedTranscript.Revision;

/** Keeps the fingerprints of files' earlier signed states, and how far the ledger is followed for them; asks no permission. */
@Stateless
@PermitAll
public class FileRevisions {

  private static final String PROGRESS = "signed-revisions";
  private static final List<String> KINDS = Stream.of(LedgerEntry.Kind.values()).filter(k -> FileRevision.kind(k).isPresent())
      .map(Enum::name).toList();

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** The archived file that went through a state with that SHA-256. */
  public Optional<String> fileOf(String sha256) {
    return em.createQuery("select r.fileSha256 from FileRevision r where r.sha256 = :h", String.class).setParameter("h", sha256)
        .setMaxResults(1).getResultStream().findFirst();
  }

  /** The last line of the ledger that is done. */
  public long reached() {
    return Optional.ofNullable(em.find(ArchiveProgress.class, PROGRESS)).map(ArchiveProgress::sequence).orElse(0L);
  }

  /** The next lines whose files may have such states; entries of catalogues, millions of them, have no file and are passed over. */
  public List<LedgerEntry> after(long sequence, int most) {
    return em.createQuery("select e from LedgerEntry e where e.sequence > :s and e.sha256 is not null and e.kind in :k order by e.sequence",
        LedgerEntry.class).setParameter("s", sequence).setParameter("k", KINDS).setMaxResults(most).getResultList();
  }

  /** Keeps the states of a line's file, once, whichever server is first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(LedgerEntry line, List<Revision> states) {
    ArchiveProgress progress = forChange();
    if (line.sequence() > progress.sequence()) {
      states.stream().filter(r -> em.find(FileRevision.class, new FileRevision.Key(line.sha256(), r.number())) == null)
          .forEach(r -> em.persist(new FileRevision(line, FileRevision.kind(line.kind()).orElseThrow(), r)));
      progress.reached(line.sequence(), FixityCounts.NONE);
    }
  }

  /** There was nothing more up to that line. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void followed(long last) {
    ArchiveProgress progress = forChange();
    if (last > progress.sequence()) {
      progress.reached(last, FixityCounts.NONE);
    }
  }

  private ArchiveProgress forChange() {
    ArchiveProgress known = em.find(ArchiveProgress.class, PROGRESS, LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      known = new ArchiveProgress(PROGRESS);
      em.persist(known);
    }
    return known;
  }
}
