package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code conformance}: {@code file} in, conformance out. */
public final class ConformanceTask implements WorkerTask {

  private ConformanceCheck check;

  @Override
  public String name() {
    return "conformance";
  }

  @Override
  public void warmUp() throws IOException {
    check = new ConformanceCheck();
    WarmUpFile.use(check::check);
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    return Wire.gson().toJsonTree(check.check(Path.of(request.get("file").getAsString())));
  }
}
