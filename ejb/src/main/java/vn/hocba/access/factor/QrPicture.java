package vn.hocba.access.factor;

import com.itextpdf.barcodes.exceptions.WriterException;
import com.itextpdf.barcodes.qrcode.ByteMatrix;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.barcodes.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as a QR code, for a page to draw.
 *
 * @param size modules of each side, with the quiet zone around
 * @param path the dark modules as the path of an SVG picture of that size
 */
public record QrPicture(int size, String path) {

  static QrPicture of(String text) {
    try {
      // As large as it comes: one module a point, with the quiet zone.
      ByteMatrix modules = new QRCodeWriter().encode(text, 1, 1,
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 0) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(modules.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code holds " + text.length() + " characters", e);
    }
  }
}
