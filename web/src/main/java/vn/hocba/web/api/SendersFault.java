package vn.hocba.web.api;

import java.io.IOException;

/**
 * Tells a body that was badly sent from a failure of ours, which is worth a line in the log: anybody can send bad bodies, as many as
 * they like. The libraries that read a body have no exception of their own for it.
 */
final class SendersFault {

  private static final int DEEPEST = 10;
  /** What takes the parts of a body apart. */
  private static final String PART_READER = "org.apache.james.mime4j.";
  /** What asks every part for its name; it fails with a plain RuntimeException when there is none. */
  private static final String PARTS = "org.jboss.resteasy.plugins.providers.multipart.";
  /** What reads from the line; it fails with a plain IOException when the sender stops before the end. */
  private static final String LINE = "io.undertow.";

  private SendersFault() {}

  static boolean is(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause.getClass().getName().startsWith(PART_READER) || cause.getClass() == RuntimeException.class && thrownIn(PARTS, cause)
          || cause instanceof IOException && thrownIn(LINE, cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean thrownIn(String packages, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith(packages);
  }
}
