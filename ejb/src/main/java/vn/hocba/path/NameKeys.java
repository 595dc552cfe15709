package vn.hocba.path;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import vn.hocba.archive.catalogue.Person;
import vn.hocba.configuration.SchemaStep;

/** Migration 99.1: gives the records that are there the key by which the same names are found. */
@Dependent
public class NameKeys extends SchemaStep {

  private static final int AT_ONCE = 1_000;

  public NameKeys() {
    super("99.1", "name keys of paper transcripts", 1);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String after = "";
    boolean more = true;
    while (more) {
      more = false;
      try (PreparedStatement query = connection.prepareStatement("select id, full_name from paper_transcript where id > ? order by id");
          PreparedStatement change = connection.prepareStatement("update paper_transcript set name_key = ? where id = ?")) {
        query.setMaxRows(AT_ONCE);
        query.setString(1, after);
        try (ResultSet found = query.executeQuery()) {
          while (found.next()) {
            more = true;
            after = found.getString(1);
            change.setString(1, Person.key(found.getString(2)));
            change.setString(2, after);
            change.addBatch();
          }
        }
        if (more) {
          change.executeBatch();
        }
      }
    }
  }
}
