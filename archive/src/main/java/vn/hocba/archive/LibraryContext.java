package vn.hocba.archive;

import eu.europa.esig.dss.model.DSSDocument;

/**
 * Lets the archive's libraries find their own services: DSS looks them up with the thread's context class
 * loader, and one first touch from a thread of another loader breaks DSS in that server until it is restarted.
 * Wrap every entry into DSS, iText or veraPDF. May be nested.
 */
public final class LibraryContext {

  private LibraryContext() {}

  /** Work that may fail with one kind of checked exception. */
  @FunctionalInterface
  public interface Task<T, X extends Exception> {
    T run() throws X;
  }

  /**
   * Runs the task with the libraries' class loader as context class loader and gives the thread its own back.
   *
   * @return what the task returned, null included
   */
  public static <T, X extends Exception> T call(Task<T, X> task) throws X {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DSSDocument.class.getClassLoader());
    try {
      return task.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
