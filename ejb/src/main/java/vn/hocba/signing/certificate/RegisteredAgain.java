package vn.hocba.signing.certificate;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import vn.hocba.configuration.SchemaStep;

/**
 * Migration 145: a certificate that was taken out of use can be registered again, in a line of its own. The rule that forbade it
 * has no name of ours, and each database gave it another.
 */
@Dependent
public class RegisteredAgain extends SchemaStep {

  public RegisteredAgain() {
    super("145", "certificates are registered again", 1);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    List<String> rules = rules(connection);
    try (Statement statement = connection.createStatement()) {
      for (String rule : rules) {
        statement.execute("alter table certificate drop constraint \"" + rule + "\"");
      }
      statement.execute("alter table certificate add column registration integer default 1 not null");
      statement.execute("alter table certificate add constraint certificate_registered_once unique (school_id, fingerprint, registration)");
    }
  }

  private static List<String> rules(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("select constraint_name from information_schema.table_constraints"
            + " where lower(table_name) = 'certificate' and constraint_type = 'UNIQUE' and lower(table_schema) = lower(?)")) {
      query.setString(1, connection.getSchema());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
