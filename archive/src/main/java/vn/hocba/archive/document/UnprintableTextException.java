package vn.hocba.archive.document;

/** Says that a text has a letter no embedded font can print: a transcript is never handed out with a gap in a name. */
public class UnprintableTextException extends RuntimeException {

  private final String text;

  UnprintableTextException(String text, int codePoint) {
    super("No glyph for U+%04X in: %s".formatted(codePoint, text));
    this.text = text;
  }

  /** The text with the letter, as it stands in the document. */
  public String text() {
    return text;
  }
}
