package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What an operator does after a fire: a running server is backed up, a new one begins from the backup in an empty place,
 * and everything that came back is read, counted and judged. A damaged backup is refused before anything is laid out.
 */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class RestoreDrillIT {

  private static final int PUPILS = 40;
  /** What no database has a part in is looked at beside one of them. */
  private static final boolean ONCE = System.getProperty("it.db.url") == null;

  @TempDir
  Path base;

  @Test
  void aServerThatBurntBeginsAgainFromItsBackupAndWithNoByteOtherThanItHad() throws Exception {
    Path backups = base.resolve("backups");
    Map<String, String> before = settings("before", Map.of("hocba.backup.dir", backups.toString(), "hocba.backup.hour", "24",
        "hocba.backup.review.percent", "100"));
    String backup;
    String token;
    String province;
    Map<String, String> served = new HashMap<>();
    long indexed;
    try (OwnServer server = new OwnServer(base.resolve("before"))) {
      server.start(before);
      server.awaitPortal();
      token = server.token("RECORDS_CLERK");
      province = server.token("PROVINCE_OFFICER");
      Deadline.await(Duration.ofMinutes(6), () -> hits(server, token).size(), found -> found == PUPILS);
      for (Object hit : hits(server, token)) {
        String id = (String) ((Map<?, ?>) hit).get("id");
        served.put(id, sha256(server.api("/transcripts/" + id + "/pdf", token).body()));
      }
      indexed = server.number(province, "indexed");
      // what a restore left wrong keeps nobody from saving what is there now
      Path left = Files.writeString(server.data().resolve("restored-from"), "nobody knows");
      Deadline.await(Duration.ofMinutes(1), () -> task(server, province, "restore"), told -> told.startsWith("FAILED"));
      assertEquals(0, command("backup", backups), "the running server makes no backup");
      Files.delete(left);
      backup = Files.list(backups).map(f -> f.getFileName().toString()).filter(n -> n.endsWith("Z")).findFirst().orElseThrow();
      assertEquals("DONE " + backup, task(server, province, "backup"));
      // whoever asked for a backup does not wait for the review, which would find the flipped bit and write the file anew
      Deadline.await(Duration.ofMinutes(3), () -> task(server, province, "backup-review"), told -> told.matches("DONE \\d+ 0 0"));
      Path kept = flipOne(backups.resolve("vault/ocfl"));
      assertEquals(1, command("check", backups.resolve(backup)), said());
      Thread.sleep(1000); // backups are named by their second
      assertEquals(0, command("backup", backups));
      Path first = backups.resolve(backup);
      Deadline.await(Duration.ofMinutes(3), () -> command("check", first), code -> code == 0);
      assertTrue(task(server, province, "backup-review").matches("DONE \\d+ 0 0"), task(server, province, "backup-review"));
      assertEquals(0, command("check", first), "written anew: " + kept + said());
    }
    if (ONCE) {
      drill(backups, backups.resolve(backup), province);
    }
    Path made = backups.resolve(backup);
    assertNoPrivateKeyIn(backups);
    assertEquals(0, command("check", made), said());
    long archived = Long.parseLong(said().replaceFirst("(?s).* (\\d+) archived files.*", "$1"));
    assertTrue(archived >= PUPILS, said());

    Path one = made.resolve("database/audit_entry.jsonl.gz");
    byte[] whole = Files.readAllBytes(one);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(one, flipped);
    assertEquals(1, command("check", made), said());
    assertTrue(said().contains("DAMAGED " + backup + "/database/audit_entry.jsonl.gz"), said());
    Map<String, String> after = settings("after", Map.of("hocba.restore.from", made.toString(), "hocba.vault.copy",
        base.resolve("second").toString(), "hocba.restore.drill", "false"));
    try (OwnServer server = new OwnServer(base.resolve("after"))) {
      server.start(after);
      assertEquals(78, server.exit(Duration.ofMinutes(3)));
      String told = Files.readString(server.console(), StandardCharsets.UTF_8);
      assertTrue(told.contains("backup: DAMAGED " + backup + "/database/audit_entry.jsonl.gz"), told);
      assertFalse(Files.exists(server.data().resolve("vault/ocfl")), "something was laid out all the same");
      Files.write(one, whole);
      if (ONCE) {
        lack(made, "0".repeat(64));
        server.start(after);
        assertEquals(78, server.exit(Duration.ofMinutes(3)), "restored without a file that it lacks, and nobody asked");
        assertTrue(Files.readString(server.console(), StandardCharsets.UTF_8).contains("backup: LACKING " + "0".repeat(64)));
        after.put("hocba.restore.lacking", "true");
      }

      putKeysBack(base.resolve("before/data"), server.data());
      server.start(after);
      server.awaitPortal();
      String came = Deadline.await(Duration.ofMinutes(3), () -> task(server, province, "restore"), told1 -> !told1.isEmpty()
          && !told1.startsWith("RUNNING"));
      // Every file whole, none bad, none not checkable; ledger and every chain as signed; the same index; no key missing.
      assertTrue(came.matches("DONE " + backup + " " + archived + " 0 0 GOOD (\\d+) \\1 " + indexed + " " + indexed + " 0"), came);
      assertEquals(indexed, server.number(province, "indexed"));
      for (Map.Entry<String, String> document : served.entrySet()) {
        assertEquals(document.getValue(), sha256(server.api("/transcripts/" + document.getKey() + "/pdf", token).body()));
      }
      String genuine = verdict(server, served.keySet().iterator().next(), token);
      assertTrue(genuine.contains("\"GENUINE_CURRENT\""), genuine);
      Deadline.await(Duration.ofMinutes(2), () -> copied(base.resolve("second")), copied -> copied >= archived);
      server.kill();
      if (!ONCE) {
        return;
      }

      server.start(after);
      assertEquals(78, server.exit(Duration.ofMinutes(3)), "restored over what is there");
      String over = Files.readString(server.console(), StandardCharsets.UTF_8);
      assertTrue(over.contains("nothing is restored over it"), over);

      // as a crash in the middle of laying out leaves it; the database alone would look like an empty school
      Files.writeString(server.data().resolve("restore-begun"), backup, StandardCharsets.UTF_8);
      server.start(without(after, "hocba.restore.from"));
      assertEquals(78, server.exit(Duration.ofMinutes(3)), "begun on half a restore");
    }
  }

  /**
   * The yearly practice with the settings of the server that runs: nothing is written where those say, neither at once nor when
   * the drill is started again without a word. Stopped in the middle of its check, it has not checked.
   */
  private void drill(Path backups, Path backup, String province) throws Exception {
    Map<String, String> practice = settings("practice", Map.of("hocba.backup.dir", backups.toString(), "hocba.backup.hour", "0",
        "hocba.vault.copy", base.resolve("second").toString(), "hocba.audit.heads.dir", base.resolve("heads").toString(),
        "hocba.restore.from", backup.toString(), "hocba.fixity.rate", "2"));
    List<String> there = names(backups);
    try (OwnServer server = new OwnServer(base.resolve("practice"))) {
      server.start(practice);
      assertEquals(78, server.exit(Duration.ofMinutes(3)), "nobody said whether it is a drill");
      String told = Files.readString(server.console(), StandardCharsets.UTF_8);
      assertTrue(told.contains("say hocba.restore.drill=true (a drill: nothing is written where hocba.vault.copy, hocba.backup.dir,"
          + " hocba.audit.heads.dir say)"), told);
      putKeysBack(base.resolve("before/data"), server.data());
      practice.put("hocba.restore.drill", "true");
      server.start(practice);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(3), () -> task(server, province, "restore"), state -> state.startsWith("RUNNING"));
      server.stop();
      assertTrue(Files.exists(server.data().resolve("restored-from")), "a check that was stopped passes for one that was made");

      Map<String, String> again = without(without(practice, "hocba.restore.from"), "hocba.restore.drill");
      again.put("hocba.fixity.rate", "10000");
      server.start(again);
      server.awaitPortal();
      String came = Deadline.await(Duration.ofMinutes(3), () -> task(server, province, "restore"), state -> state.matches("(DONE|FAILED) .*"));
      assertTrue(came.startsWith("DONE " + backup.getFileName()), came + notGood(server));
      assertTrue(server.loginPage().contains("diễn tập khôi phục"), "nobody sees that this is a drill");
      assertFalse(Files.exists(base.resolve("second")), "the drill wrote into the second copy");
      assertFalse(Files.exists(base.resolve("heads")), "the drill signed heads beside those of the running server");
      assertEquals(there, names(backups), "the drill made backups among those of the running server");
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** One bit of one archived file that the backups keep. */
  private static Path flipOne(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      Path file = all.filter(f -> f.toString().endsWith(".pdf")).sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      return file;
    }
  }

  /** As a backup says of a file that was damaged in every copy when it was made. */
  private static void lack(Path backup, String file) throws Exception {
    Path manifest = backup.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"lacking\": []", "\"lacking\": [\"" + file + "\"]"));
    Files.writeString(backup.resolve("manifest.json.sha256"), sha256(Files.readAllBytes(manifest)) + "  manifest.json\n");
  }

  private static Map<String, String> without(Map<String, String> settings, String key) {
    Map<String, String> fewer = new HashMap<>(settings);
    fewer.remove(key);
    return fewer;
  }

  /** What the restored server says of chains that are not good. */
  private static List<String> notGood(OwnServer server) {
    try (Stream<String> lines = Files.lines(server.console())) {
      return lines.filter(line -> line.contains("after the restore")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys are in no backup: they come from where they are kept, here with the demo's own authority. */
  private static void putKeysBack(Path from, Path to) throws IOException {
    for (String directory : List.of("keys", "trust-centre")) {
      Files.createDirectories(to.resolve(directory));
      try (Stream<Path> all = Files.list(from.resolve(directory))) {
        for (Path file : all.toList()) {
          Files.copy(file, to.resolve(directory).resolve(file.getFileName()));
        }
      }
    }
    Files.copy(from.resolve("demo-accounts.json"), to.resolve("demo-accounts.json"));
  }

  private static void assertNoPrivateKeyIn(Path backups) throws IOException {
    try (Stream<Path> all = Files.walk(backups)) {
      assertEquals(List.of(), all.filter(f -> f.toString().matches(".*(\\.p12|\\.pin|\\.secret)")).toList());
    }
  }

  private int command(String what, Path where) {
    try {
      Process process = new ProcessBuilder("sh", Path.of(System.getProperty("jboss.home"), "bin/hocba-backup.sh").toString(), what,
          where.toString()).redirectErrorStream(true).redirectOutput(base.resolve("said").toFile()).start();
      assertTrue(process.waitFor(5, TimeUnit.MINUTES));
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String said() throws IOException {
    return Files.readString(base.resolve("said"), StandardCharsets.UTF_8);
  }

  /** Settings of a server with a database of its own. */
  private static Map<String, String> settings(String name, Map<String, String> more) throws SQLException {
    Map<String, String> all = new HashMap<>(Map.of("hocba.mode", "demo", "hocba.demo.transcripts", String.valueOf(PUPILS),
        "hocba.demo.catalogue", "60", "hocba.fixity.rate", "10000", "hocba.worker.deadline", "90",
        "hocba.worker.jvm", "-XX:TieredStopAtLevel=1,-Dvn.hocba.archive.worker.cold=true"));
    all.putAll(more);
    String url = System.getProperty("it.db.url");
    if (url != null) {
      try (Connection c = DriverManager.getConnection(url, "postgres", ""); Statement s = c.createStatement()) {
        s.execute("create database drill_" + name);
      }
      all.put("hocba.db.driver", "postgresql");
      all.put("hocba.db.url", url.replaceFirst("/postgres(\\?.*)?$", "/drill_" + name));
      all.put("hocba.db.user", "postgres");
      all.put("hocba.db.password", "postgres");
    }
    return all;
  }

  /** Objects in the second copy; while one comes into its place nobody can count. */
  private static long copied(Path second) {
    try (Stream<Path> all = Files.walk(second.resolve("ocfl"))) {
      return all.filter(f -> f.endsWith("0=ocfl_object_1.1")).count();
    } catch (IOException | UncheckedIOException moving) {
      return -1;
    }
  }

  private static String verdict(OwnServer server, String id, String token) throws Exception {
    return server.verify(server.api("/transcripts/" + id + "/pdf", token).body());
  }

  private static String task(OwnServer server, String token, String name) {
    Object tasks = server.json("/status", token).get("tasks");
    return tasks == null ? "" : ((List<?>) tasks).stream().map(t -> (Map<?, ?>) t).filter(t -> t.get("name").equals(name))
        .map(t -> t.get("state") + " " + t.get("message")).findFirst().orElse("");
  }

  private static List<?> hits(OwnServer server, String token) {
    Object hits = server.json("/transcripts?kind=SIGNED&size=100", token).get("hits");
    return hits == null ? List.of() : (List<?>) hits;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
