package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bound leaves out is counted to the word. */
class SearchedWordsTest {

  @Test
  void wordsAreCountedAsTheIndexDoes() {
    String text = "Được lên lớp; H’Linh Niê -- xã Ea, Súp.\n--\n";
    int all = VietnameseText.words(text).size();
    for (String written : List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD), "\f " + text)) {
      for (int most = 1; most <= all + 1; most++) {
        List<VietnameseText.Word> searched = VietnameseText.words(SearchedWords.first(written, most));
        assertEquals(VietnameseText.words(text).subList(0, Math.min(most, all)), searched);
        assertEquals(all - searched.size(), SearchedWords.beyond(written, most));
      }
    }
  }

  @Test
  void whatIsWithinStaysAsItIs() {
    String text = "một hai ba";
    assertSame(text, SearchedWords.first(text, 3));
    assertNull(SearchedWords.first(null, 3));
    assertEquals(0, SearchedWords.beyond(null, 3));
    assertEquals(0, SearchedWords.beyond("", 3));
  }
}
