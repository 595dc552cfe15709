package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.configuration.Setting;

/** What is searched of a long text is decided when it enters, and what is not is told. */
class SearchedTextTest {

  private static final String WORDS = Setting.SEARCH_TEXT_WORDS.key();

  @AfterEach
  void asBefore() {
    System.clearProperty(WORDS);
  }

  @Test
  void theRecordSaysHowManyWordsOfItAreNotSearchedWhateverIsSetLater() {
    System.setProperty(WORDS, "100");
    PaperTranscript paper = new PaperTranscript("1", "TV-1", "Lê An", null, null, "S", "THCS", null, null, null, "chữ ".repeat(130));
    assertEquals(30, SearchedText.unsearched("chữ ".repeat(130)));
    System.setProperty(WORDS, "1000");
    assertEquals(30, paper.unsearchedWords());
    assertEquals("chữ ".repeat(130), paper.ocrText(), "the text is cut");
    assertEquals(100, IndexEntries.paper(paper, KeptFor.values()[0], 1).text().split(" ").length);
    paper.read("chữ ".repeat(130));
    assertEquals(0, paper.unsearchedWords());
    assertTrue(IndexEntries.paper(paper, KeptFor.values()[0], 1).text().length() > 500);
  }
}
