package vn.hocba.archive.compare.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a file as a reader sees them, with what lies on them, on sheets of bounded size. */
final class PageSheets implements Closeable {

  /** Of an upright A4 page; enough to read every line. */
  static final int WIDTH = 1000;
  private static final int HEIGHT = 1415;
  private static final double HIGHEST = 3;

  private final PDDocument document;
  private final PDFRenderer renderer;

  private PageSheets(PDDocument document) {
    this.document = document;
    renderer = new PDFRenderer(document);
  }

  static PageSheets open(Path file) throws IOException {
    return new PageSheets(Loader.loadPDF(file.toFile()));
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** @param page from 1; an empty sheet where the file has no such page */
  BufferedImage sheet(int page) throws IOException {
    if (page < 1 || page > pages()) {
      return empty(WIDTH, HEIGHT);
    }
    PDRectangle box = document.getPage(page - 1).getCropBox();
    int turned = document.getPage(page - 1).getRotation() % 180;
    float width = turned == 0 ? box.getWidth() : box.getHeight();
    float height = turned == 0 ? box.getHeight() : box.getWidth();
    if (!(width >= 1 && height >= 1) || height / width > HIGHEST) {
      throw new IOException("a page of " + width + " by " + height);
    }
    return renderer.renderImage(page - 1, WIDTH / width, ImageType.RGB);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private static BufferedImage empty(int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return sheet;
  }
}
