package vn.hocba.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged server as a process of its own, in demo mode on an empty PostgreSQL. */
final class LoadedServer implements AutoCloseable {

  private static final int[] PORTS = {8080, 8443, 9990, 8180};
  private static final int PATIENCE_SECONDS = 300;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int offset;

  /** @param catalogue paper transcripts that the demo enters */
  LoadedServer(Path packaged, Path base, int databasePort, int catalogue) throws IOException {
    this(packaged, base, databasePort, Map.of("hocba.demo.transcripts", "0", "hocba.demo.catalogue", String.valueOf(catalogue)), List.of());
  }

  /** @param machine options of the Java machine */
  LoadedServer(Path packaged, Path base, int databasePort, Map<String, String> settings, List<String> machine) throws IOException {
    offset = freeOffset();
    Path home = packaged.resolve("server").toAbsolutePath();
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(packaged.resolve("hocba.ear"), base.resolve("deployments/hocba.ear"));
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g",
        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
        "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base.toAbsolutePath(),
        "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties").toAbsolutePath(),
        "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log").toAbsolutePath(),
        "-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(),
        "org.jboss.as.standalone", "-Djboss.socket.binding.port-offset=" + offset, "-Dhocba.mode=demo", "-Dhocba.db.driver=postgresql",
        "-Dhocba.db.url=jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "-Dhocba.db.user=postgres",
        "-Dhocba.db.password=postgres"));
    command.addAll(1, machine);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(base.resolve("console.log").toFile()).start();
  }

  String address() {
    return "http://127.0.0.1:" + (8080 + offset) + "/hocba";
  }

  /** CPU time so far of the server, and of the processes it started that still run. */
  Cpu cpu() {
    return new Cpu(of(process.toHandle()), process.descendants().map(LoadedServer::of).reduce(Duration.ZERO, Duration::plus));
  }

  /** @param workers of the processes that take files apart */
  record Cpu(Duration server, Duration workers) {

    Cpu since(Cpu before) {
      return new Cpu(server.minus(before.server), workers.minus(before.workers));
    }
  }

  private static Duration of(ProcessHandle one) {
    return one.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Waits until people can sign in, and the demo's accounts are there. */
  void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (status() != 200) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not start, see console.log");
      }
      Thread.sleep(500);
    }
  }

  private int status() throws InterruptedException {
    try {
      return HTTP.send(HttpRequest.newBuilder(URI.create(address() + "/login.xhtml")).timeout(Duration.ofSeconds(10))
          .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return -1;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor();
  }

  private static int freeOffset() {
    for (int offset = 42_000; offset < 50_000; offset += 10) {
      boolean free = true;
      for (int port : PORTS) {
        free &= free(port + offset);
      }
      if (free) {
        return offset;
      }
    }
    throw new IllegalStateException("no ports are free");
  }

  private static boolean free(int port) {
    try (ServerSocket probe = new ServerSocket(port)) {
      return probe.getLocalPort() == port;
    } catch (IOException taken) {
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.createDirectories(to.resolve(from.relativize(file)).getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    }
  }
}
