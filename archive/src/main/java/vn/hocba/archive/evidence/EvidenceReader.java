package vn.hocba.archive.evidence;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has evidence files looked at in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class EvidenceReader {

  private final WorkerPool pool;
  private final Duration deadline;

  /** A reader that works within a deadline per file. */
  public EvidenceReader(WorkerPool pool, Duration deadline) {
    this.pool = pool;
    this.deadline = deadline;
  }

  /**
   * Looks at a file's content; its name is not asked.
   *
   * @param file absolute path
   * @return never null
   */
  public EvidenceResult read(Path file) {
    JsonObject request = new JsonObject();
    request.addProperty("file", file.toString());
    WorkerAnswer answer = pool.ask("evidence", request, deadline);
    if (answer.answered()) {
      try {
        return Wire.gson().fromJson(answer.value(), EvidenceResult.class);
      } catch (JsonParseException notUnderstood) {
        return EvidenceResult.refused(EvidenceRefusal.COULD_NOT_READ);
      }
    }
    return EvidenceResult.refused(switch (answer.failure()) {
      case TIMED_OUT -> EvidenceRefusal.TOOK_TOO_LONG;
      case DIED -> EvidenceRefusal.TOO_LARGE; // it ran out of memory on this file
      case BUSY, NOT_STARTED, TASK_FAILED, CLOSED -> EvidenceRefusal.COULD_NOT_READ;
    });
  }
}
