package vn.hocba.archive.document;

/** Text without what XML cannot carry at all (XML 1.0 §2.2), such as a control character pasted into a comment. */
final class XmlText {

  private XmlText() {}

  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || letter >= ' ' && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000;
  }
}
