package vn.hocba.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The H2 database of a server of the test's own, while that server does not run. */
final class StoppedDatabase implements AutoCloseable {

  private final Connection connection;

  StoppedDatabase(OwnServer server) throws SQLException {
    Path file = server.data().resolve("db/hocba").toAbsolutePath();
    connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
        + "DEFAULT_NULL_ORDERING=HIGH;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE", "sa", "sa");
  }

  int run(String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepare(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  long number(String query, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepare(query, values); ResultSet rows = prepared.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The first column, with the second. @throws AssertionError when something stands twice in the first */
  Map<String, String> pairs(String query) throws SQLException {
    Map<String, String> pairs = new LinkedHashMap<>();
    try (PreparedStatement prepared = prepare(query); ResultSet rows = prepared.executeQuery()) {
      while (rows.next()) {
        if (pairs.put(rows.getString(1), rows.getString(2)) != null) {
          throw new AssertionError(rows.getString(1) + " twice: " + query);
        }
      }
    }
    return pairs;
  }

  private PreparedStatement prepare(String statement, Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
