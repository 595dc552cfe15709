package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Tells whether something that a status list says to be in force no longer is. */
@Stateless
@PermitAll
public class StatusChanges {

  private static final List<String> ENDS = List.of("select t.id from TranscriptRecord t where t.revokedAt > :t",
      "select t.id from TranscriptRecord t where t.supersededAt > :t",
      "select t.id from TranscriptRecord t where t.createdAt > :t and t.edition > 1",
      "select a.id from CopyLine a where a.madeAt > :t and a.annuls is not null");

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Whether an edition was revoked, superseded or had a newer one issued, or a copy was annulled, after that moment. */
  public boolean since(Instant moment) {
    return ENDS.stream().anyMatch(query -> !em.createQuery(query).setParameter("t", moment).setMaxResults(1).getResultList().isEmpty());
  }
}
