package vn.hocba.archive.picture.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.hocba.archive.picture.Ink;
import vn.hocba.archive.picture.PictureRefusal;
import vn.hocba.archive.picture.PictureResult;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code picture}: {@code file}, {@code ink} and {@code pixels} in, a new picture or a refusal out. */
public final class PictureTask implements WorkerTask {

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final long KEPT_PIXELS = 2_000_000;

  @Override
  public String name() {
    return "picture";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    return Wire.gson().toJsonTree(draw(Path.of(request.get("file").getAsString()),
        Ink.valueOf(request.get("ink").getAsString()), request.get("pixels").getAsInt()));
  }

  static PictureResult draw(Path file, Ink ink, int mostPixels) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PNG.length);
    }
    if (begins(head, JPEG)) {
      return draw(file, "JPEG", ink, mostPixels);
    }
    return begins(head, PNG) ? draw(file, "PNG", ink, mostPixels) : PictureResult.refused(PictureRefusal.NOT_A_PICTURE);
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  private static PictureResult draw(Path file, String format, Ink ink, int mostPixels) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > mostPixels) {
        return PictureResult.refused(PictureRefusal.TOO_LARGE);
      }
      int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS)));
      ImageReadParam thin = reader.getDefaultReadParam();
      thin.setSourceSubsampling(step, step, 0, 0);
      return drawn(new InkDrawing(reader.read(0, thin)), ink);
    } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException bad) {
      return PictureResult.refused(PictureRefusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static PictureResult drawn(InkDrawing drawing, Ink ink) throws IOException {
    if (drawing.isBlank()) {
      return PictureResult.refused(PictureRefusal.BLANK);
    }
    if (ink == Ink.RED && !drawing.isRound()) {
      return PictureResult.refused(PictureRefusal.NOT_ROUND);
    }
    BufferedImage image = drawing.in(ink);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "PNG", out);
    return PictureResult.of(Base64.getEncoder().encodeToString(out.toByteArray()));
  }
}
