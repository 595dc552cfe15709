package vn.hocba.audit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * The lines one transaction has to write, kept until it commits: a chain's head is locked last of all and for as short
 * as can be. The persistence context has sent its changes by then, for interposed synchronizations come after all
 * others (Jakarta Transactions 5.4.4), so no transaction waits for another row while it holds a head, and several
 * heads are always locked in the order of their numbers.
 */
final class PendingLines implements Synchronization {

  private static final System.Logger LOG = System.getLogger(PendingLines.class.getName());
  /** The SQLSTATE of a key that is there already. */
  private static final String TAKEN = "23505";

  private final DataSource database;
  private final TreeMap<Long, List<AuditLine>> lines = new TreeMap<>();
  private String actor;
  private String actorName;

  PendingLines(DataSource database) {
    this.database = database;
  }

  void by(String username, String fullName) {
    actor = username;
    actorName = fullName;
  }

  /** Null until {@link #by} was told. */
  String actor() {
    return actor;
  }

  String actorName() {
    return actorName;
  }

  void add(AuditLine line) {
    lines.computeIfAbsent(line.chain(), c -> new ArrayList<>()).add(line);
  }

  @Override
  public void beforeCompletion() {
    try (Connection connection = database.getConnection()) {
      ChainWriter writer = new ChainWriter(connection);
      for (var chain : lines.entrySet()) {
        writer.append(chain.getKey(), chain.getValue());
      }
    } catch (SQLException e) {
      if (isTaken(e)) {
        LOG.log(System.Logger.Level.ERROR, "An audit chain takes no rows, of " + lines.keySet(), e);
        throw new Problem(ProblemCode.AUDIT_SHUT);
      }
      // No line, no change: what is thrown here undoes the transaction.
      throw new IllegalStateException("the audit trail cannot be written", e);
    }
  }

  /** The number of the next row is taken: the head is gone or behind its rows, which only tampering does. */
  private static boolean isTaken(SQLException failure) {
    return TAKEN.equals(failure.getSQLState());
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      lines.clear();
    }
  }
}
