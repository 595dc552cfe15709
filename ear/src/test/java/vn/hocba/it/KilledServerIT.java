package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The server cannot check what it seals, dies while it seals, is started again, and later refuses to be a production
 * server on demo data.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledServerIT {

  private static final int PUPILS = 40;
  private static final Map<String, String> DEMO = Map.of("hocba.mode", "demo", "hocba.demo.transcripts",
      String.valueOf(PUPILS), "hocba.demo.catalogue", "0", "hocba.seal.lease", "15",
      // one file a pupil and no other, so that each can be counted
      "hocba.archive.books", "false");

  @TempDir
  Path base;

  @Test
  void leavesExactlyOneSealedFileAPupilAndNeverServesDemoDataInProduction() throws Exception {
    try (MemoryStore away = new MemoryStore(); OwnServer server = new OwnServer(base)) {
      Map<String, String> demo = with(DEMO, "hocba.vault.copy", away.place(), "hocba.vault.copy.key", "key",
          "hocba.vault.copy.secret", "secret");
      server.start(with(demo, "hocba.worker.jvm", "-Xno-such-option", "hocba.seal.attempts", "1000"));
      server.awaitPortal();
      String token = server.token("RECORDS_CLERK");
      Deadline.await(Duration.ofMinutes(3), () -> triedAgain(server, token), tried -> tried >= 2);
      Set<String> waiting = staged(server);
      assertEquals(List.of(), objects(server), "what was not checked is in the vault");
      server.kill();

      server.start(demo);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(5), () -> done(server, token), done -> done >= 5);
      server.kill();
      assertTrue(objects(server).size() < PUPILS, "killed too late to prove anything");

      server.start(demo);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(6), () -> done(server, token), done -> done == PUPILS);
      String ready = server.readiness();
      List.of("database", "key-store", "time-stamping", "vault", "index")
          .forEach(part -> assertTrue(ready.contains("\"name\":\"" + part + "\",\"status\":\"UP\",\"data\":{\"state\":\"USABLE\"}"), ready));
      assertEachIsWholeAndServed(server, token);
      Set<String> kept = new HashSet<>();
      objects(server).forEach(file -> kept.add(name(file)));
      assertTrue(kept.containsAll(waiting), "signed a second time: " + waiting);
      assertEachIsInTheSecondCopy(kept, away);
      IssuedCopies issued = new IssuedCopies(server, token, hits(server, token));
      issued.byTwoUntilKilled();
      server.start(demo);
      server.awaitPortal();
      issued.assertNumberedOnceAndNoneLost();
      server.kill();

      server.start(Map.of("hocba.mode", "production"));
      assertEquals(78, server.exit(Duration.ofMinutes(3)));
      String told = Files.readString(server.console(), StandardCharsets.UTF_8);
      assertTrue(told.contains("HOCBA_DB_URL") && told.contains("demo accounts"), told);
    }
  }

  private static Map<String, String> with(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  /** How many transcripts have been tried at least twice. */
  private static long triedAgain(OwnServer server, String token) {
    Object open = server.json("/jobs", token).get("open");
    return open == null ? 0 : ((List<?>) open).stream()
        .filter(job -> ((Number) ((Map<?, ?>) job).get("failures")).intValue() >= 2).count();
  }

  /** The files that wait, of transcripts that were tried at least twice and of others. */
  private static Set<String> staged(OwnServer server) throws IOException {
    try (Stream<Path> files = Files.list(server.data().resolve("staging"))) {
      return files.filter(f -> f.toString().endsWith(".pdf")).map(KilledServerIT::name).collect(Collectors.toSet());
    }
  }

  private static void assertEachIsWholeAndServed(OwnServer server, String token) throws Exception {
    List<Path> objects = objects(server);
    assertEquals(PUPILS, objects.size());
    for (Path object : objects) {
      assertEquals(name(object), sha256(Files.readAllBytes(object)));
    }
    // The index follows the ledger a moment later.
    List<?> hits = Deadline.await(Duration.ofMinutes(1), () -> hits(server, token), found -> found.size() == PUPILS);
    Set<String> served = new HashSet<>();
    for (Object hit : hits) {
      byte[] pdf = server.api("/transcripts/" + ((Map<?, ?>) hit).get("id") + "/pdf", token).body();
      served.add(sha256(pdf));
    }
    assertEquals(PUPILS, served.size());
    try (Stream<Path> left = Files.list(server.data().resolve("staging"))) {
      assertEquals(List.of(), left.filter(f -> f.toString().endsWith(".pdf")).toList());
    }
  }

  /** The second copy follows a moment later, whatever was under way when the server was killed. */
  private static void assertEachIsInTheSecondCopy(Set<String> kept, MemoryStore away) throws Exception {
    Map<String, byte[]> files = away.kept();
    Deadline.await(Duration.ofMinutes(2), () -> kept.stream().filter(sha256 -> files.containsKey(copy(sha256))).count(),
        copied -> copied == kept.size());
    for (String sha256 : kept) {
      assertEquals(sha256, sha256(files.get(copy(sha256))));
    }
  }

  private static String copy(String sha256) {
    return "/kho/ban-sao/ocfl/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + "/v1/content/" + sha256
        + ".pdf";
  }

  private static List<?> hits(OwnServer server, String token) {
    Object hits = server.json("/transcripts?kind=SIGNED&size=100", token).get("hits");
    return hits == null ? List.of() : (List<?>) hits;
  }

  private static int done(OwnServer server, String token) {
    Object counts = server.json("/jobs", token).get("counts");
    return counts == null ? 0 : ((Number) ((Map<?, ?>) counts).get("DONE")).intValue();
  }

  /** The signed PDFs; a slow server begins evidence meanwhile, which the vault keeps under the same ending. */
  private static List<Path> objects(OwnServer server) throws IOException {
    try (Stream<Path> files = Files.walk(server.data().resolve("vault/ocfl"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).filter(KilledServerIT::isPdf).toList();
    }
  }

  private static boolean isPdf(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Staged files and archived ones are named by their SHA-256. */
  private static String name(Path file) {
    return file.getFileName().toString().replace(".pdf", "");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
