package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/**
 * Worker task {@code verify}: {@code file}, {@code anchors} and whether it is our {@code own} in, and for a document of the archive what {@link Support} reads;
 * an examination out.
 */
public final class VerifyTask implements WorkerTask {

  private final KnownAnchors known = new KnownAnchors(Clock.systemUTC());
  private PdfExaminer examiner;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public void warmUp() throws IOException {
    examiner = new PdfExaminer(new StrictPolicy());
    WarmUpFile.use(file -> examiner.examine(file, TrustAnchors.none()));
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    Path file = Path.of(URI.create(request.get("file").getAsString()));
    TrustAnchors anchors = known.of(Path.of(request.get("anchors").getAsString()));
    return Wire.gson().toJsonTree(examiner.examine(file, anchors, request));
  }
}
