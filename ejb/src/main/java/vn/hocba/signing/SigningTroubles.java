package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SealJobState;
import vn.hocba.signing.SigningDocument.State;
import vn.hocba.signing.certificate.RegisteredCertificate;

/** Finds documents that cannot go on for a signature on them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SigningTroubles {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** A signature that cannot be proved any more, as far as the register of certificates knows. */
  record Spoilt(long documentId, String signer, CertificateStatus why) {}

  public void add(SigningRestart restart) {
    em.persist(restart);
    em.flush();
  }

  /** Certificates of the signatures that lie on what of these classes waits for the next one. */
  public Set<Long> certificatesOn(Collection<Long> classIds) {
    return classIds.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select distinct s.certificateId from SignatureMade s,"
        + " SigningDocument d where d.id = s.documentId and s.undoneAt is null and d.state = :o and d.classId in :c", Long.class)
        .setParameter("o", State.OPEN).setParameter("c", classIds).getResultList());
  }

  public Set<Long> certificatesOn(long documentId) {
    return new HashSet<>(em.createQuery("select distinct s.certificateId from SignatureMade s where s.undoneAt is null and"
        + " s.documentId = :d", Long.class).setParameter("d", documentId).getResultList());
  }

  /** The document of a transcript, by its id; none where the school's keys sign. */
  public List<Long> documentsOf(String transcriptId) {
    return em.createQuery("select d.id from SigningDocument d where d.transcriptId = :t", Long.class)
        .setParameter("t", transcriptId).getResultList();
  }

  /** What waits for its next signature in these classes, or (null) whatever it is, and carries one made with such a certificate. */
  public List<Long> openWith(Collection<Long> certificates, Collection<Long> classIds, Long documentId) {
    TypedQuery<Long> query = em.createQuery("select distinct d.id from SignatureMade s, SigningDocument d where d.id ="
        + " s.documentId and s.undoneAt is null and d.state = :o and s.certificateId in :x and "
        + (documentId == null ? "d.classId in :w" : "d.id in :w") + " order by d.id", Long.class).setParameter("o", State.OPEN)
        .setParameter("x", certificates).setParameter("w", documentId == null ? classIds : List.of(documentId));
    return query.getResultList();
  }

  /** How many of these classes' documents of a step are held out. */
  public long heldOut(Collection<Long> classIds, SigningStep step) {
    return classIds.isEmpty() ? 0 : em.createQuery("select count(d) from SigningDocument d where d.state = :p and d.step = :t and"
        + " d.classId in :c", Long.class).setParameter("p", State.SPOILT).setParameter("t", step).setParameter("c", classIds)
        .getSingleResult();
  }

  /**
   * What of a school has to be signed anew: what is held out, and what cannot be sealed for a signature. Not an edition that a
   * newer one has replaced.
   */
  public List<SigningDocument> anew(long schoolId, int most) {
    List<SigningDocument> anew = new ArrayList<>(em.createQuery("select d from SigningDocument d where d.schoolId = :s and d.state ="
        + " :p order by d.classId, d.kind, d.id", SigningDocument.class).setParameter("s", schoolId)
        .setParameter("p", State.SPOILT).setMaxResults(most).getResultList());
    // From the few jobs, not from all that was ever signed.
    anew.addAll(em.createQuery("select d from SealJob j, SigningDocument d where d.transcriptId = j.transcriptId and d.state = :g"
        + " and j.state = :p and j.cause = :c and j.schoolId = :s and not exists (select n.id from TranscriptRecord t, TranscriptRecord n"
        + " where t.id = d.transcriptId and n.enrolmentId = t.enrolmentId and n.edition > t.edition) order by d.classId, d.id", SigningDocument.class)
        .setParameter("g", State.SIGNED).setParameter("p", SealJobState.STOPPED).setParameter("c", SealCause.SIGNATURE)
        .setParameter("s", schoolId).setMaxResults(most).getResultList());
    return anew;
  }

  /** Of those documents the ones that an account has signed. */
  public long signedBy(long accountId, Collection<Long> documentIds) {
    return documentIds.isEmpty() ? 0 : em.createQuery("select count(distinct s.documentId) from SignatureMade s, SigningBatch b"
        + " where b.id = s.batchId and b.accountId = :a and s.undoneAt is null and s.documentId in :d", Long.class)
        .setParameter("a", accountId).setParameter("d", documentIds).getSingleResult();
  }

  /** By document, as far as the register knows. */
  public Map<Long, List<Spoilt>> spoilt(Collection<Long> documentIds, Instant now) {
    return documentIds.isEmpty() ? Map.of() : em.createQuery("select s.documentId, s.signerName, c.state from SignatureMade s,"
        + " RegisteredCertificate c where c.id = s.certificateId and s.undoneAt is null and s.documentId in :d and (c.state = :r or"
        + " c.validUntil < :n) order by s.id", Object[].class).setParameter("d", documentIds)
        .setParameter("r", RegisteredCertificate.State.REVOKED).setParameter("n", now).getResultStream()
        .map(r -> new Spoilt((Long) r[0], (String) r[1], r[2] == RegisteredCertificate.State.REVOKED ? CertificateStatus.REVOKED
            : CertificateStatus.OUT_OF_TIME)).collect(Collectors.groupingBy(Spoilt::documentId, TreeMap::new, Collectors.toList()));
  }

  /** A school's signed sheets and books that failed to be sealed at least once. */
  public List<SigningDocument> failing(long schoolId, int most) {
    return em.createQuery("select d from SigningDocument d where d.schoolId = :s and d.state in :w and d.failures > 0"
        + " order by d.classId, d.id", SigningDocument.class).setParameter("s", schoolId)
        .setParameter("w", Set.of(State.SIGNED, State.SEALED)).setMaxResults(most).getResultList();
  }
}
