package vn.hocba.it;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A black ring on white, as somebody would scan a stamp or a signature. */
final class InkedRing {

  private InkedRing() {}

  /** @param filled with something inside */
  static byte[] png(boolean filled) throws IOException {
    BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 300, 300);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(12));
    graphics.drawOval(40, 40, 220, 220);
    if (filled) {
      graphics.fillRect(110, 110, 80, 80);
    }
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "PNG", out);
    return out.toByteArray();
  }
}
