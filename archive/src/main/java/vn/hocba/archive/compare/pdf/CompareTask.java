package vn.hocba.archive.compare.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.hocba.archive.compare.Compared;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code compare}: two files and a page in, two PNG files out, with what differs framed. */
public final class CompareTask implements WorkerTask {

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    int page = request.get("page").getAsInt();
    PageSheet theirs = PageSheet.of(path(request, "theirs"), page);
    PageSheet ours = PageSheet.of(path(request, "ours"), page);
    Differences found = Differences.between(theirs.image(), ours.image());
    write(found.framed(theirs.image()), path(request, "theirPicture"));
    write(found.framed(ours.image()), path(request, "ourPicture"));
    return Wire.gson().toJsonTree(new Compared(Compared.Outcome.SHOWN, theirs.pages(), ours.pages(), found.count()));
  }

  private static Path path(JsonObject request, String name) {
    return Path.of(request.get(name).getAsString());
  }

  private static void write(BufferedImage image, Path picture) throws IOException {
    if (!ImageIO.write(image, "png", picture.toFile())) {
      throw new IOException("no writer of PNG");
    }
  }
}
