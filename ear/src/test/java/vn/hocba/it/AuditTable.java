package vn.hocba.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import vn.hocba.audit.AuditLine;

/** The audit tables in the hands of somebody who may do anything to the database. */
record AuditTable(DataSource database) {

  boolean postgresql() throws SQLException {
    try (Connection c = database.getConnection()) {
      return c.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
  }

  /** Past the triggers, as the owner of the tables can. */
  void tamper(String... statements) throws SQLException {
    boolean triggers = postgresql();
    try (Connection c = database.getConnection(); Statement s = c.createStatement()) {
      for (String table : new String[] {"audit_entry", "audit_head"}) {
        if (triggers) {
          s.execute("alter table " + table + " disable trigger user");
        }
      }
      for (String statement : statements) {
        s.execute(statement);
      }
      for (String table : new String[] {"audit_entry", "audit_head"}) {
        if (triggers) {
          s.execute("alter table " + table + " enable trigger user");
        }
      }
    }
  }

  /** Changes the detail of one row and hashes the chain anew from there, its head too if it comes so far. */
  void rewrite(long chain, long from, long to, String detail) throws SQLException {
    long end = count("select sequence from audit_head where chain = " + chain);
    String hash = from == 1 ? AuditLine.FIRST : text("select hash from audit_entry where chain = " + chain
        + " and sequence = " + (from - 1));
    for (long n = from; n <= to; n++) {
      AuditLine line = line(chain, n, n == from ? detail : null).after(hash);
      hash = line.hash();
      tamper("update audit_entry set before_hash = '" + line.before() + "', hash = '" + hash + "', detail = '"
          + line.detail() + "' where chain = " + chain + " and sequence = " + n);
    }
    if (to == end) {
      tamper("update audit_head set hash = '" + hash + "' where chain = " + chain);
    }
  }

  private AuditLine line(long chain, long sequence, String detail) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(
        "select * from audit_entry where chain = ? and sequence = ?")) {
      s.setLong(1, chain);
      s.setLong(2, sequence);
      try (ResultSet r = s.executeQuery()) {
        r.next();
        return new AuditLine(chain, r.getString("before_hash"), r.getInt("format"), r.getString("at"),
            r.getString("actor"), r.getString("actor_name"), r.getString("action"), r.getString("subject_kind"),
            r.getString("subject_id"), number(r, "class_id"), number(r, "enrolment_id"), r.getBoolean("refused"),
            r.getString("old_value"), r.getString("new_value"), r.getString("reason"),
            detail == null ? r.getString("detail") : detail, r.getString("address"), r.getString("device"),
            r.getString("agent"));
      }
    }
  }

  private static Long number(ResultSet r, String column) throws SQLException {
    long value = r.getLong(column);
    return r.wasNull() ? null : value;
  }

  long count(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  String text(String query) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(query);
        ResultSet r = s.executeQuery()) {
      return r.next() ? r.getString(1) : null;
    }
  }
}
