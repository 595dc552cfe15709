package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.SigningDocument.State;
import vn.hocba.signing.certificate.KeyHome;

/**
 * Keeps which subjects' teachers sign which transcripts; asks no permission, so only services use it. Whoever changes a turn
 * holds its document's row.
 */
@Stateless
@PermitAll
public class SubjectTurns {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(SubjectTurn turn) {
    em.persist(turn);
  }

  /** Those of a document, in the order of its form; none where subject teachers do not sign it. */
  public List<SubjectTurn> of(long documentId) {
    return em.createQuery("select t from SubjectTurn t where t.documentId = :d order by t.id", SubjectTurn.class)
        .setParameter("d", documentId).getResultList();
  }

  /** Those of a document that wait for a signature. */
  public List<SubjectTurn> open(long documentId) {
    return of(documentId).stream().filter(SubjectTurn::isOpen).toList();
  }

  /** The next one of a document that a batch signs. */
  public Optional<SubjectTurn> next(long documentId, long batchId) {
    return open(documentId).stream().filter(t -> Long.valueOf(batchId).equals(t.batchId())).findFirst();
  }

  public Optional<SubjectTurn> of(long documentId, String code) {
    return of(documentId).stream().filter(t -> t.code().equals(code)).findFirst();
  }

  /** Documents that a batch still has to sign for a subject, in the order it signs them. */
  public List<Long> documentsOfBatch(long batchId) {
    return em.createQuery("select distinct t.documentId from SubjectTurn t where t.batchId = :b and t.signedAt is null"
        + " order by t.documentId", Long.class).setParameter("b", batchId).getResultList();
  }

  public long leftOfBatch(long batchId) {
    return em.createQuery("select count(t) from SubjectTurn t where t.batchId = :b and t.signedAt is null", Long.class)
        .setParameter("b", batchId).getSingleResult();
  }

  /** What of a school's transcripts waits for subject teachers, counted by their books. */
  public List<SigningDocuments.Count> open(long schoolId, State state) {
    return em.createQuery("select d.classId, t.classSubjectId, count(t), count(t.batchId), count(d.reason) from SubjectTurn t,"
        + " SigningDocument d where d.id = t.documentId and d.schoolId = :s and d.state = :o and t.signedAt is null"
        + " group by d.classId, t.classSubjectId order by d.classId", Object[].class).setParameter("s", schoolId)
        .setParameter("o", state).getResultStream().map(r -> new SigningDocuments.Count((Long) r[0], SigningStep.GVBM,
            (Long) r[1], false, (Long) r[2], (Long) r[3], (Long) r[4])).toList();
  }

  /** A document that no claim holds and that a running batch with a key of this server signs for a subject. */
  public Optional<Long> freeForClaim(Instant now) {
    @SuppressWarnings("unchecked")
    List<Number> ids = em.createNativeQuery("select document_id from signing_subject where signed_at is null and batch_id in"
        + " (select b.id from signing_batch b where b.state = 'RUNNING' and b.key_home = 'SERVER') and document_id in"
        + " (select d.id from signing_document d where d.state = 'OPEN' and (d.claimed_until is null or d.claimed_until < ?1))"
        + " order by document_id, id limit 1").setParameter(1, Timestamp.from(now)).getResultList();
    return ids.stream().findFirst().map(Number::longValue);
  }

  /** The first turn of a document in such a batch. */
  public Optional<SubjectTurn> inRunningBatch(long documentId) {
    return em.createQuery("select t from SubjectTurn t, SigningBatch b where t.documentId = :d and t.signedAt is null"
        + " and b.id = t.batchId and b.state = :r and b.keyHome = :k order by t.id", SubjectTurn.class)
        .setParameter("d", documentId).setParameter("r", SigningBatch.State.RUNNING).setParameter("k", KeyHome.SERVER)
        .getResultStream().findFirst();
  }
}
