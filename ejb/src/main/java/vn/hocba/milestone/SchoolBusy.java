package vn.hocba.milestone;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Set;

/** Says that the school's turn is taken by other work, as while its classes are brought in: nothing is wrong. */
@ApplicationException(rollback = true)
final class SchoolBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Waiting for a lock took too long: H2, PostgreSQL; a deadlock was broken: both. */
  private static final Set<String> LOCKED = Set.of("HYT00", "55P03", "40001", "40P01");

  SchoolBusy(Throwable cause) {
    super(cause);
  }

  /** Whether a failure comes from a lock that others hold. */
  static boolean is(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && LOCKED.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
