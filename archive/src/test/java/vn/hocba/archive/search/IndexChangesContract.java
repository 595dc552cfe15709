package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchHealth.State;

/** How every engine takes changes over, keeps the ledger's number with them, and is built anew. */
abstract class IndexChangesContract {
  private static final SearchQuery AN = SearchQuery.of("an");

  /** The index of this test, empty at first; what was committed is there again when it is opened again. */
  abstract TranscriptSearch open();

  @Test
  void replacesByIdAndTakesOut() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("a", "Lê An"), aTranscript("b", "Trần Thị An"), aTranscript("c", "Y An"));
      index(search, aTranscript("a", "Lê Khác"));
      assertEquals(List.of("b", "c"), ids(search.search(AN)).stream().sorted().toList());
      search.remove(List.of("b", "unknown"));
      search.refresh();
      assertEquals(List.of("c"), ids(search.search(AN)));
      assertEquals(2, search.size());
      assertEquals(List.of(), search.complete(SearchQuery.of("trần thị"), 5), "it was taken out");
      index(search, aTranscript("b", "Trần Thị An").onPaper("trở lại", 9));
      assertEquals(List.of("b", "c"), ids(search.search(AN)).stream().sorted().toList());
    }
  }

  @Test
  void whatIsGivenIsVisibleWithinASecondUnasked() throws InterruptedException {
    try (TranscriptSearch search = open()) {
      search.upsert(List.of(aTranscript("a", "Lê An").transcript()));
      Thread.sleep(Duration.ofMillis(1_100));
      assertEquals(1, search.search(AN).total());
    }
  }

  @Test
  void tellsTheSequenceItsAnswerReflects() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("a", "Lê An").onPaper("", 7));
      assertEquals(7, search.search(AN).sequence());
      assertEquals(0, search.committedSequence());
      search.commit(9, "hash of line 9");
      search.refresh();
      assertEquals(9, search.committedSequence());
      assertEquals(9, search.search(AN).sequence());
    }
  }

  @Test
  void theLedgersNumberAndLineAreKeptInTheIndex() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(5, "hash of line 5");
    }
    try (TranscriptSearch search = open()) {
      assertEquals(5, search.committedSequence());
      assertEquals("hash of line 5", search.committedLine());
      assertEquals(1, search.search(AN).total());
    }
  }

  @Test
  void theOldIndexServesUntilTheRebuildIsComplete() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("old", "Lê An"));
      search.commit(1);
      try (TranscriptSearch.Rebuild abandoned = search.rebuild()) {
        abandoned.upsert(List.of(aTranscript("never", "Lê An").transcript()));
        assertThrows(IllegalStateException.class, search::rebuild);
      }
      try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
        rebuild.upsert(List.of(aTranscript("new", "Lê An").transcript()));
        assertEquals(List.of("old"), ids(search.search(AN)));
        rebuild.complete(2, "hash of line 2");
      }
      assertEquals(List.of("new"), ids(search.search(AN)));
      index(search, aTranscript("newer", "Lê An"));
      assertEquals(2, search.search(AN).total());
      search.commit(3);
    }
    try (TranscriptSearch search = open()) {
      assertEquals(3, search.committedSequence());
      assertEquals(2, search.search(AN).total());
    }
  }

  @Test
  void whatIsTakenOutWhileAnIndexIsBuiltAnewIsNotInIt() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("old", "Lê An"));
      search.commit(1);
      try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
        rebuild.upsert(List.of(aTranscript("first edition", "Lê An").transcript()));
        rebuild.upsert(List.of(aTranscript("second edition", "Lê An").transcript()));
        rebuild.remove(List.of("first edition", "unknown"));
        rebuild.complete(3);
      }
      assertEquals(List.of("second edition"), ids(search.search(AN)));
      assertEquals(1, search.size());
    }
  }

  @Test
  void whatIsWholeIsFoundWholeByACheck() {
    try (TranscriptSearch search = open()) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(1);
      index(search, aTranscript("b", "Lê An"));
      assertEquals(State.USABLE, search.check().state());
      assertEquals(2, search.search(AN).total());
    }
  }

  @Test
  void onceClosedItAnswersNothing() {
    TranscriptSearch search = open();
    assertTrue(search.health().usable());
    search.close();
    search.close();
    assertEquals(State.CLOSED, search.health().state());
    assertThrows(SearchUnavailable.class, () -> search.search(AN));
    assertThrows(SearchUnavailable.class, search::rebuild);
  }
}
