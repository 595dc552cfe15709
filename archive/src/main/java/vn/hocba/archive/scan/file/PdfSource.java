package vn.hocba.archive.scan.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.hocba.archive.evidence.EvidenceResult;
import vn.hocba.archive.evidence.file.ScanCheck;
import vn.hocba.archive.scan.ScanLimits;
import vn.hocba.archive.scan.ScanRefusal;

/** A scan as a PDF: each page is drawn as fine as the picture in it is. */
final class PdfSource implements PageSource {

  private static final double POINTS_AN_INCH = 72;
  private static final int FINEST = 600;
  /** For pages that hold no picture. */
  private static final int USUAL = 300;

  private final PDDocument document;
  private final ScanLimits limits;

  PdfSource(Path file, ScanLimits limits) throws IOException {
    this.limits = limits;
    EvidenceResult may = ScanCheck.check(file);
    if (may.refusal() != null) {
      throw new RefusedScan(ScanRefusal.valueOf(may.refusal().name()));
    }
    document = Loader.loadPDF(file.toFile());
  }

  @Override
  public int pages() throws IOException {
    int pages = document.getNumberOfPages();
    if (pages < 1 || pages > limits.pages()) {
      throw new RefusedScan(pages < 1 ? ScanRefusal.DAMAGED : ScanRefusal.TOO_LARGE);
    }
    return pages;
  }

  @Override
  public long pixels(int index) throws IOException {
    PDPage page = document.getPage(index);
    return (long) pixels(page.getCropBox(), dpi(page));
  }

  private static double pixels(PDRectangle box, int dpi) {
    return box.getWidth() * dpi / POINTS_AN_INCH * (box.getHeight() * dpi / POINTS_AN_INCH);
  }

  @Override
  public Decoded page(int index) throws IOException {
    PDPage page = document.getPage(index);
    int dpi = dpi(page);
    double pixels = pixels(page.getCropBox(), dpi);
    if (dpi < limits.leastDpi()) {
      throw new RefusedScan(ScanRefusal.TOO_COARSE);
    }
    if (!(pixels >= 1 && pixels <= limits.pixels())) {
      throw new RefusedScan(ScanRefusal.TOO_LARGE);
    }
    return new Decoded(new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.RGB), dpi);
  }

  private int dpi(PDPage page) throws IOException {
    double finest = DrawnPictures.dpi(page, limits.pixels());
    return finest == 0 ? USUAL : (int) Math.min(FINEST, Math.round(finest));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
