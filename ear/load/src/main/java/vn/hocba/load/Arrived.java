package vn.hocba.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Compares what the server acknowledged with what the database holds. Every acknowledged change of a cell makes it one
 * version newer and writes one line of the audit trail: fewer is a lost update, more is a doubled one.
 */
final class Arrived {

  private Arrived() {}

  private record Last(int version, String value) {}

  /** Lines {@code book,cell,version,value} as they were acknowledged. */
  static List<String> lines(Path acknowledged) throws IOException {
    return Files.exists(acknowledged) ? Files.readAllLines(acknowledged) : List.of();
  }

  static List<String> lost(DataSource database, Path acknowledged) throws IOException, SQLException {
    Map<String, Integer> acks = new HashMap<>();
    Map<String, Last> last = new HashMap<>();
    for (String line : lines(acknowledged)) {
      String[] parts = line.split(",");
      String cell = parts[0] + "/" + parts[1];
      acks.merge(cell, 1, Integer::sum);
      last.merge(cell, new Last(Integer.parseInt(parts[2]), parts[3]), (a, b) -> a.version() > b.version() ? a : b);
    }
    List<String> lost = new ArrayList<>();
    try (Connection c = database.getConnection()) {
      for (Map.Entry<String, Last> e : last.entrySet()) {
        String found = stored(c, e.getKey());
        String expected = acks.get(e.getKey()) + " " + e.getValue().value() + " " + acks.get(e.getKey());
        if (!expected.equals(found)) {
          lost.add(e.getKey() + ": acknowledged " + expected + ", stored " + found + " (version, mark, audit lines)");
        }
      }
      long marks = Seed.count(c, "select count(*) from mark m join class_subject s on s.id = m.class_subject_id"
          + " join school_class k on k.id = s.class_id join school h on h.id = k.school_id where h.code = 'LOAD'");
      if (marks != last.size()) {
        lost.add(marks + " marks are stored, " + last.size() + " were acknowledged");
      }
    }
    return lost;
  }

  private static String stored(Connection c, String cell) throws SQLException {
    String[] place = cell.split("[/:]");
    try (PreparedStatement s = c.prepareStatement("select m.version, m.score, (select count(*) from audit_entry a where"
        + " a.subject_kind = 'MARK' and a.subject_id = ? and not a.refused) from mark m where m.class_subject_id = ?"
        + " and m.enrolment_id = ? and m.term = ? and m.kind = ? and m.ordinal = ?")) {
      s.setString(1, cell);
      s.setLong(2, Long.parseLong(place[0]));
      s.setLong(3, Long.parseLong(place[1]));
      s.setInt(4, Integer.parseInt(place[2]));
      s.setString(5, place[3]);
      s.setInt(6, Integer.parseInt(place[4]));
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? r.getInt(1) + " " + r.getBigDecimal(2).toPlainString() + " " + r.getLong(3) : "nothing";
      }
    }
  }
}
