package vn.hocba.archive.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row comes back as it was at one moment, whatever its type and whichever row it points at. */
class DatabaseDumpTest {

  private static final String TABLES = "create sequence record_seq start with 1050 increment by 50;"
      + "create table \"flyway_schema_history\"(\"installed_rank\" int, \"version\" varchar(20), \"success\" boolean);"
      + "create table pupil(id bigint primary key, name varchar(120) not null, remark text, born date, lesson time,"
      + " average numeric(4,2), present boolean, at timestamp(6), next bigint, foreign key (next) references pupil(id));"
      + "create table award(id bigint primary key, pupil bigint not null references pupil(id))";
  private static final String ROWS = "insert into \"flyway_schema_history\" values (1, '1', true), (2, '58', true), (3, '59', false);"
      + "insert into pupil values (1, 'Nguyễn Thị Ánh Tuyết', 'nhiều\ndòng \"và\" \\dấu', date '2012-02-29', time '07:15:00',"
      + " 8.50, true, timestamp '2026-11-29 10:05:06.123456', null), (2, 'Đặng', null, null, null, null, null, null, 1);"
      + "update pupil set next = 2 where id = 1; insert into award values (7, 1)";

  @TempDir
  Path directory;

  @Test
  void whatIsWrittenIsWhatIsReadBack() throws Exception {
    try (Connection from = database(); Connection to = database()) {
      run(from, TABLES, ROWS);
      run(to, TABLES, "insert into pupil(id, name) values (99, 'a row that the tables begin with')");
      DatabaseDump dump = new DatabaseDump(from);
      assertEquals("58", dump.schema(), "the last that succeeded");
      Map<String, Long> rows = dump.write(directory);
      assertEquals(Map.of("award", 1L, "pupil", 2L), rows);
      new DatabaseLoad(to).load(directory, manifest(rows, dump.sequences()));
      for (String question : List.of("select * from pupil order by id", "select * from award", "select next value for record_seq")) {
        assertEquals(text(from, question), text(to, question));
      }
    }
  }

  @Test
  void whatIsWrittenMeanwhileIsNotInIt() throws Exception {
    try (Connection from = database("DB_CLOSE_DELAY=0"); Connection writer = again(from)) {
      run(from, TABLES, ROWS);
      DatabaseDump dump = new DatabaseDump(from);
      dump.schema();
      run(writer, "insert into award values (8, 2)", "delete from award where id = 7");
      assertEquals(1, dump.write(directory).get("award"));
      assertEquals("[7, 1]", text(from, "select * from award"));
    }
  }

  @Test
  void aRowThatPointsAtNothingIsFoundWhenAllAreThere() throws Exception {
    try (Connection from = database(); Connection to = database()) {
      run(from, TABLES, ROWS, "set referential_integrity false", "delete from pupil where id = 1");
      run(to, TABLES);
      DatabaseDump dump = new DatabaseDump(from);
      BackupManifest manifest = manifest(dump.write(directory), dump.sequences());
      assertThrows(SQLException.class, () -> new DatabaseLoad(to).load(directory, manifest));
    }
  }

  @Test
  void tablesOfAnotherSchemaAreNamed() throws Exception {
    try (Connection from = database(); Connection to = database()) {
      run(from, TABLES, ROWS, "create table stranger(id int)");
      run(to, TABLES);
      DatabaseDump dump = new DatabaseDump(from);
      BackupManifest manifest = manifest(dump.write(directory), dump.sequences());
      SQLException refused = assertThrows(SQLException.class, () -> new DatabaseLoad(to).load(directory, manifest));
      assertTrue(refused.getMessage().contains("[stranger]"), refused.getMessage());
    }
  }

  @Test
  void fewerRowsThanWereCountedAreNamed() throws Exception {
    try (Connection from = database(); Connection to = database()) {
      run(from, TABLES, ROWS);
      run(to, TABLES);
      DatabaseDump dump = new DatabaseDump(from);
      BackupManifest manifest = manifest(dump.write(directory), dump.sequences());
      try (JsonLines.Writer cut = new JsonLines.Writer(DatabaseDump.file(directory, "award"))) {
        cut.line(List.of("id", "pupil"));
      }
      SQLException refused = assertThrows(SQLException.class, () -> new DatabaseLoad(to).load(directory, manifest));
      assertTrue(refused.getMessage().contains("award has 0 rows, not 1"), refused.getMessage());
      assertTrue(Files.exists(DatabaseDump.file(directory, "pupil")));
    }
  }

  private static BackupManifest manifest(Map<String, Long> rows, Map<String, Long> sequences) {
    return new BackupManifest(BackupManifest.FORMAT, "", "58", "H2", "node1", "", 0, 0, rows, sequences, 0, 0, List.of(), List.of());
  }

  private static Connection database(String... options) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
        + "CASE_INSENSITIVE_IDENTIFIERS=TRUE" + (options.length == 0 ? "" : ";" + String.join(";", options)));
  }

  private static Connection again(Connection connection) throws SQLException {
    return DriverManager.getConnection(connection.getMetaData().getURL());
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    for (String all : statements) {
      for (String statement : all.split(";")) {
        try (Statement s = connection.createStatement()) {
          s.execute(statement);
        }
      }
    }
  }

  private static String text(Connection connection, String question) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement s = connection.createStatement(); ResultSet all = s.executeQuery(question)) {
      while (all.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
          row.add(all.getString(i));
        }
        text.append(row);
      }
    }
    return text.toString();
  }
}
