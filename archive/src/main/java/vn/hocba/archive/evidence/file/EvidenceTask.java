package vn.hocba.archive.evidence.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.evidence.EvidenceResult;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code evidence}: {@code file} in, its type or a refusal out. */
public final class EvidenceTask implements WorkerTask {

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    return Wire.gson().toJsonTree(look(Path.of(request.get("file").getAsString())));
  }

  static EvidenceResult look(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PNG.length);
    }
    if (begins(head, JPEG)) {
      return PhotoCheck.check(file, "JPEG", "image/jpeg");
    }
    if (begins(head, PNG)) {
      return PhotoCheck.check(file, "PNG", "image/png");
    }
    return begins(head, PDF) ? ScanCheck.check(file) : EvidenceResult.refused(EvidenceRefusal.NOT_EVIDENCE);
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
