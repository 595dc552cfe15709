package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server is killed while its index takes transcripts over, then while it is built anew after a bit fell over. */
@Execution(ExecutionMode.CONCURRENT)
class KilledIndexIT {

  private static final int PAPERS = 6_000;
  private static final int KILLS = Integer.getInteger("kill.times", 1);
  private static final int PAGE = 200;
  private static final int EXPORTED = 1_000;
  private static final Pattern NUMBER = Pattern.compile("HB-\\d{4}-\\d{5}");

  @TempDir
  Path base;
  private final Random random = new Random(Long.getLong("seed", 2911));

  @Test
  void theIndexHoldsWhatTheDatabaseHoldsAndNothingTwice() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).start();
        OwnServer server = new OwnServer(base)) {
      Map<String, String> settings = settings(postgres);
      server.start(settings);
      server.awaitPortal();
      String token = server.token("RECORDS_CLERK");
      String province = server.token("PROVINCE_OFFICER");
      for (int kill = 1; kill <= KILLS; kill++) {
        long at = kill * PAPERS / (KILLS + 2) + random.nextInt(200);
        Deadline.await(Duration.ofMinutes(4), () -> server.number(province, "indexed"), indexed -> indexed >= at);
        server.kill();
        server.start(settings);
        server.awaitPortal();
      }
      int own = assertInStep(server, token, province, postgres);
      assertAFileOfAllHitsIsBoundedAndSaysSo(server, token, own);

      // In order, so that no file is left that belongs to no commit.
      server.stop();
      Path damaged = file(server.data().resolve("index"));
      byte[] bytes = Files.readAllBytes(damaged);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, bytes, StandardOpenOption.WRITE);
      server.start(settings);
      Path fresh = server.data().resolve("index/index-2");
      Deadline.await(Duration.ofMinutes(4), () -> Files.exists(fresh), begun -> begun);
      server.kill();

      server.start(settings);
      server.awaitPortal();
      assertInStep(server, token, province, postgres);
      String ready = Deadline.await(Duration.ofMinutes(2), () -> readiness(server), r -> r.contains("\"name\":\"index-warm-up\",\"status\":\"UP\""));
      assertTrue(ready.contains("\"behind\":0") && ready.contains("\"waitingMillis\":0"), "the index's age is not told: " + ready);
      assertTrue(Files.readString(server.log()).contains("The index cannot be used (SearchHealth[state=DAMAGED"), damaged + " was not missed");
    }
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres) {
    Map<String, String> settings = OwnServer.settings(postgres, PAPERS);
    settings.put("hocba.search.export.most", String.valueOf(EXPORTED));
    return settings;
  }

  /** Of what the index is made of, not the lock that whoever writes holds. */
  private Path file(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      List<Path> all = files.filter(Files::isRegularFile).filter(f -> f.getParent().getFileName().toString().startsWith("index-"))
          .filter(f -> !f.getFileName().toString().equals("write.lock")).sorted().toList();
      return all.get(random.nextInt(all.size()));
    }
  }

  private static void assertAFileOfAllHitsIsBoundedAndSaysSo(OwnServer server, String token, int own) throws Exception {
    String csv = new String(server.api("/transcripts/export/csv?kind=PAPER", token).body(), StandardCharsets.UTF_8);
    assertEquals(EXPORTED, NUMBER.matcher(csv).results().map(MatchResult::group).distinct().count());
    String last = csv.strip().substring(csv.strip().lastIndexOf('\n') + 1);
    assertTrue(last.replaceAll("\\D", "").contains(String.valueOf(own)), "does not say how many are left out: " + last);
  }

  /** @return how many papers the school of whoever asks has */
  private static int assertInStep(OwnServer server, String token, String province, EmbeddedPostgres postgres) throws Exception {
    Deadline.await(Duration.ofMinutes(5), () -> server.number(province, "indexed"), indexed -> indexed == PAPERS);
    Deadline.await(Duration.ofMinutes(1), () -> server.number(province, "behind"), behind -> behind == 0);
    List<String> inDatabase = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection(); ResultSet rows = connection.createStatement()
        .executeQuery("select id from paper_transcript where school_code = (select school_code from paper_transcript"
            + " where school_code not like 'KHO-%' limit 1)")) {
      while (rows.next()) {
        inDatabase.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    List<String> found = new ArrayList<>();
    for (int page = 1; page <= inDatabase.size() / PAGE + 1; page++) {
      ((List<?>) server.json("/transcripts?kind=PAPER&size=" + PAGE + "&page=" + page, token).get("hits"))
          .forEach(hit -> found.add((String) ((Map<?, ?>) hit).get("id")));
    }
    assertEquals(inDatabase.size(), found.size());
    assertEquals(new TreeSet<>(inDatabase), new TreeSet<>(found));
    return inDatabase.size();
  }

  /** Empty while the server does not tell. */
  private static String readiness(OwnServer server) {
    try {
      return server.readiness();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
