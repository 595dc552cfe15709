package vn.hocba.audit;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import vn.hocba.configuration.SchemaStep;

/**
 * Migration 6.1: chains the rows that were written before there were chains, in the order in which they were written.
 * From here on they are as safe as the others; what was done to them before nobody can tell.
 */
@Dependent
public class UnchainedRows extends SchemaStep {

  private static final int PART = 500;

  public UnchainedRows() {
    super("6.1", "chain the rows there are", AuditLine.FORMAT);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    ChainWriter writer = new ChainWriter(connection);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(PART);
      try (ResultSet rows = statement.executeQuery("select school_id, at, actor, actor_name, action, subject_kind,"
          + " subject_id, refused, detail from audit_entry_unchained order by coalesce(school_id, 0), at, id")) {
        List<AuditLine> part = new ArrayList<>();
        while (rows.next()) {
          AuditLine line = line(rows);
          if (part.size() == PART || !part.isEmpty() && part.getFirst().chain() != line.chain()) {
            writer.append(part.getFirst().chain(), part);
            part.clear();
          }
          part.add(line);
        }
        if (!part.isEmpty()) {
          writer.append(part.getFirst().chain(), part);
        }
      }
      statement.execute("drop table audit_entry_unchained");
    }
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    long school = row.getLong(1);
    AuditEvent event = AuditEvent.of(null, school, row.getString(6), row.getString(7));
    Timestamp at = row.getTimestamp(2);
    return new AuditLine(school, AuditLine.FIRST, AuditLine.FORMAT, AuditLine.instant(at.toInstant()), row.getString(3),
        row.getString(4), row.getString(5), row.getString(6), row.getString(7), event.classId(), event.enrolmentId(),
        row.getBoolean(8), null, null, null, row.getString(9), null, null, null);
  }
}
