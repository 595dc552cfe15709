package vn.hocba.archive.scan.file;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import vn.hocba.archive.scan.ScanRefusal;

/**
 * Finds the pictures of a page however deep within forms they are drawn, and how fine each is where it is drawn; none of
 * them is decoded.
 */
final class DrawnPictures extends PDFGraphicsStreamEngine {

  private static final double POINTS_AN_INCH = 72;
  /** A letterhead beside the paper's own picture says nothing about the page. */
  private static final double PART_OF_LARGEST = 0.5;

  private final long mostPixels;
  private double largest;
  private double finest;

  private DrawnPictures(PDPage page, long mostPixels) {
    super(page);
    this.mostPixels = mostPixels;
  }

  /**
   * Dots an inch of the finest of the pictures that cover most; 0 where the page has none.
   *
   * @throws RefusedScan when one of them is too large to be decoded
   */
  static double dpi(PDPage page, long mostPixels) throws IOException {
    DrawnPictures pictures = new DrawnPictures(page, mostPixels);
    pictures.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      pictures.showAnnotation(annotation);
    }
    return pictures.finest;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    checkPixels(image);
    if (image instanceof PDImageXObject object) {
      checkPixels(object.getSoftMask());
      checkPixels(object.getMask());
    }
    Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
    double width = Math.hypot(placed.getScaleX(), placed.getShearY());
    double height = Math.hypot(placed.getShearX(), placed.getScaleY());
    double area = width * height;
    if (!(area > 0)) {
      return;
    }
    double dpi = Math.max(image.getWidth() * POINTS_AN_INCH / width, image.getHeight() * POINTS_AN_INCH / height);
    if (area * PART_OF_LARGEST > largest) {
      finest = dpi;
    } else if (area >= largest * PART_OF_LARGEST) {
      finest = Math.max(finest, dpi);
    }
    largest = Math.max(largest, area);
  }

  private void checkPixels(PDImage image) throws IOException {
    if (image != null && (long) image.getWidth() * image.getHeight() > mostPixels) {
      throw new RefusedScan(ScanRefusal.TOO_LARGE);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  // Lines, letters and shades are of no interest here.

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
