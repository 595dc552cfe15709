package vn.hocba.archive.picture;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has pictures drawn anew in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class PictureReader {

  private final WorkerPool pool;
  private final Duration deadline;

  /** A reader that works within a deadline per file. */
  public PictureReader(WorkerPool pool, Duration deadline) {
    this.pool = pool;
    this.deadline = deadline;
  }

  /**
   * Reads a file by its content; its name is not asked.
   *
   * @param file absolute path
   * @param mostPixels width times height
   * @return never null
   */
  public PictureResult read(Path file, Ink ink, int mostPixels) {
    JsonObject request = new JsonObject();
    request.addProperty("file", file.toString());
    request.addProperty("ink", ink.name());
    request.addProperty("pixels", mostPixels);
    WorkerAnswer answer = pool.ask("picture", request, deadline);
    if (answer.answered()) {
      try {
        return Wire.gson().fromJson(answer.value(), PictureResult.class);
      } catch (JsonParseException notUnderstood) {
        return PictureResult.refused(PictureRefusal.COULD_NOT_READ);
      }
    }
    return PictureResult.refused(switch (answer.failure()) {
      case TIMED_OUT -> PictureRefusal.TOOK_TOO_LONG;
      case DIED -> PictureRefusal.TOO_LARGE; // it ran out of memory on this file
      case BUSY, NOT_STARTED, TASK_FAILED, CLOSED -> PictureRefusal.COULD_NOT_READ;
    });
  }
}
