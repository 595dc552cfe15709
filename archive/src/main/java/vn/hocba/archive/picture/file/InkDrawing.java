package vn.hocba.archive.picture.file;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import vn.hocba.archive.picture.Ink;

/**
 * Tells ink from paper in a scan or photo and draws the ink anew: one colour, a transparent ground, cut to what is drawn.
 * Nothing of the file's own bytes goes on, and nobody has to prepare a picture with a program for that.
 */
final class InkDrawing {

  /** 300 dots an inch of the 36 mm that a seal measures. */
  private static final int LONGEST = 426;
  private static final int FULL = 255;
  /** Darker than the paper by less than that is paper. */
  private static final int GRAIN = 24;
  private static final int FAINTEST = 48;
  private static final int SEEN = 64;
  private static final int LEAST = 16;
  private static final double DARKEST_PART = 0.002;
  private static final double ROUND = 1.2;

  private final int width;
  private final int height;
  private final int[] opacity;
  private final boolean faint;
  private final Rectangle drawn;

  InkDrawing(BufferedImage scan) {
    width = scan.getWidth();
    height = scan.getHeight();
    opacity = new int[width * height];
    int[] row = new int[width];
    long[] counts = new long[FULL + 1];
    for (int y = 0; y < height; y++) {
      scan.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int dark = dark(row[x]);
        opacity[y * width + x] = dark;
        counts[dark]++;
      }
    }
    int paper = commonest(counts);
    int ink = darkest(counts, (long) Math.max(1, opacity.length * DARKEST_PART));
    faint = ink - paper < FAINTEST;
    int from = paper + GRAIN;
    int span = Math.max(1, ink - from);
    for (int i = 0; i < opacity.length; i++) {
      opacity[i] = Math.clamp((opacity[i] - from) * FULL / span, 0, FULL);
    }
    drawn = faint ? new Rectangle() : bounds();
  }

  /** By its darkest colour, so that red and blue ink count as black does. */
  private static int dark(int argb) {
    int lowest = Math.min(argb >> 16 & FULL, Math.min(argb >> 8 & FULL, argb & FULL));
    return (FULL - lowest) * (argb >>> 24) / FULL;
  }

  private static int commonest(long[] counts) {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  private static int darkest(long[] counts, long enough) {
    long seen = 0;
    for (int i = counts.length - 1; i > 0; i--) {
      seen += counts[i];
      if (seen >= enough) {
        return i;
      }
    }
    return 0;
  }

  private Rectangle bounds() {
    int left = width;
    int top = height;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (opacity[y * width + x] >= SEEN) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new Rectangle(left, top, Math.max(0, right - left + 1), Math.max(0, bottom - top + 1));
  }

  boolean isBlank() {
    return faint || drawn.width < LEAST || drawn.height < LEAST;
  }

  boolean isRound() {
    return drawn.width < drawn.height * ROUND && drawn.height < drawn.width * ROUND;
  }

  BufferedImage in(Ink ink) {
    BufferedImage image = new BufferedImage(drawn.width, drawn.height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < drawn.height; y++) {
      for (int x = 0; x < drawn.width; x++) {
        image.setRGB(x, y, opacity[(y + drawn.y) * width + x + drawn.x] << 24 | ink.rgb());
      }
    }
    while (Math.max(image.getWidth(), image.getHeight()) > 2 * LONGEST) {
      image = scaled(image, 0.5); // in steps of a half, so that thin lines stay
    }
    double rest = (double) LONGEST / Math.max(image.getWidth(), image.getHeight());
    return ground(rest < 1 ? scaled(image, rest) : image, ink);
  }

  private static BufferedImage scaled(BufferedImage image, double by) {
    int w = Math.max(1, (int) Math.round(image.getWidth() * by));
    int h = Math.max(1, (int) Math.round(image.getHeight() * by));
    BufferedImage smaller = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = smaller.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, w, h, null);
    graphics.dispose();
    return smaller;
  }

  /** Scaling leaves rounded colours behind; all of one colour packs into nothing. */
  private static BufferedImage ground(BufferedImage image, Ink ink) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, image.getRGB(x, y) & 0xFF000000 | ink.rgb());
      }
    }
    return image;
  }
}
