package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code soundness}: {@code file} and {@code anchors} in, what every sealed file is looked at for out. */
public final class SoundnessTask implements WorkerTask {

  private final KnownAnchors known = new KnownAnchors(Clock.systemUTC());
  private final SoundnessCheck check = new SoundnessCheck();

  @Override
  public String name() {
    return "soundness";
  }

  @Override
  public void warmUp() throws IOException {
    WarmUpFile.use(file -> check.check(Files.readAllBytes(file), TrustAnchors.none()));
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    TrustAnchors anchors = known.of(Path.of(request.get("anchors").getAsString()));
    return Wire.gson().toJsonTree(check.check(Files.readAllBytes(Path.of(request.get("file").getAsString())), anchors));
  }
}
