package vn.hocba.configuration;

/**
 * Work that is done again and again. An executor never comes back to a task that threw once, and a worker that tells its failure
 * to a database which is away throws a second time while it does: a disk that was full for a minute would end every
 * worker for good, and nobody would be told.
 */
public final class Enduring {

  private static final System.Logger LOG = System.getLogger(Enduring.class.getName());

  private Enduring() {}

  /** The same work, which never throws: what it threw is in the log, and its next turn comes. */
  public static Runnable round(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (Exception | Error e) {
        LOG.log(System.Logger.Level.ERROR, "A round of background work failed; the next one comes in its time", e);
      }
    };
  }
}
