package vn.hocba.archive.workbook;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has spreadsheets written in the worker process, where the library for them lives. Thread-safe. */
public final class SheetWriter {

  private static final Gson GSON = Wire.gson();

  private final WorkerPool pool;
  private final Duration deadline;

  public SheetWriter(WorkerPool pool, Duration deadline) {
    this.pool = pool;
    this.deadline = deadline;
  }

  /**
   * Writes a workbook of one sheet.
   *
   * @param xlsx absolute path; what is there is replaced
   * @return whether it was written
   */
  public boolean write(SheetDraft draft, Path xlsx) {
    return write(List.of(draft), xlsx);
  }

  /**
   * Writes a workbook of several sheets.
   *
   * @param drafts in the order of the tabs, whose names differ
   */
  public boolean write(List<SheetDraft> drafts, Path xlsx) {
    JsonObject request = new JsonObject();
    request.addProperty("file", xlsx.toString());
    request.add("drafts", GSON.toJsonTree(drafts));
    WorkerAnswer answer = pool.ask("sheet", request, deadline);
    return answer.answered();
  }
}
