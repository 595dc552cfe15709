package vn.hocba.archive.search;

/** Counts the words of a free text as the index does, and cuts it where an office's bound is. */
public final class SearchedWords {

  /** No text has more words in an index, whatever the bound. */
  public static final int MOST = 100_000;

  private SearchedWords() {}

  /** The text up to the end of so many words; null for null. */
  public static String first(String text, int most) {
    if (surelyWithin(text, most)) {
      return text;
    }
    String clean = VietnameseText.clean(text);
    int end = VietnameseText.endOfWords(clean, most);
    return end < 0 ? text : clean.substring(0, end);
  }

  /** How many words a text has beyond so many; 0 for null. */
  public static int beyond(String text, int most) {
    if (surelyWithin(text, most)) {
      return 0;
    }
    String clean = VietnameseText.clean(text);
    int end = VietnameseText.endOfWords(clean, most);
    return end < 0 ? 0 : VietnameseText.count(clean, end);
  }

  /** A word and what parts it from the next are two letters at least. */
  private static boolean surelyWithin(String text, int most) {
    return text == null || text.length() < 2L * most;
  }
}
