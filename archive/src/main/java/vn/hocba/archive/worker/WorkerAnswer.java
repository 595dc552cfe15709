package vn.hocba.archive.worker;

import com.google.gson.JsonElement;

/**
 * What came back from the worker: a value, or the reason why there is none.
 *
 * @param value the task's answer; null exactly when {@code failure} is set
 * @param failure null when the task answered
 * @param detail for the log: exception text or exit code; empty when there is nothing to say, never shown to users
 */
public record WorkerAnswer(JsonElement value, WorkerFailure failure, String detail) {

  /** An answer with a value. */
  public static WorkerAnswer of(JsonElement value) {
    return new WorkerAnswer(value, null, "");
  }

  /** An answer that is missing. */
  public static WorkerAnswer failed(WorkerFailure failure, String detail) {
    return new WorkerAnswer(null, failure, detail);
  }

  /** Whether there is a value. */
  public boolean answered() {
    return failure == null;
  }
}
