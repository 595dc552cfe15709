package vn.hocba.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server process of the test's own, to be killed and started again on the same data. */
final class OwnServer implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("jboss.home"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  /** Unless a test says otherwise: processes that get warm at each start take more of the machine than what is tested. */
  private static final Map<String, String> COLD =
      Map.of("hocba.worker.jvm", "-XX:TieredStopAtLevel=1,-Dvn.hocba.archive.worker.cold=true", "hocba.worker.deadline", "90", "hocba.worker.nice", "0");

  private final Path base;
  private final int offset;
  private Process process;

  /** @param base empty directory for configuration, log and data */
  OwnServer(Path base) throws IOException {
    this.base = base;
    this.offset = ItEnvironment.freeOffset();
    copy(HOME.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(Path.of(System.getProperty("ear.path")), base.resolve("deployments/hocba.ear"));
  }

  /** Starts it; does not wait. Settings are given as system properties. */
  void start(Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
        "-Djboss.home.dir=" + HOME, "-Djboss.server.base.dir=" + base,
        "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
        "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
        "-jar", HOME.resolve("jboss-modules.jar").toString(), "-mp", HOME.resolve("modules").toString(),
        "org.jboss.as.standalone", "-Djboss.socket.binding.port-offset=" + offset));
    Map<String, String> all = new HashMap<>(COLD);
    all.putAll(settings);
    all.forEach((key, value) -> command.add("-D" + key + "=" + value));
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console().toFile()).start();
  }

  Path console() {
    return base.resolve("console.log");
  }

  /** Of all its starts. */
  Path log() {
    return base.resolve("log/server.log");
  }

  Path data() {
    return base.resolve("data");
  }

  /** Waits until the sign-in page answers. */
  void awaitPortal() {
    Deadline.await(Duration.ofMinutes(4),
        () -> status("http://127.0.0.1:" + (8080 + offset) + "/hocba/login.xhtml"), answer -> answer == 200);
  }

  /** What the portal's interface for programs answers. */
  HttpResponse<byte[]> api(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + offset) + "/hocba/api" + path))
        .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(60)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends JSON to the portal's interface for programs. */
  HttpResponse<byte[]> post(String path, String token, String json) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + offset) + "/hocba/api" + path))
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").timeout(Duration.ofSeconds(60))
        .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The same taken apart; empty while the server does not answer. */
  Map<String, Object> json(String path, String token) {
    try {
      return DemoPortal.json(new String(api(path, token).body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A number of the status; -1 while the server does not tell. */
  long number(String token, String name) {
    return json("/status", token).get(name) instanceof Number number ? number.longValue() : -1;
  }

  /** With which the demo's account of that role signs in to the interface for programs. */
  String token(String role) throws IOException {
    Map<String, Object> file = DemoPortal.json(Files.readString(data().resolve("demo-accounts.json")));
    return ((List<?>) file.get("accounts")).stream().map(a -> (Map<?, ?>) a).filter(a -> a.get("role").equals(role))
        .map(a -> (String) a.get("token")).findFirst().orElseThrow();
  }

  /** Settings of a demo without transcripts on a database of the test's own. */
  static Map<String, String> settings(EmbeddedPostgres postgres, int papers) {
    return new HashMap<>(Map.of("hocba.mode", "demo", "hocba.demo.transcripts", "0", "hocba.demo.catalogue", String.valueOf(papers),
        "hocba.db.driver", "postgresql", "hocba.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "hocba.db.user", "postgres", "hocba.db.password", "postgres"));
  }

  /** Where it has what usually listens there. */
  int port(int usual) {
    return usual + offset;
  }

  /** What the portal says about a file, to whoever asks. */
  String verify(byte[] file) throws IOException, InterruptedException {
    return new String(upload("/verifications", null, "file.pdf", file).body(), StandardCharsets.UTF_8);
  }

  /** Sends a file to the portal's interface for programs. @param token null for a stranger */
  HttpResponse<byte[]> upload(String path, String token, String name, byte[] file) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + offset) + "/hocba/api" + path))
        .header("Content-Type", "multipart/form-data; boundary=part").timeout(Duration.ofMinutes(3))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What the management port says about readiness. */
  String readiness() throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (9990 + offset) + "/health/ready"))
        .timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  /** Ends it as an operator does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the server does not stop");
    }
  }

  /** The sign-in page, in Vietnamese. */
  String loginPage() throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + offset) + "/hocba/login.xhtml"))
        .header("Accept-Language", "vi").timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The exit code, if it ends by itself in time. */
  int exit(Duration within) throws InterruptedException {
    if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the server is still running");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      kill();
    }
  }

  private static int status(String address) {
    try {
      return HTTP.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build(),
          HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
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
