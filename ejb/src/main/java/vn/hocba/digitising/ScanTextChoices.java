package vn.hocba.digitising;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.access.Caller;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.school.Schools;

/** Keeps what a school's office said about how texts are read; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanTextChoices {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** What was said, by the SHA-256 of the texts. */
  public Map<String, ScanTextChoice> of(long schoolId, Collection<String> texts) {
    Map<String, ScanTextChoice> found = new HashMap<>();
    List<String> all = texts.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      em.createQuery("select c from ScanTextChoice c where c.schoolId = :s and c.sha256 in :h", ScanTextChoice.class)
          .setParameter("s", schoolId).setParameter("h", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .getResultList().forEach(c -> found.put(c.sha256(), c));
    }
    return found;
  }

  /** Writes down how these texts are read; what was said before is said anew. */
  public void choose(Caller caller, Collection<String> texts, CatalogueEncoding encoding) {
    schools.hold(caller.schoolId());
    Map<String, ScanTextChoice> before = of(caller.schoolId(), texts);
    for (String text : texts) {
      ScanTextChoice choice = before.computeIfAbsent(text, sha256 -> new ScanTextChoice(caller.schoolId(), sha256));
      choice.choose(encoding, caller.fullName(), clock.instant());
      em.persist(choice);
    }
  }
}
