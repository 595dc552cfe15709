package vn.hocba.web.health;

import java.lang.reflect.Method;
import java.util.Collection;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * Hands readiness checks to WildFly by hand: it does not look for them in modules of an EAR (WFLY-12835). When
 * that is mended, {@code @Readiness} beans make this class unnecessary.
 */
final class ServerHealth {

  private static final String REPORTER = "org.wildfly.extension.microprofile.health.reporter";

  private ServerHealth() {}

  static void add(Collection<HealthCheck> checks) {
    try {
      Object reporter = reporter();
      Method add = reporter.getClass().getMethod("addReadinessCheck", HealthCheck.class, ClassLoader.class);
      for (HealthCheck check : checks) {
        add.invoke(reporter, check, ServerHealth.class.getClassLoader());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the server takes no readiness checks", e);
    }
  }

  static void remove(Collection<HealthCheck> checks) {
    try {
      Object reporter = reporter();
      Method remove = reporter.getClass().getMethod("removeReadinessCheck", HealthCheck.class);
      for (HealthCheck check : checks) {
        remove.invoke(reporter, check);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the server keeps readiness checks of an application that is gone", e);
    }
  }

  private static Object reporter() throws ReflectiveOperationException {
    ClassLoader server = ServerHealth.class.getClassLoader();
    Object container = Class.forName("org.jboss.as.server.CurrentServiceContainer", true, server)
        .getMethod("getServiceContainer").invoke(null);
    Class<?> nameType = Class.forName("org.jboss.msc.service.ServiceName", true, server);
    Object name = nameType.getMethod("parse", String.class).invoke(null, REPORTER);
    Object controller = Class.forName("org.jboss.msc.service.ServiceRegistry", true, server)
        .getMethod("getRequiredService", nameType).invoke(container, name);
    return Class.forName("org.jboss.msc.service.ServiceController", true, server).getMethod("getValue")
        .invoke(controller);
  }
}
