package vn.hocba.archive.seal;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The whole of a signature from top to bottom: in what capacity, the picture and when, the signer's name at the foot (NĐ 30/2020,
 * Phụ lục I). So the name below a signature is always that of who signed.
 */
final class NamedSignature {

  private static final float NAME = 10.5f;
  private static final float CAPACITY = 9.5f;
  private static final float TIME = 8;
  private static final float SMALL_TIME = 6.5f;
  private static final float LEADING = 1.2f;
  private static final float EDGE = 2;

  private final PDDocument drawing;
  private final PDPageContentStream content;
  private final PDRectangle area;
  private final PDFont font;

  NamedSignature(PDDocument drawing, PDPageContentStream content, PDRectangle area, byte[] typeface) throws IOException {
    this.drawing = drawing;
    this.content = content;
    this.area = area;
    this.font = PDType0Font.load(drawing, new ByteArrayInputStream(typeface), true);
  }

  /** @param underSeal the time keeps clear of the left third, over which the seal lies */
  void draw(HeadImage image, boolean underSeal) throws IOException {
    List<String> name = wrapped(image.signer().name(), NAME);
    float bottom = EDGE + name.size() * NAME * LEADING;
    lines(name, NAME, bottom, Color.BLACK, false);
    float top = area.getHeight() - EDGE;
    for (String capacity : image.signer().capacity()) {
      List<String> lines = wrapped(capacity, CAPACITY);
      lines(lines, CAPACITY, top, Color.BLACK, false);
      top -= lines.size() * CAPACITY * LEADING;
    }
    if (image.picture() == null) {
      List<String> said = List.of(image.time().split("\n"));
      float height = said.size() * TIME * LEADING;
      lines(said, TIME, (top + bottom + height) / 2, SignatureAppearance.BLUE, underSeal);
      return;
    }
    String[] said = image.time().split("\n");
    bottom += SMALL_TIME * LEADING;
    lines(List.of(said[said.length - 1]), SMALL_TIME, bottom, SignatureAppearance.BLUE, underSeal);
    picture(image.picture(), bottom, top);
  }

  private void picture(byte[] png, float bottom, float top) throws IOException {
    PDImageXObject picture = PDImageXObject.createFromByteArray(drawing, png, "picture.png");
    float scale = Math.min((area.getWidth() - 2 * EDGE) / picture.getWidth(), (top - bottom) / picture.getHeight());
    float width = picture.getWidth() * scale;
    float height = picture.getHeight() * scale;
    content.drawImage(picture, (area.getWidth() - width) / 2, (bottom + top - height) / 2, width, height);
  }

  /** @param top upper edge of the first of them */
  private void lines(List<String> lines, float size, float top, Color color, boolean right) throws IOException {
    float baseline = top - size;
    for (String line : lines) {
      float room = area.getWidth() - width(line, size);
      content.beginText();
      content.setNonStrokingColor(color);
      content.setFont(font, size);
      content.newLineAtOffset(right ? room - EDGE : room / 2, baseline);
      content.showText(line);
      content.endText();
      baseline -= size * LEADING;
    }
  }

  private List<String> wrapped(String text, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && width(line + " " + word, size) > area.getWidth() - 2 * EDGE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }
}
