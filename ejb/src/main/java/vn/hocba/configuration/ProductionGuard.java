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
      throw RefusedStart.because(reasons);
    }
    if (!Setting.demo()) {
      PrivateDirectory.close(Setting.dataDirectory());
    }
  }
}
