package vn.hocba.configuration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Remembers how far background tasks have come. */
@Stateless
@PermitAll
public class BackgroundTasks {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void report(String name, long done, long total, BackgroundTask.State state, String message) {
    BackgroundTask task = em.find(BackgroundTask.class, name);
    if (task == null) {
      task = new BackgroundTask(name);
      task.report(done, total, state, message, clock.instant());
      em.persist(task);
    } else {
      task.report(done, total, state, message, clock.instant());
    }
  }

  public Optional<BackgroundTask> find(String name) {
    return Optional.ofNullable(em.find(BackgroundTask.class, name));
  }

  public List<BackgroundTask> all() {
    return em.createQuery("select t from BackgroundTask t order by t.name", BackgroundTask.class).getResultList();
  }
}
