package vn.hocba.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A hundred people who search, alone and then beside a hundred who ask what takes longest, without end. */
public final class SearchRun {

  private SearchRun() {}

  /** Ends with 0 only when every bound held. */
  public static void main(String[] args) throws Exception {
    Path target = Path.of(System.getProperty("load.target"));
    Path server = Path.of(System.getProperty("load.server"));
    int people = Integer.getInteger("load.people");
    int catalogue = Integer.getInteger("load.catalogue");
    Path tokens = Files.createDirectories(target).resolve("searchers.csv");
    Path pages = target.resolve("pages.csv");
    Files.deleteIfExists(pages);
    int code;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90))
        .setServerConfig("shared_buffers", "256MB").start();
        LoadedServer portal = new LoadedServer(server, Files.createTempDirectory(target, "server"), postgres.getPort(), catalogue)) {
      portal.awaitReady();
      Seed.searchers(postgres.getPostgresDatabase(), 2 * people + SearchersBesideHostile.BROWSERS, tokens);
      awaitIndexed(portal.address(), Files.readAllLines(tokens).get(1), catalogue);
      names(postgres, target.resolve("names.csv"));
      code = new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m",
          "--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
          "-Dload.address=" + portal.address(), "-Dload.seed=" + tokens, "-Dload.names=" + target.resolve("names.csv"), "-Dload.pages=" + pages,
          "-Dload.people=" + people, "-Dload.warm=" + System.getProperty("load.warm"),
          "-Dload.seconds=" + System.getProperty("load.seconds"), "io.gatling.app.Gatling", "-s",
          SearchersBesideHostile.class.getName(), "-rf", target.resolve("gatling").toString())).inheritIO().start().waitFor();
    }
    boolean quick = PageTimes.print(pages, "pages alone") <= PageTimes.BOUND;
    PageTimes.print(pages, "pages beside hostile ones");
    code = quick ? code : 1;
    System.out.println("Bounds of time and errors: " + (code == 0 ? "held" : "NOT HELD"));
    System.exit(code);
  }

  private static void awaitIndexed(String address, String token, int catalogue) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(30).toNanos();
    String told = "";
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!told.contains("\"indexed\":" + catalogue) || !told.contains("\"behind\":0")) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the catalogue is not in the index: " + told);
        }
        Thread.sleep(1_000);
        try {
          told = http.send(HttpRequest.newBuilder(URI.create(address + "/api/status")).header("Authorization", "Bearer " + token)
              .timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
          told = notYet.toString();
        }
      }
    }
  }

  /** What ordinary people look for. */
  private static void names(EmbeddedPostgres postgres, Path file) throws SQLException, IOException {
    try (Connection c = postgres.getPostgresDatabase().getConnection(); BufferedWriter out = Files.newBufferedWriter(file);
        PreparedStatement s = c.prepareStatement("select full_name, birth_year from paper_transcript where school_code not like 'KHO-%'"
            + " order by md5(id) limit 2000"); ResultSet rows = s.executeQuery()) {
      out.write("name,year\n");
      while (rows.next()) {
        out.write(rows.getString(1) + "," + rows.getInt(2) + "\n");
      }
    }
  }
}
