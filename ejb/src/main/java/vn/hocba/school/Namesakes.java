package vn.hocba.school;

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
 * Migration 15: lets a school have namesakes, told apart by a staff code. A step of its own because the constraint to
 * take off has no name of ours: each database gave it one.
 */
@Dependent
public class Namesakes extends SchemaStep {

  public Namesakes() {
    super("15", "namesakes on the staff", 1);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String name : uniqueConstraints(connection)) {
        statement.execute("alter table staff_member drop constraint \"" + name.replace("\"", "\"\"") + '"');
      }
      statement.execute("alter table staff_member add column staff_code varchar(20) default '' not null");
      statement.execute("alter table staff_member add constraint staff_member_person"
          + " unique (school_id, full_name, staff_code)");
    }
  }

  /** V1 made one: the school with the full name. */
  private static List<String> uniqueConstraints(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("select constraint_name"
        + " from information_schema.table_constraints where lower(table_name) = 'staff_member'"
        + " and constraint_type = 'UNIQUE' and lower(table_schema) = lower(?)")) {
      query.setString(1, connection.getSchema());
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
    }
    return names;
  }
}
