package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the sealing jobs and hands them out; asks no permission, so only services and workers use it. */
@Stateless
@PermitAll
public class SealJobs {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(SealJob job) {
    em.persist(job);
  }

  /** Jobs free to be worked on, with their rows locked; rows another worker is taking are passed over. */
  public List<SealJob> freeForClaim(Instant now, int most) {
    @SuppressWarnings("unchecked")
    List<Number> ids = em.createNativeQuery("select id from seal_job where state in ('QUEUED', 'STAGED')"
        + " and not_before <= ?1 and (claimed_until is null or claimed_until < ?1)"
        + " order by priority, id limit " + most + " for update skip locked").setParameter(1, Timestamp.from(now)).getResultList();
    return ids.stream().map(id -> em.find(SealJob.class, id.longValue())).toList();
  }

  /** The job, its row locked, if this claim still holds it. */
  public Optional<SealJob> heldForChange(long jobId, int claim) {
    return Optional.ofNullable(em.find(SealJob.class, jobId, LockModeType.PESSIMISTIC_WRITE))
        .filter(j -> j.claimNumber() == claim && j.claimedBy() != null);
  }

  public Optional<SealJob> find(long jobId) {
    return Optional.ofNullable(em.find(SealJob.class, jobId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** That of a transcript, its row locked. */
  public Optional<SealJob> ofTranscript(String transcriptId) {
    return em.createQuery("select j from SealJob j where j.transcriptId = :t", SealJob.class).setParameter("t", transcriptId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  /** Its transcript goes back to its signers, and gets another one when they have signed. */
  public void remove(SealJob job) {
    em.remove(job);
    em.flush();
  }

  /** Those that stopped for one cause, of those schools or (null) of all, their rows locked. */
  public List<SealJob> stopped(Set<Long> schools, SealCause cause, int most) {
    if (schools != null && schools.isEmpty()) {
      return List.of();
    }
    TypedQuery<Long> query = em.createQuery("select j.id from SealJob j where j.state = :p and j.cause = :c"
        + (schools == null ? "" : " and j.schoolId in :s") + " order by j.id", Long.class)
        .setParameter("p", SealJobState.STOPPED).setParameter("c", cause);
    if (schools != null) {
      query.setParameter("s", schools);
    }
    return query.setMaxResults(most).getResultList().stream().map(id -> em.find(SealJob.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(j -> j != null && j.state() == SealJobState.STOPPED).toList();
  }

  /** SHA-256 of the files that wait in the staging room, also those whose job waits for a person. */
  public Set<String> stagedFiles() {
    return new HashSet<>(em.createQuery("select j.sealedSha256 from SealJob j where j.state <> :d and j.sealedSha256 is not null",
        String.class).setParameter("d", SealJobState.DONE).getResultList());
  }

  /** SHA-256 of the files that people have signed and that are not archived yet. */
  public Set<String> signedFiles() {
    return new HashSet<>(em.createQuery("select j.signedSha256 from SealJob j where j.state <> :d and j.signedSha256 is not null",
        String.class).setParameter("d", SealJobState.DONE).getResultList());
  }

  /** Number of jobs in each state, of those schools or (null) of all; optionally of one class. */
  public Map<SealJobState, Long> counts(Set<Long> schools, Long classId) {
    Map<SealJobState, Long> counts = new EnumMap<>(SealJobState.class);
    for (SealJobState s : SealJobState.values()) {
      counts.put(s, 0L);
    }
    if (schools != null && schools.isEmpty()) {
      return counts;
    }
    // Built, because PostgreSQL cannot tell the type of a parameter that is null.
    TypedQuery<Object[]> query = em.createQuery("select j.state, count(j) from SealJob j where 1 = 1"
        + (schools == null ? "" : " and j.schoolId in :s") + (classId == null ? "" : " and j.classId = :c")
        + " group by j.state", Object[].class);
    if (schools != null) {
      query.setParameter("s", schools);
    }
    if (classId != null) {
      query.setParameter("c", classId);
    }
    query.getResultList().forEach(r -> counts.put((SealJobState) r[0], (Long) r[1]));
    return counts;
  }

  /** Jobs that are not done, the troubled ones first, of those schools or (null) of all. */
  public List<SealJob> open(Set<Long> schools, int most) {
    if (schools != null && schools.isEmpty()) {
      return List.of();
    }
    TypedQuery<SealJob> query = em.createQuery("select j from SealJob j where j.state <> :d"
        + (schools == null ? "" : " and j.schoolId in :s") + " order by j.failures desc, j.priority, j.id",
        SealJob.class).setParameter("d", SealJobState.DONE);
    if (schools != null) {
      query.setParameter("s", schools);
    }
    return query.setMaxResults(most).getResultList();
  }
}
