package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server is killed while a catalogue comes in, again and again, and while it is taken back: each line once, and found. */
@Execution(ExecutionMode.CONCURRENT)
class KilledCatalogueIT {

  private static final int LINES = 4_000;
  private static final int KILLS = Integer.getInteger("kill.times", 1);
  private static final int PAGE = 200;
  private static final long IMPORT = 8_000_000_000_000L;
  private static final String OF_IMPORT = " from paper_transcript where import_id = " + IMPORT;

  @TempDir
  Path base;
  private final Random random = new Random(Long.getLong("seed", 3011));

  @Test
  void anImportGoesOnAfterEachKillAndEntersEachLineOnce() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).start();
        OwnServer server = new OwnServer(base)) {
      Map<String, String> settings = OwnServer.settings(postgres, 0);
      server.start(settings);
      server.awaitPortal();
      String token = server.token("RECORDS_CLERK");
      String province = server.token("PROVINCE_OFFICER");
      begin(postgres);
      for (int kill = 1; kill <= KILLS; kill++) {
        long at = kill * LINES / (KILLS + 2) + random.nextInt(200);
        Deadline.await(Duration.ofMinutes(4), () -> number(postgres, "select lines_done from catalogue_import"), done -> done >= at);
        server.kill();
        long done = number(postgres, "select lines_done from catalogue_import");
        assertEquals(done, number(postgres, "select count(*)" + OF_IMPORT), "what is told to be done is not what is there");
        server.start(settings);
        server.awaitPortal();
      }
      Deadline.await(Duration.ofMinutes(4), () -> texts(postgres, "select state from catalogue_import"), List.of("ENTERED")::equals);
      assertEquals(LINES, number(postgres, "select entered from catalogue_import"));
      assertEquals(LINES, number(postgres, "select count(distinct import_line)" + OF_IMPORT));
      assertEquals(texts(postgres, "select id" + OF_IMPORT), found(server, token, province, LINES));

      run(postgres, "update catalogue_import set state = 'UNDOING', undone_by_name = 'Ai', undone_at = now(), undo_reason = 'Nhầm'");
      Deadline.await(Duration.ofMinutes(4), () -> number(postgres, "select count(*)" + OF_IMPORT), left -> left < LINES - 1_000);
      server.kill();
      server.start(settings);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(4), () -> texts(postgres, "select state from catalogue_import"), List.of("UNDONE")::equals);
      assertEquals(0, number(postgres, "select count(*)" + OF_IMPORT));
      assertEquals(List.of(), found(server, token, province, 0));
    }
  }

  /** As the office decides it, without the pages on which it does. */
  private static void begin(EmbeddedPostgres postgres) throws Exception {
    StringBuilder file = new StringBuilder("so hieu;ho ten;ngay sinh\n");
    for (int i = 0; i < LINES; i++) {
      file.append("KC-").append(i).append(";").append(NumberedName.of("Vũ Thị", i % 144)).append(";").append(1970 + i % 30).append('\n');
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
    run(postgres, "insert into catalogue_import (id, school_id, file_name, sha256, size, encoding, columns_read, sheet, state, lines_read,"
        + " lines_good, lines_done, entered, office, taken_by_name, taken_at, kept) select " + IMPORT + ", id, 'cũ.csv', repeat('0', 64), 1,"
        + " 'UTF_8', 'H:NUMBER:NAME:BIRTH', 0, 'ENTERING', " + LINES + ", " + LINES + ", 0, 0, 'SCHOOL', 'Ai', now(), 0 from school where code = '"
        + TestClass.SCHOOL_CODE + "'; insert into catalogue_source (import_id, content) values (" + IMPORT + ", '"
        + Base64.getEncoder().encodeToString(packed.toByteArray()) + "')");
  }

  /** Identifiers of all papers that are found once the index is in step, each as often as it is. */
  private static List<String> found(OwnServer server, String token, String province, int papers) {
    Deadline.await(Duration.ofMinutes(5), () -> server.number(province, "indexed"), indexed -> indexed == papers);
    Deadline.await(Duration.ofMinutes(1), () -> server.number(province, "behind"), behind -> behind == 0);
    List<String> found = new ArrayList<>();
    for (int page = 1; page <= papers / PAGE + 1; page++) {
      ((List<?>) server.json("/transcripts?kind=PAPER&size=" + PAGE + "&page=" + page, token).get("hits"))
          .forEach(hit -> found.add((String) ((Map<?, ?>) hit).get("id")));
    }
    assertEquals(new TreeSet<>(found).size(), found.size(), "one is found twice");
    return found.stream().sorted().toList();
  }

  private static long number(EmbeddedPostgres postgres, String question) {
    return Long.parseLong(texts(postgres, question).getFirst());
  }

  private static List<String> texts(EmbeddedPostgres postgres, String question) {
    List<String> found = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return found.stream().sorted().toList();
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
