package vn.hocba.archive.compare.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as a reader sees it, with what lies on it, on a sheet of bounded size.
 *
 * @param pages of the whole file
 */
record PageSheet(BufferedImage image, int pages) {

  /** Of an upright A4 page; enough to read every line. */
  static final int WIDTH = 1000;
  private static final int HEIGHT = 1415;
  private static final double HIGHEST = 3;

  /** @param page from 1; an empty sheet where the file has no such page */
  static PageSheet of(Path file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int pages = document.getNumberOfPages();
      if (page < 1 || page > pages) {
        return new PageSheet(empty(WIDTH, HEIGHT), pages);
      }
      PDRectangle box = document.getPage(page - 1).getCropBox();
      int turned = document.getPage(page - 1).getRotation() % 180;
      float width = turned == 0 ? box.getWidth() : box.getHeight();
      float height = turned == 0 ? box.getHeight() : box.getWidth();
      if (!(width >= 1 && height >= 1) || height / width > HIGHEST) {
        throw new IOException("a page of " + width + " by " + height);
      }
      BufferedImage drawn = new PDFRenderer(document).renderImage(page - 1, WIDTH / width, ImageType.RGB);
      return new PageSheet(drawn, pages);
    }
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
