package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hocba.signing.SigningDocument.State;

/** Keeps the documents in the chain of signers, and their signatures; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SigningDocuments {

  /** Not a transcript that waits for subject teachers: those have turns. */
  private static final String WHOLE = "not (d.classSubjectId is null and d.step = vn.hocba.signing.SigningStep.GVBM)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(SigningDocument document) {
    em.persist(document);
    em.flush();
  }

  public void add(SignatureMade signature) {
    em.persist(signature);
    em.flush();
  }

  public Optional<SigningDocument> find(long id) {
    return Optional.ofNullable(em.find(SigningDocument.class, id));
  }

  public Optional<SigningDocument> findForChange(long id) {
    return Optional.ofNullable(em.find(SigningDocument.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The document, its row locked, if this claim still holds it. */
  public Optional<SigningDocument> heldForChange(long id, int claim) {
    return findForChange(id).filter(d -> d.claimNumber() == claim && d.claimedBy() != null && d.state() == State.OPEN);
  }

  /** That of a transcript, its row locked. */
  public Optional<SigningDocument> ofTranscript(String transcriptId) {
    return em.createQuery("select d from SigningDocument d where d.transcriptId = :t", SigningDocument.class)
        .setParameter("t", transcriptId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  /** Those of a class in one of these states, their rows locked, in the order they came. */
  public List<SigningDocument> ofClassForChange(long classId, Set<State> states) {
    return em.createQuery("select d from SigningDocument d where d.classId = :c and d.state in :s order by d.id",
        SigningDocument.class).setParameter("c", classId).setParameter("s", states)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  public List<SigningDocument> ofClass(long classId) {
    return em.createQuery("select d from SigningDocument d where d.classId = :c order by d.id", SigningDocument.class)
        .setParameter("c", classId).getResultList();
  }

  /**
   * How many documents wait for the same signature.
   *
   * @param classSubjectId the book of a sheet, or of a subject of transcripts; null for whole transcripts
   * @param sheets whether they are sheets
   * @param busy those that a batch has
   * @param returned those that came back with a reason
   */
  record Count(long classId, SigningStep step, Long classSubjectId, boolean sheets, long documents, long busy, long returned) {}

  /** What of a school waits for one signature, counted, without the documents themselves; see {@link SubjectTurns#open}. */
  public List<Count> open(long schoolId) {
    return em.createQuery("select d.classId, d.step, d.classSubjectId, count(d), count(d.batchId), count(d.reason) from"
        + " SigningDocument d where d.schoolId = :s and d.state = :o and " + WHOLE + " group by d.classId, d.step, d.classSubjectId"
        + " order by d.classId", Object[].class).setParameter("s", schoolId).setParameter("o", State.OPEN).getResultStream()
        .map(r -> new Count((Long) r[0], (SigningStep) r[1], (Long) r[2], r[2] != null, (Long) r[3], (Long) r[4],
            (Long) r[5])).toList();
  }

  /** Whether a sheet of the class still waits for its subject teacher. */
  public boolean sheetsOpen(long classId) {
    return !em.createQuery("select d.id from SigningDocument d where d.classId = :c and d.kind = :k and d.state = :o",
        Long.class).setParameter("c", classId).setParameter("k", SigningDocument.Kind.SHEET)
        .setParameter("o", State.OPEN).setMaxResults(1).getResultList().isEmpty();
  }

  /** What a batch still has to sign as a whole, in the order it is signed; see {@link SubjectTurns#documentsOfBatch}. */
  public List<SigningDocument> ofBatch(long batchId) {
    return em.createQuery("select d from SigningDocument d where d.batchId = :b and " + WHOLE + " order by d.id", SigningDocument.class)
        .setParameter("b", batchId).getResultList();
  }

  public long leftOfBatch(long batchId) {
    return em.createQuery("select count(d) from SigningDocument d where d.batchId = :b and " + WHOLE, Long.class)
        .setParameter("b", batchId).getSingleResult();
  }

  public long signedByBatch(long batchId) {
    return em.createQuery("select count(s) from SignatureMade s where s.batchId = :b", Long.class)
        .setParameter("b", batchId).getSingleResult();
  }

  /** Whose signatures these transcripts carry, as printed, the school's seal aside; none for those that nobody signed in person. */
  public Map<String, Set<String>> signers(Collection<String> transcriptIds) {
    Map<String, Set<String>> signers = new HashMap<>();
    if (!transcriptIds.isEmpty()) {
      em.createQuery("select d.transcriptId, s.signerName from SignatureMade s, SigningDocument d where d.id = s.documentId"
          + " and s.undoneAt is null and s.step <> :seal and d.transcriptId in :ids order by s.id", Object[].class)
          .setParameter("seal", SigningStep.TRUONG).setParameter("ids", transcriptIds).getResultStream()
          .forEach(r -> signers.computeIfAbsent((String) r[0], id -> new LinkedHashSet<>()).add((String) r[1]));
    }
    return signers;
  }

  /** Every signature of a document that counts, in the order they were made. */
  public List<SignatureMade> signatures(long documentId) {
    return em.createQuery("select s from SignatureMade s where s.documentId = :d and s.undoneAt is null order by s.id",
        SignatureMade.class).setParameter("d", documentId).getResultList();
  }

  /** The next document of a running batch whose key is here, its row locked; rows another worker takes are passed over. */
  public Optional<SigningDocument> freeForClaim(Instant now) {
    @SuppressWarnings("unchecked")
    List<Number> ids = em.createNativeQuery("select id from signing_document where batch_id in (select b.id from"
        + " signing_batch b where b.state = 'RUNNING' and b.key_home = 'SERVER') and (claimed_until is null or"
        + " claimed_until < ?1) order by id limit 1 for update skip locked").setParameter(1, Timestamp.from(now))
        .getResultList();
    return ids.stream().findFirst().map(id -> em.find(SigningDocument.class, id.longValue()));
  }

  /** A signed sheet or book that is not archived yet, its row locked. */
  public Optional<SigningDocument> sheetForClaim(Instant now) {
    @SuppressWarnings("unchecked")
    List<Number> ids = em.createNativeQuery("select id from signing_document where kind in ('SHEET', 'BOOK') and state in ('SIGNED', 'SEALED')"
        + " and (claimed_until is null or claimed_until < ?1) and (not_before is null or not_before <= ?1) order by id limit 1 for update"
        + " skip locked").setParameter(1, Timestamp.from(now)).getResultList();
    return ids.stream().findFirst().map(id -> em.find(SigningDocument.class, id.longValue()));
  }

  /** The archived sheet or book that is this file. */
  public Optional<SigningDocument> archivedSheet(String sha256) {
    return em.createQuery("select d from SigningDocument d where d.sha256 = :h and d.state = :s and d.kind <> :k", SigningDocument.class)
        .setParameter("h", sha256).setParameter("s", State.ARCHIVED).setParameter("k", SigningDocument.Kind.TRANSCRIPT)
        .getResultStream().findFirst();
  }

  /** The editions of the same sheet or book, signed or not, the newest first. */
  public List<SigningDocument> editions(SigningDocument of) {
    return ofClass(of.classId()).stream().filter(d -> d.kind() == of.kind() && Objects.equals(d.classSubjectId(), of.classSubjectId())
        && d.state() != State.LEFT).sorted(Comparator.comparing(SigningDocument::edition).reversed()).toList();
  }

  public void releaseOwn(String node) {
    em.createQuery("update SigningDocument d set d.claimedBy = null, d.claimedUntil = null where d.claimedBy = :n")
        .setParameter("n", node).executeUpdate();
  }

  /** SHA-256 of every file that a document in the chain, or a sheet not archived yet, has or had when it was signed anew. */
  public Set<String> files() {
    Set<String> files = new HashSet<>(em.createQuery("select d.sha256 from SigningDocument d where d.sha256 is not null and d.state in"
        + " :s", String.class).setParameter("s", Set.of(State.OPEN, State.HELD, State.SPOILT, State.SIGNED, State.SEALED)).getResultList());
    files.addAll(em.createQuery("select r.sha256 from SigningRestart r", String.class).getResultList());
    return files;
  }
}
