package vn.hocba.archive.seal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws the time of a signature below its picture, into the picture: where picture and text are given apart, the library
 * makes the appearance higher than its field, and a reader would squeeze it. The letters are drawn from our own typeface,
 * for a server may have none.
 */
final class TimedPicture {

  /** Part of the width: 6 points of a seal's 36 mm. */
  private static final float SIZE = 0.059f;
  /** With it a seal as wide as its field fills the field's height. */
  private static final float STRIP = 11f / 102;
  private static final float BASELINE = 0.3f;

  private final byte[] typeface;

  TimedPicture(byte[] typeface) {
    this.typeface = typeface;
  }

  /** @param place 0 for the left, 1 for the right, anything between */
  byte[] draw(byte[] png, String time, Color color, float place) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(typeface))) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      int strip = Math.round(picture.getWidth() * STRIP);
      BufferedImage timed = new BufferedImage(picture.getWidth(), picture.getHeight() + strip, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = timed.createGraphics();
      graphics.drawImage(picture, 0, 0, null);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(color);
      double scale = picture.getWidth() * SIZE / font.getUnitsPerEm();
      graphics.translate((picture.getWidth() - width(font, time) * scale) * place, timed.getHeight() - strip * BASELINE);
      graphics.scale(scale, -scale);
      write(graphics, font, time);
      graphics.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(timed, "PNG", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int width(TrueTypeFont font, String text) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    int width = 0;
    for (int letter : text.codePoints().toArray()) {
      width += font.getAdvanceWidth(glyphs.getGlyphId(letter));
    }
    return width;
  }

  private static void write(Graphics2D graphics, TrueTypeFont font, String text) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    for (int letter : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(letter);
      graphics.fill(font.getGlyph().getGlyph(glyph).getPath());
      graphics.transform(AffineTransform.getTranslateInstance(font.getAdvanceWidth(glyph), 0));
    }
  }
}
