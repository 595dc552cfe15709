package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.hocba.archive.seal.EmbeddedSignatures;

/**
 * A whole batch goes from homeroom teacher to principal, seal and archive while the server dies at seeded random moments; in
 * the end every transcript is there once and whole, and database, ledger, vault and index say the same. A long run:
 * {@code -Dit.test=KilledSigningIT -Dkill.documents=1000 -Dkill.times=10 [-Dkill.seed=…]}.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledSigningIT {

  private static final int CLASS = 40;
  private static final int DOCUMENTS = Integer.getInteger("kill.documents", CLASS);
  private static final int TIMES = Integer.getInteger("kill.times", 2);
  private static final long SEED = Long.getLong("kill.seed", 20_261_129L);
  private static final String PASSWORD = "HocBa-demo-2026";
  private static final Duration PATIENCE = Duration.ofMinutes(5L + DOCUMENTS / 10 + 2L * TIMES);
  private static final int SIGNATURES = 3;
  /** With the two time stamps over all of them. */
  private static final int EMBEDDED = SIGNATURES + 2;
  private static final int LONGEST_DELAY = 900;
  private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("hocba.mode", "demo"),
      Map.entry("hocba.demo.transcripts", String.valueOf(DOCUMENTS)), Map.entry("hocba.demo.catalogue", "0"),
      Map.entry("hocba.signing.signers", "PEOPLE"), Map.entry("hocba.signing.minutes", "1440"),
      Map.entry("hocba.archive.books", "false"), Map.entry("hocba.seal.attempts", "1000"), Map.entry("hocba.worker.deadline", "90"),
      Map.entry("hocba.worker.jvm", "-XX:TieredStopAtLevel=1,-Dvn.hocba.archive.worker.cold=true"));

  @TempDir
  Path base;
  private final Random random = new Random(SEED);
  private final ArrayDeque<Long> moments = new ArrayDeque<>();
  private final Map<String, Long> batches = new LinkedHashMap<>();
  private final List<Long> killedAt = new ArrayList<>();

  @Test
  void everyTranscriptIsSignedAndArchivedOnceWheneverTheServerDies() throws Exception {
    System.out.println("kill.seed=" + SEED);
    random.longs(TIMES, 1, (SIGNATURES + 1L) * DOCUMENTS).sorted().forEach(moments::add);
    try (OwnServer server = new OwnServer(base)) {
      server.start(SETTINGS);
      server.awaitPortal();
      Deadline.await(PATIENCE, () -> issued(server), classes -> classes == DOCUMENTS / CLASS);
      server.kill();
      DemoSigners.register(server);
      server.start(SETTINGS);
      server.awaitPortal();
      for (String step : List.of("GVCN", "HT", "TRUONG")) {
        sign(server, step);
      }
      awaitKilling(server, () -> archived(server) == DOCUMENTS);
      assertEquals(TIMES, killedAt.size(), "moments that never came: " + moments);
      Set<String> found = Deadline.await(Duration.ofMinutes(3), () -> found(server), ids -> ids.size() == DOCUMENTS);
      assertGenuine(server, found.stream().sorted().toList().get(random.nextInt(DOCUMENTS)));
      server.kill();
      assertAllSayTheSame(server, found);
      assertWhatTheDatabaseForgetsIsNotSealedAgain(server, found.stream().sorted().toList().get(random.nextInt(DOCUMENTS)));
    }
    System.out.println("killed after " + killedAt + " of " + (SIGNATURES + 1) * DOCUMENTS + " steps");
  }

  private void sign(OwnServer server, String step) throws Exception {
    String token = token(server, step);
    String told = Deadline.await(Duration.ofMinutes(2), () -> quietly(server, "/signing", token), text -> text.contains("\"waiting\""));
    List<Map<String, Object>> waiting = IssuedClass.list(DemoPortal.json(told), "waiting").stream()
        .filter(w -> step.equals(w.get("step"))).toList();
    assertEquals(DOCUMENTS, waiting.stream().mapToLong(w -> IssuedClass.number(w, "ready")).sum(), waiting.toString());
    String classes = waiting.stream().map(w -> String.valueOf(IssuedClass.number(w, "classId"))).collect(Collectors.joining(","));
    String begun = new String(server.post("/signing/batches", token, "{\"step\": \"" + step + "\", \"classIds\": [" + classes
        + "], \"code\": \"" + PASSWORD + "\"}").body(), StandardCharsets.UTF_8);
    batches.put(step, IssuedClass.number(DemoPortal.json(begun), "id"));
    awaitKilling(server, () -> {
      Map<String, Object> batch = batch(server, step);
      assertTrue(Set.of("RUNNING", "DONE").contains((String) batch.get("state")), batch.toString());
      return batch.get("state").equals("DONE");
    });
  }

  private interface Question {
    boolean ask() throws Exception;
  }

  /** Kills the server at each moment that has come meanwhile, and starts it again. */
  private void awaitKilling(OwnServer server, Question done) {
    Deadline.await(PATIENCE, () -> {
      try {
        boolean now = done.ask();
        long steps = steps(server);
        if (!moments.isEmpty() && steps >= moments.peek()) {
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_DELAY)).toNanos());
          server.kill();
          moments.remove();
          killedAt.add(steps);
          server.start(SETTINGS);
          server.awaitPortal();
          return false;
        }
        return now;
      } catch (Exception e) {
        throw new AssertionError("kill.seed=" + SEED, e);
      }
    }, is -> is);
  }

  /** Signatures made and transcripts archived so far. */
  private long steps(OwnServer server) throws Exception {
    long steps = archived(server);
    for (String step : batches.keySet()) {
      steps += IssuedClass.number(batch(server, step), "signed");
    }
    return steps;
  }

  private Map<String, Object> batch(OwnServer server, String step) throws Exception {
    return IssuedClass.list(DemoPortal.json(text(server, "/signing", token(server, step))), "batches").stream()
        .filter(b -> IssuedClass.number(b, "id") == batches.get(step)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static long archived(OwnServer server) throws Exception {
    Map<String, Object> counts = (Map<String, Object>) DemoPortal.json(text(server, "/jobs", token(server, "TRUONG"))).get("counts");
    return counts.containsKey("DONE") ? IssuedClass.number(counts, "DONE") : 0;
  }

  /** Classes whose commit has returned: H2 shows a large one a moment before it is on the disk. */
  private static long issued(OwnServer server) {
    try {
      return IssuedClass.list(DemoPortal.json(text(server, "/status", server.token("PROVINCE_OFFICER"))), "tasks").stream()
          .filter(t -> "demo-classes".equals(t.get("name"))).mapToLong(t -> IssuedClass.number(t, "done")).findFirst().orElse(0);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Identifiers that the index finds; none twice. */
  private static Set<String> found(OwnServer server) {
    try {
      Set<String> ids = new HashSet<>();
      for (int page = 1; page <= (DOCUMENTS + 99) / 100; page++) {
        for (Map<String, Object> hit : IssuedClass.list(DemoPortal.json(text(server, "/transcripts?kind=SIGNED&size=100&page=" + page,
            token(server, "TRUONG"))), "hits")) {
          assertTrue(ids.add((String) hit.get("id")), "found twice: " + hit);
        }
      }
      return ids;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertGenuine(OwnServer server, String id) throws Exception {
    String verdict = server.verify(server.api("/transcripts/" + id + "/pdf", token(server, "TRUONG")).body());
    assertTrue(verdict.contains("\"GENUINE_CURRENT\""), verdict);
  }

  private static void assertAllSayTheSame(OwnServer server, Set<String> found) throws Exception {
    Map<String, String> kept = vault(server);
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      Map<String, String> transcripts = database.pairs("select id, sealed_sha256 from transcript");
      assertEquals(DOCUMENTS, transcripts.size());
      assertEquals(transcripts.keySet(), found, "the index");
      assertEquals(transcripts, database.pairs("select reference, sha256 from ledger_entry where kind = 'TRANSCRIPT'"), "the ledger");
      Set<String> orphans = new TreeSet<>(kept.keySet());
      orphans.removeAll(transcripts.values());
      assertEquals(List.of(), orphans.stream().map(sha256 -> story(server, sha256)).toList(), "signed twice");
      assertEquals(new TreeSet<>(transcripts.values()), new TreeSet<>(kept.keySet()), "the vault");
      assertEquals(DOCUMENTS, database.number("select count(*) from seal_job where state = 'DONE'"));
      assertEquals((long) SIGNATURES * DOCUMENTS, database.number("select count(*) from signature_made where undone_at is null"));
      assertEquals(0, database.number("select count(*) from signature_made where undone_at is not null"), "a file was lost");
      assertEquals((long) SIGNATURES * DOCUMENTS, database.number("select count(*) from audit_entry where action = 'SIGN_DOCUMENT'"));
    }
    kept.forEach((sha256, damage) -> assertEquals("", damage, sha256));
    try (Stream<Path> left = Files.list(server.data().resolve("staging"))) {
      assertEquals(List.of(), left.filter(f -> f.toString().endsWith(".pdf")).toList());
    }
  }

  /** As after a kill that H2 did not survive with its last commits. */
  private static void assertWhatTheDatabaseForgetsIsNotSealedAgain(OwnServer server, String id) throws Exception {
    Set<String> before = vault(server).keySet();
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      database.run("delete from sealed_revision where transcript_id = ?", id);
      database.run("update transcript set state = 'ISSUED', sealed_sha256 = null, sealed_size = null, sealed_at = null where id = ?", id);
      assertEquals(1, database.run("update seal_job set state = 'QUEUED', sealed_sha256 = null, finished_at = null where transcript_id = ?", id));
    }
    server.start(SETTINGS);
    server.awaitPortal();
    Deadline.await(Duration.ofMinutes(3), () -> archivedOrNone(server), done -> done == DOCUMENTS);
    // not killed: H2 shows a commit a moment before it is on the disk
    server.stop();
    assertEquals(before, vault(server).keySet(), "signed twice");
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      assertEquals(1, database.number("select count(distinct sha256) from ledger_entry where reference = ?", id));
      assertEquals(EMBEDDED, database.number("select count(*) from sealed_revision where transcript_id = ?", id));
    }
  }

  private static long archivedOrNone(OwnServer server) {
    try {
      return archived(server);
    } catch (Exception notYet) {
      return 0;
    }
  }

  /** The PDFs in the vault by the name they have there, each with what is wrong with it. */
  private static Map<String, String> vault(OwnServer server) throws Exception {
    Map<String, String> kept = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(server.data().resolve("vault/ocfl"))) {
      files = all.filter(f -> f.toString().endsWith(".pdf")).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      // evidence and validation data have the same ending
      if (text.startsWith("%PDF-")) {
        String sha256 = file.getFileName().toString().replace(".pdf", "");
        String wrong = sha256.equals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))) ? "" : "other bytes";
        wrong += text.stripTrailing().endsWith("%%EOF") ? "" : " truncated";
        int signatures = EmbeddedSignatures.in(bytes).size();
        wrong += signatures == EMBEDDED ? "" : " signatures: " + signatures;
        assertEquals(null, kept.put(sha256, wrong), "twice in the vault");
      }
    }
    return kept;
  }

  /** Which transcript an orphan in the vault is of, and what the servers said about either. */
  private static String story(OwnServer server, String sha256) {
    try {
      Path object = server.data().resolve("vault/ocfl").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
      String about = Files.readString(object.resolve("inventory.json")).replaceAll("(?s).*TRANSCRIPT ([0-9a-f-]{36}).*", "$1");
      try (Stream<String> lines = Files.lines(server.log())) {
        return sha256 + " of " + about + ": " + lines.filter(l -> l.contains(about) || l.contains(sha256) || l.contains("WFLYSRV0025"))
            .limit(100).collect(Collectors.joining("\n"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Whatever it answers; a server that just started may not yet. */
  private static String quietly(OwnServer server, String path, String token) {
    try {
      return text(server, path, token);
    } catch (IOException notYet) {
      return notYet.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String text(OwnServer server, String path, String token) throws IOException, InterruptedException {
    return new String(server.api(path, token).body(), StandardCharsets.UTF_8);
  }

  /** Of who signs that step; the clerk sets the seal. */
  private static String token(OwnServer server, String step) throws IOException {
    String role = Map.of("GVCN", "HOMEROOM_TEACHER", "HT", "PRINCIPAL", "TRUONG", "RECORDS_CLERK").get(step);
    return server.token(role);
  }
}
