package vn.hocba.archive.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Does one kind of work on untrusted bytes inside the child process; found there by {@link java.util.ServiceLoader}.
 * A task runs alone in its process, so it need not be thread-safe.
 */
public interface WorkerTask {

  /** The name a request calls it by, as in {@code verify}. */
  String name();

  /** Loads what the first request would otherwise pay for; runs once, before the process says it is ready. */
  default void warmUp() throws Exception {}

  /**
   * Does the work.
   *
   * @param request the arguments the client sent, never null
   * @return the answer, never null
   * @throws Exception whatever went wrong; the client is told that the task failed
   */
  JsonElement run(JsonObject request) throws Exception;
}
