package vn.hocba.archive.evidence.file;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.evidence.EvidenceResult;

/** Reads a photo to its end, thinned out so that memory stays small. */
final class PhotoCheck {

  private static final long MOST_PIXELS = 100_000_000;
  private static final long KEPT_PIXELS = 1_000_000;

  private PhotoCheck() {}

  static EvidenceResult check(Path file, String format, String mediaType) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        return EvidenceResult.refused(EvidenceRefusal.TOO_LARGE);
      }
      int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
      ImageReadParam thin = reader.getDefaultReadParam();
      thin.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      reader.read(0, thin);
      return EvidenceResult.of(mediaType);
    } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException bad) {
      return EvidenceResult.refused(EvidenceRefusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }
}
