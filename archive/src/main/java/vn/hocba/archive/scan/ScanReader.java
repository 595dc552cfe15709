package vn.hocba.archive.scan;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has scans made into archival PDFs in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class ScanReader {

  private final WorkerPool pool;
  private final Duration deadline;

  public ScanReader(WorkerPool pool, Duration deadline) {
    this.pool = pool;
    this.deadline = deadline;
  }

  /**
   * Makes the PDF, not signed yet.
   *
   * @param file absolute path of the scan
   * @param out absolute path of the PDF, written when nothing was refused
   */
  public ScanResult make(Path file, Path out, ScanDocument about, ScanLimits limits) {
    JsonObject request = new JsonObject();
    request.addProperty("file", file.toString());
    request.addProperty("out", out.toString());
    request.add("about", Wire.gson().toJsonTree(about));
    request.add("limits", Wire.gson().toJsonTree(limits));
    WorkerAnswer answer = pool.ask("scan", request, deadline);
    if (answer.answered()) {
      try {
        return Wire.gson().fromJson(answer.value(), ScanResult.class);
      } catch (JsonParseException notUnderstood) {
        return ScanResult.refused(ScanRefusal.COULD_NOT_READ);
      }
    }
    return ScanResult.refused(switch (answer.failure()) {
      case TIMED_OUT -> ScanRefusal.TOOK_TOO_LONG;
      case DIED -> ScanRefusal.TOO_LARGE; // it ran out of memory on this file
      case BUSY, NOT_STARTED, TASK_FAILED, CLOSED -> ScanRefusal.COULD_NOT_READ;
    });
  }
}
