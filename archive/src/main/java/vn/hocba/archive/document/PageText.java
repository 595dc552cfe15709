package vn.hocba.archive.document;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The letters that the pages of a PDF of our own making show, without what parts words and lines. */
final class PageText {

  /** Only a long text may go on after the foot of a page, and a piece that is shorter than this proves nothing. */
  private static final int LONG = 60;
  private static final int SHORTEST_PIECE = 12;
  private static final int MOST_PIECES = 4;

  private final String letters;

  private PageText(String letters) {
    this.letters = letters;
  }

  static PageText of(PDDocument document) throws IOException {
    return new PageText(squeezed(new PDFTextStripper().getText(document)));
  }

  /** As a page shows the text, but for spaces. */
  static String squeezed(String text) {
    return Normalizer.normalize(PrintableText.of(text), Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", "");
  }

  /** Whether it stands there, in one piece or in a few that page breaks parted. */
  boolean shows(String text) {
    String rest = squeezed(text);
    if (rest.length() < LONG) {
      return letters.contains(rest);
    }
    for (int piece = 0; piece < MOST_PIECES && !rest.isEmpty(); piece++) {
      int length = longestShown(rest);
      if (length < rest.length() && length < SHORTEST_PIECE) {
        return false;
      }
      rest = rest.substring(length);
    }
    return rest.isEmpty();
  }

  /** Goes through the page from its beginning. */
  Walk walk() {
    return new Walk();
  }

  /** Finds one text after the other, in their order. */
  final class Walk {

    private int at;

    private Walk() {}

    /** Whether this comes next, whatever stands before it. */
    boolean finds(String... parts) {
      String text = squeezed(String.join("", parts));
      int start = letters.indexOf(text, at);
      at = start < 0 ? at : start + text.length();
      return start >= 0;
    }
  }

  private int longestShown(String text) {
    int shown = 0;
    int hidden = text.length() + 1;
    while (hidden - shown > 1) {
      int middle = (shown + hidden) >>> 1;
      if (letters.contains(text.substring(0, middle))) {
        shown = middle;
      } else {
        hidden = middle;
      }
    }
    return shown;
  }

  /** Whether these stand there one right after the other, as the cells of a table's row do. */
  boolean showsRow(String... cells) {
    return letters.contains(squeezed(String.join("", cells)));
  }
}
