package vn.hocba.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.finding.SearchIndex;
import vn.hocba.health.DatabaseProbe;
import vn.hocba.health.TimeStampProbe;
import vn.hocba.health.VaultProbe;

/**
 * Ready when pages can be served: without database or keys nobody signs in. Time stamping, vault and index are told beside
 * it as usable or degraded: without them something waits or answers that it is not available, and everything else works,
 * so that no balancer takes every server away because of what all of them share.
 */
@Singleton
@Startup
@PermitAll
public class ReadinessChecks {

  @Inject
  private DatabaseProbe database;
  @Inject
  private SigningOffice signing;
  @Inject
  private TimeStampProbe timeStamping;
  @Inject
  private SearchIndex index;
  @Inject
  private VaultProbe vault;
  private final Map<String, HealthCheck> checks = new LinkedHashMap<>();

  @PostConstruct
  void register() {
    add("database", true, database::usable);
    add("key-store", true, signing::keysUsable);
    add("time-stamping", false, timeStamping::usable);
    add("vault", false, vault::usable);
    add("index", false, () -> index.search().health().usable());
    ServerHealth.add(checks.values());
  }

  @PreDestroy
  void unregister() {
    ServerHealth.remove(checks.values());
  }

  private void add(String name, boolean needed, BooleanSupplier usable) {
    checks.put(name, () -> {
      boolean works = usable.getAsBoolean();
      return HealthCheckResponse.named(name).status(works || !needed).withData("state", works ? "USABLE" : "DEGRADED").build();
    });
  }
}
