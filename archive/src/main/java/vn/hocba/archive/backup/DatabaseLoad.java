package vn.hocba.archive.backup;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Puts the rows of a backup into a database that has the tables of the same version and nothing of anybody's in them.
 * Foreign keys are looked at again when all rows are there; on PostgreSQL that takes the owner of the tables.
 */
public final class DatabaseLoad {

  private static final int PART = 500;

  private final Connection connection;
  private final boolean h2;

  /** @param connection nobody else uses it or the database */
  public DatabaseLoad(Connection connection) throws SQLException {
    this.connection = connection;
    this.h2 = DatabaseDump.isH2(connection);
    connection.setAutoCommit(false);
  }

  /** @param directory of the tables' files @throws SQLException when tables, columns or numbers of rows differ */
  public void load(Path directory, BackupManifest manifest) throws SQLException, IOException {
    List<String> here = DatabaseDump.tables(connection);
    if (!here.equals(manifest.tables().keySet().stream().sorted().toList())) {
      List<String> odd = new ArrayList<>(here);
      odd.removeAll(manifest.tables().keySet());
      manifest.tables().keySet().stream().filter(t -> !here.contains(t)).forEach(odd::add);
      throw new SQLException("these tables are not on both sides: " + odd);
    }
    List<String> back = free(here);
    for (String table : here) {
      run("delete from \"" + table + "\"");
    }
    for (String table : here) {
      long rows = load(table, DatabaseDump.file(directory, table));
      if (rows != manifest.tables().get(table)) {
        throw new SQLException(table + " has " + rows + " rows, not " + manifest.tables().get(table));
      }
    }
    for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
      run("alter sequence \"" + sequence.getKey() + "\" restart with " + sequence.getValue());
    }
    for (String statement : back) {
      run(statement);
    }
    connection.commit();
  }

  /** Lets rows come in any order and unwatched; what sets everything back as it was. */
  private List<String> free(List<String> tables) throws SQLException {
    List<String> back = new ArrayList<>();
    if (h2) {
      for (String table : tables) {
        run("alter table \"" + table + "\" set referential_integrity false");
        back.add("alter table \"" + table + "\" set referential_integrity true check");
      }
      return back;
    }
    try (Statement s = connection.createStatement(); ResultSet keys = s.executeQuery("select conrelid::regclass::text,"
        + " conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
        + " and connamespace = current_schema::regnamespace order by 1, 2")) {
      while (keys.next()) {
        String table = keys.getString(1);
        back.add("alter table " + table + " add constraint \"" + keys.getString(2) + "\" " + keys.getString(3));
        back.add("alter table " + table + " drop constraint \"" + keys.getString(2) + "\"");
      }
    }
    List<String> forth = back.stream().filter(sql -> sql.contains(" drop constraint ")).toList();
    for (String drop : forth) {
      run(drop);
    }
    back.removeAll(forth);
    for (String table : tables) {
      run("alter table \"" + table + "\" disable trigger user");
      back.add("alter table \"" + table + "\" enable trigger user");
    }
    return back;
  }

  private long load(String table, Path file) throws SQLException, IOException {
    long rows = 0;
    try (JsonLines.Reader in = new JsonLines.Reader(file)) {
      String[] columns = in.line(String[].class);
      if (columns == null) {
        throw new IOException(file.getFileName() + " is empty");
      }
      String list = "\"" + String.join("\", \"", columns) + "\"";
      TableRows values = columns(table, list);
      try (PreparedStatement insert = connection.prepareStatement("insert into \"" + table + "\" (" + list
          + ") values (" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")")) {
        for (JsonArray row; (row = in.line(JsonArray.class)) != null;) {
          values.write(row, insert);
          insert.addBatch();
          if (++rows % PART == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
    return rows;
  }

  private TableRows columns(String table, String list) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet none = s.executeQuery("select " + list + " from \"" + table + "\" where 1 = 0")) {
      return new TableRows(table, none.getMetaData());
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }
}
