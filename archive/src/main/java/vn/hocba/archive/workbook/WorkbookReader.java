package vn.hocba.archive.workbook;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has uploaded spreadsheets read in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class WorkbookReader {

  private static final Gson GSON = Wire.gson();

  private final WorkerPool pool;
  private final WorkbookLimits limits;
  /** On a machine short of processors the work takes so many times longer by the clock. */
  private static final int SLOWER = 3;

  private final Duration deadline;

  /**
   * A reader that works within limits and a deadline per file. The deadline counts work only: whoever waits longer for a free
   * process than the pool lets them is told that all are busy, and never that their file takes too long.
   */
  public WorkbookReader(WorkerPool pool, WorkbookLimits limits, Duration deadline) {
    this.pool = pool;
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Reads a workbook.
   *
   * @param xlsx absolute path of the file
   * @return the workbook or why it was refused; never null
   */
  public WorkbookResult read(Path xlsx) {
    JsonObject request = new JsonObject();
    request.addProperty("file", xlsx.toString());
    request.add("limits", GSON.toJsonTree(limits));
    WorkerAnswer answer = pool.ask("workbook", request, new Deadline(deadline, deadline.multipliedBy(SLOWER)));
    if (answer.answered()) {
      try {
        return GSON.fromJson(answer.value(), WorkbookResult.class);
      } catch (JsonParseException notUnderstood) {
        return WorkbookResult.refused(Refusal.COULD_NOT_READ);
      }
    }
    return WorkbookResult.refused(switch (answer.failure()) {
      case TIMED_OUT -> Refusal.TOOK_TOO_LONG;
      case DIED -> Refusal.TOO_LARGE; // it ran out of memory on this file
      case BUSY, NOT_STARTED, TASK_FAILED, CLOSED -> Refusal.COULD_NOT_READ;
    });
  }
}
