package vn.hocba.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A school's closed years sealed on the packaged server, from the jobs that closing wrote to the last file in vault and ledger: rendered,
 * signed with the server's keys, stamped, checked, stored. At both levels, beside the raw signature of the same hour.
 */
public final class SealRun {

  private static final int CLASS = 40;
  private static final int SIGNATURES = 3;
  private static final int AIM_DOCUMENTS = 2000;
  private static final Duration AIM = Duration.ofMinutes(2);
  private static final int ROUNDS = 600;
  private static final double MILLIS = 1e6;
  /** Holds every job until all are there; seeding is not what is measured. */
  private static final String HOLD = "create or replace function hold_job() returns trigger as $$ begin new.not_before = timestamp"
      + " '2099-01-01'; return new; end $$ language plpgsql; create trigger hold_job before insert on seal_job for each row execute function"
      + " hold_job()";

  private SealRun() {}

  /** Ends with 0 only when both levels kept the aim. */
  public static void main(String[] args) throws Exception {
    Path target = Path.of(System.getProperty("load.target"));
    Path server = Path.of(System.getProperty("load.server"));
    int documents = Integer.getInteger("load.transcripts") / CLASS * CLASS;
    boolean held = true;
    for (String level : System.getProperty("load.levels").split(",")) {
      held &= sealed(server, Files.createTempDirectory(Files.createDirectories(target), "server"), level, documents);
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean sealed(Path packaged, Path base, String level, int documents) throws Exception {
    Map<String, String> settings = Map.of("hocba.demo.transcripts", String.valueOf(documents), "hocba.demo.catalogue", "0",
        "hocba.seal.level", level, "hocba.archive.books", "false", "hocba.seal.threads", System.getProperty("load.threads"));
    List<String> machine = Boolean.getBoolean("load.record")
        ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + base.resolve("seal.jfr").toAbsolutePath()) : List.of();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90))
        .setServerConfig("shared_buffers", "256MB").start();
        LoadedServer portal = new LoadedServer(packaged, base, postgres.getPort(), settings, machine)) {
      DataSource database = postgres.getPostgresDatabase();
      await(database, "select count(*) from information_schema.tables where table_name = 'seal_job'", 1);
      run(database, HOLD);
      await(database, "select count(*) from seal_job", documents);
      portal.awaitReady();
      // Half a class first, so that processes are started and code is compiled, as on a server that runs for days.
      release(database, CLASS);
      await(database, "select count(*) from seal_job where state = 'DONE'", CLASS);
      double raw = rawSignature();
      LoadedServer.Cpu before = portal.cpu();
      Duration machineBefore = machine();
      long begun = System.nanoTime();
      release(database, documents);
      await(database, "select count(*) from seal_job where state = 'DONE'", documents);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      tell(level, documents - CLASS, took, portal.cpu().since(before), machine().minus(machineBefore), raw);
      return seconds(took) / (documents - CLASS) <= seconds(AIM) / AIM_DOCUMENTS;
    }
  }

  private static void tell(String level, int documents, Duration took, LoadedServer.Cpu cpu, Duration machine, double raw) {
    double each = (seconds(cpu.server()) + seconds(cpu.workers())) * 1000 / documents;
    System.out.printf(Locale.ROOT, "%s: %d transcripts in %.1f s, %.1f a second, %d would take %.0f s (aim %.0f s)%n", level, documents, seconds(took),
        documents / seconds(took), AIM_DOCUMENTS, seconds(took) * AIM_DOCUMENTS / documents, seconds(AIM));
    System.out.printf(Locale.ROOT, "  CPU: server %.1f s, its workers %.1f s, the whole machine %.1f s; %.0f ms a document, of which checking %.0f ms%n",
        seconds(cpu.server()), seconds(cpu.workers()), seconds(machine), each, seconds(cpu.workers()) * 1000 / documents);
    System.out.printf(Locale.ROOT, "  raw RSA-2048 signature %.2f ms; a document costs %.0f times its %d raw signatures%n", raw, each / raw / SIGNATURES,
        SIGNATURES);
  }

  private static double seconds(Duration d) {
    return d.toNanos() / 1e9;
  }

  /** Milliseconds of one signature, on one thread, warm. */
  private static double rawSignature() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      long begun = System.nanoTime();
      for (int i = 0; i < ROUNDS; i++) {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(new byte[64]);
        signature.sign();
      }
      times.add(System.nanoTime() - begun);
    }
    return times.getLast() / MILLIS / ROUNDS;
  }

  /** All that every core has worked since the machine started. */
  private static Duration machine() throws IOException {
    String[] fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
    long ticks = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      ticks += Long.parseLong(fields[i]);
    }
    return Duration.ofMillis(ticks * 10);
  }

  private static void release(DataSource database, int most) throws SQLException {
    run(database, "update seal_job set not_before = current_timestamp where id in (select id from seal_job where state = 'QUEUED' order by priority, id"
        + " limit " + most + ")");
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(statement)) {
      s.execute();
    }
  }

  private static void await(DataSource database, String count, int wanted) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(60).toNanos();
    long found = -1;
    while (found < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(found + " of " + wanted + ": " + count);
      }
      Thread.sleep(200);
      try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(count); ResultSet rows = s.executeQuery()) {
        rows.next();
        found = rows.getLong(1);
      } catch (SQLException notYet) {
        found = -1;
      }
    }
  }
}
