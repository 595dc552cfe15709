package vn.hocba.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application under test: the very EAR the build made, and a module of test classes beside it. */
final class Application {

  private Application() {}

  /** For tests that run inside the server, and for those that come from outside as well. */
  static EnterpriseArchive withTests() {
    EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "hocba.ear").importFrom(new File(System.getProperty("ear.path")))
        .as(EnterpriseArchive.class);
    String descriptor;
    try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream()) {
      descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ear.delete("META-INF/application.xml");
    ear.setApplicationXML(new StringAsset(descriptor.replaceFirst("(?s)(.*</module>)",
        "$1<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>")));
    WebArchive war = ShrinkWrap.create(WebArchive.class, "it.war").addPackage(Application.class.getPackage())
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron-base\n"));
    return ear.addAsModule(Testable.archiveToTest(war));
  }
}
