package vn.hocba.regulation;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import vn.hocba.archive.Sha256;
import vn.hocba.configuration.SchemaStep;

/**
 * Migration 64.1: years that were closed before editions of the rules were kept go by the rules of this moment from now on, the
 * last ones that are known to have judged them.
 */
@Dependent
public class ClosedBeforeEditions extends SchemaStep {

  public ClosedBeforeEditions() {
    super("64.1", "closed years keep the rules of today", 1);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement();
        ResultSet closed = statement.executeQuery("select count(*) from school_class where closed_before")) {
      closed.next();
      if (closed.getLong(1) > 0) {
        keep(connection, RulesText.ofToday().write());
      }
    }
  }

  private static void keep(Connection connection, String text) throws SQLException {
    String id = Sha256.hex(text);
    try (PreparedStatement edition = connection.prepareStatement(
        "insert into rules_edition (id, text, kept_at) values (?, ?, current_timestamp)")) {
      edition.setString(1, id);
      edition.setString(2, text);
      edition.executeUpdate();
    }
    try (PreparedStatement classes = connection.prepareStatement(
        "update school_class set rules_edition = ? where closed_before and rules_edition is null")) {
      classes.setString(1, id);
      classes.executeUpdate();
    }
  }
}
