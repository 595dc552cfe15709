package vn.hocba.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Appends lines to a chain over a connection; the chain's head stays locked until the transaction ends. */
final class ChainWriter {

  private static final String INSERT = "insert into audit_entry (chain, sequence, before_hash, format, at, actor,"
      + " actor_name, action, subject_kind, subject_id, class_id, enrolment_id, refused, old_value, new_value, reason,"
      + " detail, address, device, agent, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;

  private record Head(long sequence, String hash) {}

  ChainWriter(Connection connection) {
    this.connection = connection;
  }

  /** @param lines in order; what they follow is filled in here */
  void append(long chain, List<AuditLine> lines) throws SQLException {
    Head head = locked(chain);
    if (head == null) {
      found(chain);
      head = locked(chain);
    }
    long sequence = head.sequence();
    String hash = head.hash();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (AuditLine line : lines) {
        AuditLine following = line.after(hash);
        hash = following.hash();
        bind(insert, ++sequence, following, hash);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement update =
        connection.prepareStatement("update audit_head set sequence = ?, hash = ? where chain = ?")) {
      update.setLong(1, sequence);
      update.setString(2, hash);
      update.setLong(3, chain);
      update.executeUpdate();
    }
  }

  private Head locked(long chain) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select sequence, hash from audit_head where chain = ? for update")) {
      select.setLong(1, chain);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Head(row.getLong(1), row.getString(2)) : null;
      }
    }
  }

  /** Whoever else founds the chain at the same moment is waited for. */
  private void found(long chain) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(
        "insert into audit_head (chain, sequence, hash) values (?, 0, ?) on conflict do nothing")) {
      insert.setLong(1, chain);
      insert.setString(2, AuditLine.FIRST);
      insert.executeUpdate();
    }
  }

  private static void bind(PreparedStatement s, long sequence, AuditLine l, String hash) throws SQLException {
    s.setLong(1, l.chain());
    s.setLong(2, sequence);
    s.setString(3, l.before());
    s.setInt(4, l.format());
    s.setString(5, l.at());
    s.setString(6, l.actor());
    s.setString(7, l.actorName());
    s.setString(8, l.action());
    s.setString(9, l.subjectKind());
    s.setString(10, l.subjectId());
    s.setObject(11, l.classId(), Types.BIGINT);
    s.setObject(12, l.enrolmentId(), Types.BIGINT);
    s.setBoolean(13, l.refused());
    s.setString(14, l.oldValue());
    s.setString(15, l.newValue());
    s.setString(16, l.reason());
    s.setString(17, l.detail());
    s.setString(18, l.address());
    s.setString(19, l.device());
    s.setString(20, l.agent());
    s.setString(21, hash);
  }
}
