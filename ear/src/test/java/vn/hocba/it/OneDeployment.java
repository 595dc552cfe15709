package vn.hocba.it;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentTargetDescription;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the application once for all tests of a run, as a school has it, instead of once for each class of them.
 * Arquillian has no such thing yet (arquillian-core issue 850), and the extension that had it is not published for this version.
 */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeploymentScenarioGenerator.class, Scenario.class).observer(Keeper.class);
  }

  /** What every class of tests finds deployed. */
  public static class Scenario implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
      return List.of(new DeploymentDescription(DeploymentTargetDescription.DEFAULT.getName(), Application.withTests())
          .setTarget(TargetDescription.DEFAULT).setProtocol(ProtocolDescription.DEFAULT).shouldBeManaged(true).shouldBeTestable(true));
    }
  }

  /** Keeps it from one class to the next; the server goes, with what is deployed, when the run ends. */
  public static class Keeper {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;
    private DeploymentScenario kept;

    /** Packs it once. */
    public void generate(@Observes EventContext<GenerateDeployment> event) {
      if (kept == null) {
        event.proceed();
        kept = scenario.get();
      } else {
        scenario.set(kept);
      }
    }

    /** What could not be deployed once is tried again, so that each class tells why. */
    public void deploy(@Observes EventContext<DeployDeployment> event) {
      if (!event.getEvent().getDeployment().isDeployed()) {
        event.proceed();
      }
    }

    /** Not while there may be another class. */
    public void leave(@Observes EventContext<UnDeployDeployment> event) {
      // Nothing: it stays.
    }
  }
}
