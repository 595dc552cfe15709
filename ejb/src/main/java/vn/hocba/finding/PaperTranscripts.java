package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Keeps the catalogue of paper transcripts; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class PaperTranscripts {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(PaperTranscript entry) {
    em.persist(entry);
  }

  public List<PaperTranscript> find(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : em.createQuery("select p from PaperTranscript p where p.id in :ids",
        PaperTranscript.class).setParameter("ids", ids).getResultList();
  }

  public long count() {
    return em.createQuery("select count(p) from PaperTranscript p", Long.class).getSingleResult();
  }
}
