package vn.hocba.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.Accounts;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Refuses to start a production server on demo data, on default passwords or without a required setting. */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
public class ProductionGuard {

  private static final System.Logger LOG = System.getLogger(ProductionGuard.class.getName());
  private static final int EXIT_CONFIGURATION = 78;

  @Inject
  private Accounts accounts;
  @Inject
  private Schools schools;

  @PostConstruct
  void check() {
    List<String> reasons = new ArrayList<>(ProductionRules.objections());
    if (!Setting.demo()) {
      if (accounts.anyDemo()) {
        reasons.add("the database holds demo accounts");
      }
      if (schools.schools().stream().anyMatch(School::demo)) {
        reasons.add("the database holds a demo school");
      }
    }
    if (Setting.demo() && schools.schools().stream().anyMatch(s -> !s.demo())) {
      reasons.add("the database holds a real school, and this is a demo");
    }
    if (!reasons.isEmpty()) {
      String text = "Học Bạ does not start: " + String.join("; ", reasons);
      LOG.log(System.Logger.Level.ERROR, text);
      // A server without its application would look alive: end it, after this call has failed the deployment.
      Thread.ofPlatform().daemon().name("refuse-to-start").start(() -> System.exit(EXIT_CONFIGURATION));
      throw new IllegalStateException(text);
    }
    if (!Setting.demo()) {
      PrivateDirectory.close(Setting.dataDirectory());
    }
  }
}
