package vn.hocba.archive.workbook.xlsx;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;
import vn.hocba.archive.workbook.SheetDraft;

/** Worker task {@code sheet}: {@code drafts} and {@code file} in, the file written. */
public final class SheetTask implements WorkerTask {

  private static final Gson GSON = Wire.gson();

  @Override
  public String name() {
    return "sheet";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(request.get("file").getAsString()))) {
      XlsxWriter.write(List.of(GSON.fromJson(request.get("drafts"), SheetDraft[].class)), out);
    }
    return new JsonObject();
  }
}
