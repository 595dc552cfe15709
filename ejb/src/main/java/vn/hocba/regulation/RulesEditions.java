package vn.hocba.regulation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keeps the editions of the rules by which years were closed, each once; asks no permission. */
@Stateless
@PermitAll
public class RulesEditions {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  public Optional<RulesEdition> find(String id) {
    return Optional.ofNullable(em.find(RulesEdition.class, id));
  }

  public List<RulesEdition> all() {
    return em.createQuery("select e from RulesEdition e order by e.keptAt, e.id", RulesEdition.class).getResultList();
  }

  /** In a transaction of its own: of two years that are closed at the same moment neither waits for the other, nor fails. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void add(String id, String text) {
    em.createNativeQuery("insert into rules_edition (id, text, kept_at) values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, id).setParameter(2, text)
        .setParameter(3, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS))).executeUpdate();
  }
}
