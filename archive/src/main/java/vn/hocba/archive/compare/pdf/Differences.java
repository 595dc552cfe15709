package vn.hocba.archive.compare.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;

/** The squares in which two pictures of a page differ. */
final class Differences {

  /** Edge of a square in pixels: about a letter. */
  private static final int EDGE = 10;
  /** What one colour of a pixel may differ by: nothing but rounding of the same drawing. */
  private static final int SAME = 40;
  private static final Color MARK = new Color(0xA4, 0x0E, 0x26);
  private static final Color GROUND = new Color(0xA4, 0x0E, 0x26, 40);

  private final BitSet squares;
  private final int across;

  private Differences(BitSet squares, int across) {
    this.squares = squares;
    this.across = across;
  }

  /** Where only one of them is, it differs. */
  static Differences between(BufferedImage one, BufferedImage other) {
    int width = Math.max(one.getWidth(), other.getWidth());
    int height = Math.max(one.getHeight(), other.getHeight());
    int across = (width + EDGE - 1) / EDGE;
    BitSet squares = new BitSet();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int square = y / EDGE * across + x / EDGE;
        if (!squares.get(square) && differ(pixel(one, x, y), pixel(other, x, y))) {
          squares.set(square);
        }
      }
    }
    return new Differences(squares, across);
  }

  int count() {
    return squares.cardinality();
  }

  /** The picture with each such square marked. */
  BufferedImage framed(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    squares.stream().forEach(square -> {
      int x = square % across * EDGE;
      int y = square / across * EDGE;
      g.setColor(GROUND);
      g.fillRect(x, y, EDGE, EDGE);
      g.setColor(MARK);
      edges(g, square, x, y);
    });
    g.dispose();
    return image;
  }

  /** Lines only towards squares that are alike in both, so that what belongs together has one frame. */
  private void edges(Graphics2D g, int square, int x, int y) {
    if (square < across || !squares.get(square - across)) {
      g.fillRect(x, y, EDGE, 2);
    }
    if (!squares.get(square + across)) {
      g.fillRect(x, y + EDGE - 2, EDGE, 2);
    }
    if (square % across == 0 || !squares.get(square - 1)) {
      g.fillRect(x, y, 2, EDGE);
    }
    if (square % across == across - 1 || !squares.get(square + 1)) {
      g.fillRect(x + EDGE - 2, y, 2, EDGE);
    }
  }

  private static int pixel(BufferedImage image, int x, int y) {
    return x < image.getWidth() && y < image.getHeight() ? image.getRGB(x, y) : 0;
  }

  private static boolean differ(int one, int other) {
    return one != other && (channel(one, other, 16) > SAME || channel(one, other, 8) > SAME || channel(one, other, 0) > SAME
        || channel(one, other, 24) > SAME);
  }

  private static int channel(int one, int other, int shift) {
    return Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF));
  }
}
