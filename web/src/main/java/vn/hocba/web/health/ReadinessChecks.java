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

/** Ready only when database, key store, time stamping, vault and index are usable; each is named when it is not. */
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
    add("database", database::usable);
    add("key-store", signing::keysUsable);
    add("time-stamping", timeStamping::usable);
    add("vault", vault::usable);
    add("index", () -> index.search().health().usable());
    ServerHealth.add(checks.values());
  }

  @PreDestroy
  void unregister() {
    ServerHealth.remove(checks.values());
  }

  private void add(String name, BooleanSupplier usable) {
    checks.put(name, () -> HealthCheckResponse.named(name).status(usable.getAsBoolean()).build());
  }
}
