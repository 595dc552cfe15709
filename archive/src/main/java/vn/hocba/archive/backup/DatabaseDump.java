package vn.hocba.archive.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every row of a database as it is at one moment, a file a table, written while others go on working. The same for each
 * database this program runs on: what is restored needs no tool of the maker in the maker's version.
 */
public final class DatabaseDump {

  /** Of the schema's history, which a restored database gets from its own migrations, and of the server's timers. */
  private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "jboss_ejb_timer");
  private static final int PART = 1000;

  private final Connection snapshot;

  /** @param connection of which nobody else makes use; from here on it sees one moment only, until it is rolled back */
  public DatabaseDump(Connection connection) throws SQLException {
    snapshot = connection;
    snapshot.setAutoCommit(false);
    // H2 takes a snapshot of all tables for this level only, PostgreSQL for repeatable read already and more cheaply.
    snapshot.setTransactionIsolation(isH2(connection) ? Connection.TRANSACTION_SERIALIZABLE
        : Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** As every manifest names it. */
  public static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName();
  }

  static boolean isH2(Connection connection) throws SQLException {
    return product(connection).equals("H2");
  }

  /** Begins the moment that is kept: the first question does. @return version of the schema */
  public String schema() throws SQLException {
    try (Statement s = snapshot.createStatement(); ResultSet found = s.executeQuery("select \"version\" from"
        + " \"flyway_schema_history\" where \"success\" = true and \"version\" is not null"
        + " order by \"installed_rank\" desc")) {
      if (!found.next()) {
        throw new SQLException("no version of the schema is known");
      }
      return found.getString(1);
    }
  }

  /** Our tables, by name. */
  public static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement s = connection.createStatement(); ResultSet found = s.executeQuery("select table_name from"
        + " information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE' order by 1")) {
      while (found.next()) {
        if (!NOT_OURS.contains(found.getString(1).toLowerCase(Locale.ROOT))) {
          names.add(found.getString(1));
        }
      }
    }
    return names;
  }

  /** Writes all tables. @param directory an empty one @return rows by table */
  public Map<String, Long> write(Path directory) throws SQLException, IOException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables(snapshot)) {
      rows.put(table, write(table, file(directory, table)));
    }
    return rows;
  }

  static Path file(Path directory, String table) {
    return directory.resolve(table + ".jsonl.gz");
  }

  private long write(String table, Path file) throws SQLException, IOException {
    long rows = 0;
    try (Statement s = snapshot.createStatement(); JsonLines.Writer out = new JsonLines.Writer(file)) {
      s.setFetchSize(PART);
      try (ResultSet all = s.executeQuery("select * from \"" + table + "\"")) {
        TableRows values = new TableRows(table, all.getMetaData());
        out.line(values.names());
        while (all.next()) {
          out.line(values.read(all));
          rows++;
        }
      }
    }
    return rows;
  }

  /** A number of each sequence that nobody has been given; sequences know no snapshots, so ask after the rows. */
  public Map<String, Long> sequences() throws SQLException {
    Map<String, Long> next = new TreeMap<>();
    try (Statement s = snapshot.createStatement(); ResultSet all = s.executeQuery(isH2(snapshot)
        ? "select sequence_name, base_value from information_schema.sequences where sequence_schema = current_schema"
        : "select sequencename, increment_by from pg_sequences where schemaname = current_schema")) {
      while (all.next()) {
        next.put(all.getString(1), all.getLong(2));
      }
    }
    if (!isH2(snapshot)) {
      for (Map.Entry<String, Long> sequence : next.entrySet()) {
        sequence.setValue(next(sequence.getKey(), sequence.getValue()));
      }
    }
    return next;
  }

  /** Asked of the sequence itself: the catalogue does not tell where one that was set anew and not used since stands. */
  private long next(String sequence, long step) throws SQLException {
    try (Statement s = snapshot.createStatement();
        ResultSet now = s.executeQuery("select last_value, is_called from \"" + sequence + "\"")) {
      now.next();
      return now.getLong(1) + (now.getBoolean(2) ? step : 0);
    }
  }

  /** What the rows take at most in files, by what the database says of itself; 0 when it does not. */
  public long bytes() throws SQLException {
    try (Statement s = snapshot.createStatement(); ResultSet size = s.executeQuery(isH2(snapshot)
        ? "select sum(cast(setting_value as bigint)) from information_schema.settings where setting_name = 'info.FILE_SIZE'"
        : "select pg_database_size(current_database())")) {
      return size.next() ? size.getLong(1) : 0;
    }
  }

  /** Rows of a question about the same moment, each value as text. */
  public void read(String question, Row row) throws SQLException, IOException {
    try (Statement s = snapshot.createStatement()) {
      s.setFetchSize(PART);
      try (ResultSet all = s.executeQuery(question)) {
        while (all.next()) {
          row.take(all);
        }
      }
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Row {
    void take(ResultSet row) throws SQLException, IOException;
  }
}
