package vn.hocba.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives each test run a server of its own: free ports, an empty data directory and, with
 * {@code -Dit.db=postgresql}, a private PostgreSQL. Runs before Arquillian reads its configuration.
 */
public class ItEnvironment implements LauncherSessionListener {

  private static final int[] PORTS = {8080, 8443, 9990, 8180};

  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      int offset = freeOffset();
      Path base = Path.of("target", "it", "server-" + offset).toAbsolutePath();
      Files.createDirectories(base.resolve("deployments"));
      StringBuilder arguments = new StringBuilder("-Xmx2g --enable-native-access=ALL-UNNAMED")
          .append(" -Djboss.socket.binding.port-offset=").append(offset)
          .append(" -Dhocba.mode=demo -Dhocba.demo.transcripts=0 -Dhocba.demo.catalogue=500")
          .append(" -Ddefault.hocba.close.requires.approval=false")
          .append(" -Dhocba.signin.rate=5 -Dhocba.verify.rate=1000")
          // Demo marks of a teacher stay the teacher's own entry however long a run takes, and no year is too late.
          .append(" -Dhocba.correction.grace.minutes=1440 -Dhocba.correction.days=-1 -Dhocba.progress.fresh.seconds=0 -Dhocba.entry.ahead.days=366")
          // What is not about evidence needs no photo; the tests of evidence ask for one.
          .append(" -Dhocba.correction.evidence=FILE_OR_PAPER")
          // A second copy of the vault, read again as fast as it goes.
          .append(" -Dhocba.vault.copy=").append(base.resolve("copy")).append(" -Dhocba.fixity.rate=10000")
          // Most tests count what is signed and archived; the test of closed books asks for them.
          .append(" -Ddefault.hocba.archive.books=false -Ddefault.hocba.verify.patience=60")
          // A cold worker on a build machine that is busy with everything else.
          .append(" -Dhocba.worker.deadline=90 -Dhocba.worker.nice=0")
          // Processes that check files live as long as the run and get warm by what they are given.
          .append(" -Ddefault.hocba.search.warm.seconds=0 -Dhocba.worker.jvm=-Dvn.hocba.archive.worker.cold=true")
          // So that pages remind of a milestone on any day of the year that has one ahead.
          .append(" -Dhocba.lock.reminder.days=60");
      if (System.getProperty("it.db", "h2").equals("postgresql")) {
        postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).start();
        System.setProperty("it.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        arguments.append(" -Dhocba.db.driver=postgresql -Dhocba.db.url=jdbc:postgresql://127.0.0.1:")
            .append(postgres.getPort()).append("/postgres -Dhocba.db.user=postgres -Dhocba.db.password=postgres");
      }
      System.setProperty("it.base", base.toString());
      System.setProperty("it.management.port", String.valueOf(9990 + offset));
      System.setProperty("it.http.port", String.valueOf(8080 + offset));
      System.setProperty("it.https.port", String.valueOf(8443 + offset));
      System.setProperty("it.vm.args", arguments.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Browser.endAll();
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static int freeOffset() {
    Random random = new Random();
    while (true) {
      int offset = 2000 + random.nextInt(4000) * 10;
      boolean allFree = true;
      for (int port : PORTS) {
        allFree &= free(port + offset);
      }
      if (allFree) {
        return offset;
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort() == port;
    } catch (IOException e) {
      return false;
    }
  }
}
