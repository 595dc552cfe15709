package vn.hocba.archive.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures as people bring them: written or stamped on paper that is not quite white. */
public final class SamplePictures {

  private static final Color PAPER = new Color(228, 225, 218);

  private SamplePictures() {}

  /** A name written with a black pen. */
  public static byte[] signature(String format) throws IOException {
    return picture(format, 1500, 700, graphics -> {
      graphics.setColor(new Color(30, 30, 34));
      graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      Path2D pen = new Path2D.Double();
      pen.moveTo(200, 400);
      pen.curveTo(350, 50, 450, 650, 560, 330);
      pen.curveTo(650, 120, 700, 620, 820, 380);
      pen.curveTo(900, 250, 950, 520, 1050, 400);
      pen.curveTo(1150, 300, 900, 620, 1320, 500);
      graphics.draw(pen);
    });
  }

  /** A round seal, a little pale. */
  public static byte[] seal(String format) throws IOException {
    return picture(format, 900, 900, graphics -> {
      graphics.setColor(new Color(190, 60, 70));
      graphics.setStroke(new BasicStroke(16));
      graphics.draw(new Ellipse2D.Double(100, 100, 700, 700));
      graphics.setStroke(new BasicStroke(5));
      graphics.draw(new Ellipse2D.Double(250, 250, 400, 400));
      Path2D star = new Path2D.Double();
      for (int i = 0; i < 10; i++) {
        double angle = Math.PI * i / 5 - Math.PI / 2;
        double radius = i % 2 == 0 ? 120 : 48;
        double x = 450 + radius * Math.cos(angle);
        double y = 450 + radius * Math.sin(angle);
        if (i == 0) {
          star.moveTo(x, y);
        } else {
          star.lineTo(x, y);
        }
      }
      star.closePath();
      graphics.fill(star);
    });
  }

  public static byte[] blank(String format) throws IOException {
    return picture(format, 600, 400, graphics -> { });
  }

  private interface Drawing {
    void on(Graphics2D graphics);
  }

  private static byte[] picture(String format, int width, int height, Drawing drawing) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, width, height);
    drawing.on(graphics);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
