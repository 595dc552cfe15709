package vn.hocba.archive.compare;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerPool;

/** Has pages drawn in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class PageComparer {

  /** For which pages differ, so that the one that is shown is there before the deadline whatever the others take. */
  private static final int LOOK_MILLIS = 5000;

  private final WorkerPool pool;
  private final Deadline deadline;

  public PageComparer(WorkerPool pool, Deadline deadline) {
    this.pool = pool;
    this.deadline = deadline;
  }

  /**
   * Draws a page of both files, with frames around what differs, and tells which others differ.
   *
   * @param theirs absolute path of the file from outside
   * @param ours absolute path of the archived one
   * @param page from 1; 0 for the first that differs, or the first of all. A file without that page shows an empty sheet
   * @param most pages that are looked at
   * @param theirPicture absolute path of the PNG that is written
   * @param ourPicture likewise
   */
  public Compared compare(Path theirs, Path ours, int page, int most, Path theirPicture, Path ourPicture) {
    JsonObject request = new JsonObject();
    request.addProperty("theirs", theirs.toString());
    request.addProperty("ours", ours.toString());
    request.addProperty("page", page);
    request.addProperty("most", most);
    request.addProperty("lookMillis", LOOK_MILLIS);
    request.addProperty("theirPicture", theirPicture.toString());
    request.addProperty("ourPicture", ourPicture.toString());
    WorkerAnswer answer = pool.ask("compare", request, deadline);
    if (answer.answered()) {
      try {
        return Wire.gson().fromJson(answer.value(), Compared.class);
      } catch (JsonParseException notUnderstood) {
        return Compared.none(Compared.Outcome.UNREADABLE);
      }
    }
    return Compared.none(switch (answer.failure()) {
      case TIMED_OUT, DIED -> Compared.Outcome.TOO_MUCH;
      case TASK_FAILED -> Compared.Outcome.UNREADABLE;
      case BUSY, NOT_STARTED, CLOSED -> Compared.Outcome.BUSY;
    });
  }
}
