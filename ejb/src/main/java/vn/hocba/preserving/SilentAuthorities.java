package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps which certificates' status batches of evidence lack; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SilentAuthorities {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /**
   * An authority as the status page tells it.
   *
   * @param name as its certificates have it
   * @param since when it gave no answer first
   * @param certificates whose status it owes
   */
  public record Silent(String name, Instant since, long certificates) {}

  /** The longest silent first. */
  public List<Silent> silent() {
    Map<String, Instant> since = new LinkedHashMap<>();
    Map<String, Set<Object>> certificates = new HashMap<>();
    em.createQuery("select u.authority, u.silentSince, u.fingerprint from UnansweredStatus u order by u.silentSince, u.authority",
        Object[].class).getResultStream().forEach(row -> {
          since.putIfAbsent((String) row[0], (Instant) row[1]);
          certificates.computeIfAbsent((String) row[0], name -> new HashSet<>()).add(row[2]);
        });
    return since.entrySet().stream().map(one -> new Silent(one.getKey(), one.getValue(), certificates.get(one.getKey()).size()))
        .toList();
  }

  /** What nobody has asked for since then. */
  public List<UnansweredStatus> askedBefore(Instant then) {
    return em.createQuery("select u from UnansweredStatus u where u.askedAt < :then order by u.id", UnansweredStatus.class)
        .setParameter("then", then).getResultList();
  }

  /** Whether a batch lacks anything still. */
  public boolean lacks(long batch) {
    return !em.createQuery("select u.id from UnansweredStatus u where u.batch = :b", Long.class).setParameter("b", batch)
        .setMaxResults(1).getResultList().isEmpty();
  }

  /** They were asked in vain. */
  public void asked(Collection<UnansweredStatus> seen) {
    seen.stream().map(one -> em.find(UnansweredStatus.class, one.id())).filter(Objects::nonNull)
        .forEach(one -> one.asked(clock.instant()));
  }

  /** Writes down what a batch lacks. */
  public void add(long batch, List<List<X509Certificate>> chains) {
    Instant now = clock.instant();
    Map<String, Instant> since = silent().stream().collect(Collectors.toMap(Silent::name, Silent::since));
    chains.forEach(chain -> em.persist(new UnansweredStatus(batch, chain,
        since.getOrDefault(UnansweredStatus.authority(chain.getFirst()), now), now)));
  }

  /** They are known now. */
  public void answered(Collection<UnansweredStatus> known) {
    known.stream().map(one -> em.find(UnansweredStatus.class, one.id())).filter(Objects::nonNull).forEach(em::remove);
  }
}
