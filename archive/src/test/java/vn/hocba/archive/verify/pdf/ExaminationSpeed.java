package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.compare.pdf.CompareTask;

/** Processor time of one examination, as a warm worker process spends it; part of {@code VerifyingSpeed}. */
public final class ExaminationSpeed {

  private static final int WARM_UP = 40;

  /** What is timed. */
  private interface Work {
    void on(Path file) throws IOException;
  }

  private ExaminationSpeed() {}

  /**
   * Milliseconds of processor time, median and 95th percentile.
   *
   * @param files genuine ones
   * @param rounds how many are measured
   */
  public static Map<String, double[]> measure(List<Path> files, Path anchors, int rounds, Path pictures) throws IOException {
    PdfExaminer examiner = new PdfExaminer(new StrictPolicy());
    Work strict = file -> {
      if (!examiner.examine(file, new TrustAnchors(anchors)).findings().isEmpty()) {
        throw new IllegalStateException(file + " is not without fault");
      }
    };
    Map<String, double[]> cost = new LinkedHashMap<>();
    cost.put("examined", times(files, rounds, strict));
    cost.put("examined, one page drawn beside ours", times(files, rounds, file -> {
      strict.on(file);
      draw(file, 1, pictures);
    }));
    int pages = pages(files.getFirst());
    cost.put("examined, all " + pages + " pages drawn beside ours", times(files, rounds / 2, file -> {
      strict.on(file);
      for (int page = 1; page <= pages; page++) {
        draw(file, page, pictures);
      }
    }));
    return cost;
  }

  private static int pages(Path file) throws IOException {
    try (var document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    }
  }

  private static void draw(Path file, int page, Path pictures) throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("page", page);
    request.addProperty("theirs", file.toString());
    request.addProperty("ours", file.toString());
    request.addProperty("theirPicture", pictures.resolve("theirs.png").toString());
    request.addProperty("ourPicture", pictures.resolve("ours.png").toString());
    new CompareTask().run(request);
    Files.deleteIfExists(pictures.resolve("theirs.png"));
  }

  private static double[] times(List<Path> files, int rounds, Work work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    double[] times = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      long before = threads.getCurrentThreadCpuTime();
      work.on(files.get(Math.floorMod(i, files.size())));
      if (i >= 0) {
        times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
      }
    }
    Arrays.sort(times);
    return new double[] {times[rounds / 2], times[rounds * 95 / 100]};
  }
}
