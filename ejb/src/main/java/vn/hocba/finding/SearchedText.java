package vn.hocba.finding;

import vn.hocba.archive.search.SearchedWords;
import vn.hocba.configuration.Setting;

/** How much of a free text is searched: its first words, up to a bound, so that no single paper fills the index. */
public final class SearchedText {

  private SearchedText() {}

  /** Words of one text that are searched. */
  public static int most() {
    return Setting.SEARCH_TEXT_WORDS.number(100, SearchedWords.MOST);
  }

  /** Words of a text that is entered now that will not be searched, and stay with the record. */
  public static int unsearched(String text) {
    return SearchedWords.beyond(text, most());
  }
}
