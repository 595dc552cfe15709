package vn.hocba.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hocba.finding.IndexAge;
import vn.hocba.finding.SearchIndex;

/**
 * Keeps a server out of service until its index was warmed up, for a bounded time, and tells how old the index is: figures for
 * whoever watches many servers, who gives the bound. An old index is no reason to take a server away.
 */
@Singleton
@Startup
@PermitAll
public class IndexChecks {

  @Inject
  private SearchIndex index;
  @Inject
  private IndexAge age;
  private final List<HealthCheck> checks = List.of(this::warmUp, this::age);

  @PostConstruct
  void register() {
    ServerHealth.add(checks);
  }

  @PreDestroy
  void unregister() {
    ServerHealth.remove(checks);
  }

  private HealthCheckResponse warmUp() {
    return HealthCheckResponse.named("index-warm-up").status(index.warm()).build();
  }

  private HealthCheckResponse age() {
    IndexAge.Age now = age.now();
    return HealthCheckResponse.named("index-age").up().withData("ledgerSequence", now.ledger())
        .withData("indexSequence", now.index()).withData("behind", now.behind())
        .withData("waitingMillis", now.waiting().toMillis()).build();
  }
}
