package vn.hocba.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run from an empty database to a verdict: starts PostgreSQL and the server, seeds, loads, compares, stops. */
public final class LoadRun {

  private LoadRun() {}

  /** Ends with 0 only when every bound held and no mark was lost. */
  public static void main(String[] args) throws Exception {
    Path target = Path.of(System.getProperty("load.target"));
    Path server = Path.of(System.getProperty("load.server"));
    if (!Files.exists(server.resolve("hocba.ear")) || !Files.exists(server.resolve("server"))) {
      throw new IllegalStateException("package the application first: no hocba.ear and server in " + server);
    }
    Path acknowledged = Files.createDirectories(target).resolve("acknowledged.csv");
    Files.deleteIfExists(acknowledged);
    int code;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90))
        .setServerConfig("shared_buffers", "256MB").start();
        LoadedServer portal = new LoadedServer(server, Files.createTempDirectory(target, "server"), postgres.getPort(), 0)) {
      portal.awaitReady();
      Seed.into(postgres.getPostgresDatabase(), Integer.getInteger("load.teachers"),
          Integer.getInteger("load.leaders"), target.resolve("seed.csv"));
      code = simulate(portal.address(), target, acknowledged);
      System.out.println("Bounds of time and errors: " + (code == 0 ? "held" : "NOT HELD"));
      List<String> lost = Arrived.lost(postgres.getPostgresDatabase(), acknowledged);
      System.out.println("Saves acknowledged: " + Arrived.lines(acknowledged).size() + "; lost or double: " + lost.size());
      lost.forEach(System.out::println);
      code = lost.isEmpty() ? code : 1;
    }
    System.exit(code);
  }

  /** In a process of its own: the generator must not share a heap with anything, and ends by exiting. */
  private static int simulate(String address, Path target, Path acknowledged) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m",
        "--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"),
        "-Dload.address=" + address, "-Dload.seed=" + target.resolve("seed.csv"),
        "-Dload.acknowledged=" + acknowledged, "-Dload.leaders=" + System.getProperty("load.leaders"),
        "-Dload.warm=" + System.getProperty("load.warm"), "-Dload.seconds=" + System.getProperty("load.seconds"), "io.gatling.app.Gatling", "-s",
        EveBeforeMilestone.class.getName(), "-rf", target.resolve("gatling").toString()))
        .inheritIO().start().waitFor();
  }
}
