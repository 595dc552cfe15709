package vn.hocba.audit;

/**
 * Makes text such that every database keeps it exactly: what is hashed must be what is read back. PostgreSQL refuses
 * the character NUL, and half a surrogate pair has no UTF-8.
 */
final class AuditText {

  private static final char REPLACEMENT = '\uFFFD';

  private AuditText() {}

  /** @return null for null; otherwise at most so many characters, never half of a character */
  static String of(String text, int longest) {
    if (text == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
    for (int i = 0; i < text.length() && kept.length() < longest;) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean whole = c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      if (kept.length() + Character.charCount(c) <= longest) {
        kept.appendCodePoint(whole ? c : REPLACEMENT);
      } else {
        break;
      }
    }
    return kept.toString();
  }
}
