package vn.hocba.problem;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A business failure, told to the user from the message bundle entry {@code problem.<CODE>} with these
 * arguments. It rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Object> args;
  private transient boolean written;

  /**
   * @param code what happened
   * @param args what the message names, in the order of its placeholders; strings, numbers, dates or instants
   */
  public Problem(ProblemCode code, Object... args) {
    super(code + Arrays.toString(args));
    this.code = code;
    this.args = List.of(args);
  }

  public ProblemCode code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }

  /** A line of the audit trail tells of it now, so that no second one does. */
  public void written() {
    written = true;
  }

  public boolean isWritten() {
    return written;
  }
}
