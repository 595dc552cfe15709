package vn.hocba.archive.workbook.xlsx;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;
import vn.hocba.archive.workbook.WorkbookLimits;

/** Worker task {@code workbook}: {@code file} and {@code limits} in, a workbook or a refusal out. */
public final class WorkbookTask implements WorkerTask {

  private static final Gson GSON = Wire.gson();

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    WorkbookLimits limits = GSON.fromJson(request.get("limits"), WorkbookLimits.class);
    ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
    ZipSecureFile.setMinInflateRatio(0); // Container counts what comes out; an empty form packs 1 to 200 honestly
    return GSON.toJsonTree(new XlsxReader(limits).read(Path.of(request.get("file").getAsString())));
  }
}
