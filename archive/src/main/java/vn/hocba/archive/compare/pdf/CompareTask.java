package vn.hocba.archive.compare.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.hocba.archive.compare.Compared;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code compare}: two files and a page in, two PNG files out, with what differs framed, and which other pages differ. */
public final class CompareTask implements WorkerTask {

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    long begun = System.nanoTime();
    int asked = request.get("page").getAsInt();
    int most = request.get("most").getAsInt();
    long looking = request.get("lookMillis").getAsLong() * 1_000_000;
    try (PageSheets theirs = PageSheets.open(path(request, "theirs")); PageSheets ours = PageSheets.open(path(request, "ours"))) {
      int last = Math.min(most, Math.max(theirs.pages(), ours.pages()));
      List<Integer> differing = new ArrayList<>();
      int looked = 0;
      while (looked < last && System.nanoTime() - begun < looking) {
        looked++;
        if (Differences.between(theirs.sheet(looked), ours.sheet(looked)).count() > 0) {
          differing.add(looked);
        }
      }
      int page = asked > 0 ? asked : differing.isEmpty() ? 1 : differing.getFirst();
      BufferedImage their = theirs.sheet(page);
      BufferedImage our = ours.sheet(page);
      Differences found = Differences.between(their, our);
      write(found.framed(their), path(request, "theirPicture"));
      write(found.framed(our), path(request, "ourPicture"));
      return Wire.gson().toJsonTree(new Compared(Compared.Outcome.SHOWN, theirs.pages(), ours.pages(), page, found.count(), differing, looked));
    }
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
