package vn.hocba.archive.scan.file;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.hocba.archive.scan.ScanLimits;
import vn.hocba.archive.scan.ScanRefusal;

/** A scan as one picture, or as many in a TIFF file. */
final class PictureSource implements PageSource {

  private static final double MILLIMETRES_AN_INCH = 25.4;
  private static final double LONGER_SIDE = 297;
  private static final int LEAST = 72;
  private static final int MOST = 1200;

  private final ImageReader reader;
  private final ImageInputStream in;
  private final ScanLimits limits;

  PictureSource(Path file, String format, ScanLimits limits) throws IOException {
    this.limits = limits;
    in = ImageIO.createImageInputStream(file.toFile());
    reader = ImageIO.getImageReadersByFormatName(format).next();
    reader.setInput(in, false, false);
  }

  @Override
  public int pages() throws IOException {
    int pages = reader.getNumImages(true);
    if (pages < 1 || pages > limits.pages()) {
      throw new RefusedScan(pages < 1 ? ScanRefusal.DAMAGED : ScanRefusal.TOO_LARGE);
    }
    return pages;
  }

  @Override
  public long pixels(int index) throws IOException {
    return (long) reader.getWidth(index) * reader.getHeight(index);
  }

  @Override
  public Decoded page(int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    if ((long) width * height > limits.pixels()) {
      throw new RefusedScan(ScanRefusal.TOO_LARGE);
    }
    int dpi = dpi(reader.getImageMetadata(index), Math.max(width, height));
    if (dpi < limits.leastDpi()) {
      throw new RefusedScan(ScanRefusal.TOO_COARSE);
    }
    return new Decoded(reader.read(index), dpi);
  }

  /** As the file says where that can be; otherwise as if the paper were A4, which a transcript is. */
  private static int dpi(IIOMetadata metadata, int longerSide) {
    int assumed = (int) Math.round(longerSide * MILLIMETRES_AN_INCH / LONGER_SIDE);
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return assumed;
    }
    NodeList sizes = ((Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName))
        .getElementsByTagName("HorizontalPixelSize");
    double millimetres = sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
    int said = millimetres <= 0 ? 0 : (int) Math.round(MILLIMETRES_AN_INCH / millimetres);
    return said > LEAST && said <= MOST ? said : assumed;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
