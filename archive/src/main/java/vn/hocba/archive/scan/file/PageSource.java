package vn.hocba.archive.scan.file;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** The pages of a scan, decoded one at a time. */
interface PageSource extends Closeable {

  /** @throws RefusedScan when there are more than are taken, or none */
  int pages() throws IOException;

  /** How many dots a page will have. @throws RefusedScan when a picture in it is too large to be decoded */
  long pixels(int index) throws IOException;

  /** A page, from 0. @throws RefusedScan before it is decoded when it is too large or too coarse */
  Decoded page(int index) throws IOException;

  /** A page as it was decoded. @param dpi dots an inch */
  record Decoded(BufferedImage image, int dpi) {}
}
