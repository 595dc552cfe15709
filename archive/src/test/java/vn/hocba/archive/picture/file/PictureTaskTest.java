package vn.hocba.archive.picture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.picture.Ink;
import vn.hocba.archive.picture.PictureReader;
import vn.hocba.archive.picture.PictureRefusal;
import vn.hocba.archive.picture.PictureResult;
import vn.hocba.archive.picture.SamplePictures;
import vn.hocba.archive.worker.TestWorkers;
import vn.hocba.archive.worker.WorkerPool;

/** What is shown in documents is drawn anew: the ink of what was brought, and nothing else of the file. */
class PictureTaskTest {

  private static final int PIXELS = 4_000_000;
  private static final int PNG_WIDTH_AT = 16;

  @TempDir
  private Path directory;

  @Test
  void aSignatureOnPaperBecomesBlueInkOnNothing() throws IOException {
    for (String format : new String[] {"PNG", "JPEG"}) {
      BufferedImage drawn = drawn(SamplePictures.signature(format), Ink.BLUE);
      assertEquals(426, drawn.getWidth(), format);
      assertTrue(drawn.getHeight() < drawn.getWidth() / 2, "cut to what is written: " + drawn.getHeight());
      assertInk(drawn, Ink.BLUE);
    }
  }

  @Test
  void aSealBecomesRedAndIsRound() throws IOException {
    BufferedImage drawn = drawn(SamplePictures.seal("JPEG"), Ink.RED);
    assertInk(drawn, Ink.RED);
    assertEquals(drawn.getWidth(), drawn.getHeight(), 4);
    assertEquals(0, drawn.getRGB(drawn.getWidth() / 4, drawn.getHeight() / 4) >>> 24, "paper between the rings");
    assertEquals(PictureRefusal.NOT_ROUND, look(SamplePictures.signature("PNG"), Ink.RED).refusal());
  }

  private static void assertInk(BufferedImage drawn, Ink ink) {
    int full = 0;
    int none = 0;
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        assertEquals(ink.rgb(), drawn.getRGB(x, y) & 0xFFFFFF);
        full += drawn.getRGB(x, y) >>> 24 > 200 ? 1 : 0;
        none += drawn.getRGB(x, y) >>> 24 < 10 ? 1 : 0;
      }
    }
    int all = drawn.getWidth() * drawn.getHeight();
    assertTrue(full > all / 100 && none > all / 2, full + " and " + none + " of " + all);
  }

  @Test
  void whatIsNoPictureOrShowsNothingIsRefused() throws IOException {
    for (String other : new String[] {"<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "GIF89a", ""}) {
      assertEquals(PictureRefusal.NOT_A_PICTURE, look(other.getBytes(StandardCharsets.UTF_8), Ink.BLUE).refusal(), other);
    }
    assertEquals(PictureRefusal.BLANK, look(SamplePictures.blank("PNG"), Ink.BLUE).refusal());
    byte[] png = SamplePictures.signature("PNG");
    assertEquals(PictureRefusal.DAMAGED, look(Arrays.copyOf(png, png.length / 2), Ink.BLUE).refusal());
    assertEquals(PictureRefusal.TOO_LARGE, PictureTask.draw(file(png), Ink.BLUE, 1_000_000).refusal());
    png[PNG_WIDTH_AT + 1] = 0x7F;
    png[PNG_WIDTH_AT + 5] = 0x7F;
    assertEquals(PictureRefusal.TOO_LARGE, look(png, Ink.BLUE).refusal(), "a small file that says it is huge");
  }

  @Test
  void nothingOfTheFileItselfGoesOn() throws IOException {
    byte[] png = SamplePictures.signature("PNG");
    byte[] more = Arrays.copyOf(png, png.length + 1000);
    Arrays.fill(more, png.length, more.length, (byte) 'X');
    String drawn = new String(Base64.getDecoder().decode(look(more, Ink.BLUE).png()), StandardCharsets.ISO_8859_1);
    assertFalse(drawn.contains("XXXX"));
  }

  @Test
  void theProcessAnswersTheServer() throws IOException {
    try (WorkerPool pool = TestWorkers.pool(directory, 1, Duration.ofMinutes(2))) {
      PictureResult read = new PictureReader(pool, Duration.ofMinutes(2)).read(file(SamplePictures.seal("PNG")), Ink.RED, PIXELS);
      assertNotNull(read.png(), String.valueOf(read.refusal()));
    }
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("picture"), content);
  }

  private PictureResult look(byte[] content, Ink ink) throws IOException {
    return PictureTask.draw(file(content), ink, PIXELS);
  }

  private BufferedImage drawn(byte[] content, Ink ink) throws IOException {
    PictureResult result = look(content, ink);
    assertNotNull(result.png(), String.valueOf(result.refusal()));
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(result.png())));
  }
}
