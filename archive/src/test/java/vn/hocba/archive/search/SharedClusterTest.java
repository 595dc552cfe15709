package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchHealth.State;

/** Several servers work on one index of a cluster, which others may touch as well. */
class SharedClusterTest {
  private static final SearchQuery AN = SearchQuery.of("an");
  private final OpenSearchNode node = OpenSearchNode.shared();
  private final OpenSearchPlace place = node.emptyPlace();

  @AfterEach
  void deleteIndexes() {
    node.delete(place);
  }

  @Test
  void whatTheSlowerServerWritesLateDoesNotReplaceWhatIsNewer() {
    try (TranscriptSearch quick = node.open(place); TranscriptSearch slow = node.open(place)) {
      index(quick, aTranscript("a", "Lê An Mới").onPaper("", 20), aTranscript("b", "Lê An").onPaper("", 10));
      quick.remove(List.of("b"));
      index(slow, aTranscript("a", "Lê An Cũ").onPaper("", 12), aTranscript("b", "Lê An").onPaper("", 9));
      assertEquals(List.of("a"), ids(quick.search(AN)));
      assertEquals(List.of("a"), ids(slow.search(SearchQuery.of("mới"))));
    }
  }

  @Test
  void aServerGoesOnFromWhereTheOtherCame() throws InterruptedException {
    try (TranscriptSearch one = node.open(place); TranscriptSearch other = node.open(place)) {
      assertEquals(0, other.committedSequence());
      index(one, aTranscript("a", "Lê An"));
      one.commit(7, "hash of line 7");
      Thread.sleep(Duration.ofMillis(600));
      assertEquals(7, other.committedSequence());
      assertEquals("hash of line 7", other.committedLine());
      assertEquals(7, other.search(AN).sequence());
    }
  }

  @Test
  void whatTheNumberStandsForIsSeenByWhoeverReadsTheNumber() {
    try (TranscriptSearch one = node.open(place); TranscriptSearch other = node.open(place)) {
      one.upsert(List.of(aTranscript("a", "Lê An").transcript()));
      one.commit(7);
      assertEquals(7, other.committedSequence());
      assertEquals(List.of("a"), ids(other.search(AN)));
    }
  }

  @Test
  void whoStillFeedsTheIndexThatWasReplacedNeitherRevivesItNorMovesTheNewOneOn() throws IOException {
    try (TranscriptSearch building = node.open(place); OpenSearchConnection connection = new OpenSearchConnection(place)) {
      index(building, aTranscript("a", "Lê An"));
      building.commit(5);
      OpenSearchIndexes indexes = new OpenSearchIndexes(connection, place, Clock.systemUTC());
      OpenSearchGeneration replaced = indexes.serving().orElseThrow();
      try (TranscriptSearch.Rebuild rebuild = building.rebuild()) {
        rebuild.upsert(List.of(aTranscript("a", "Lê An").transcript()));
        rebuild.complete(5, "");
      }
      OpenSearchFeed feeding = new OpenSearchFeed(connection.client());
      assertThrows(Exception.class, () -> feeding.upsert(replaced, List.of(aTranscript("b", "Lê An").transcript())));
      assertThrows(Exception.class, () -> indexes.move(replaced, 9, ""));
      assertEquals(5, building.committedSequence());
      assertEquals(List.of("a"), ids(building.search(AN)));
      assertEquals(List.of(place.index() + "-000002"), generations());
    }
  }

  @Test
  void oneServerAtATimeBuildsAnewAndOneThatDiedIsGivenUp() throws IOException {
    Clock later = Clock.offset(Clock.systemUTC(), OpenSearchRebuild.GIVEN_UP.plusSeconds(1));
    try (TranscriptSearch one = node.open(place); TranscriptSearch other = node.open(place);
        TranscriptSearch afterwards = new OpenSearchTranscriptSearch(place, later)) {
      index(one, aTranscript("a", "Lê An"));
      TranscriptSearch.Rebuild died = one.rebuild();
      SearchUnavailable refused = assertThrows(SearchUnavailable.class, other::rebuild);
      assertTrue(refused.getMessage().contains("being built by another server"), refused.getMessage());
      try (TranscriptSearch.Rebuild rebuild = afterwards.rebuild()) {
        rebuild.upsert(List.of(aTranscript("b", "Lê An").transcript()));
        rebuild.complete(2, "");
      }
      assertThrows(SearchUnavailable.class, () -> died.upsert(List.of(aTranscript("c", "Lê An").transcript())));
      assertEquals(List.of("b"), ids(other.search(AN)));
      assertEquals(1, generations().size());
    }
  }

  @Test
  void anIndexThatWasDeletedIsNoEmptyAnswerAndIsBuiltAnew() {
    try (TranscriptSearch search = node.open(place)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(3);
      node.delete(place);
      assertThrows(SearchUnavailable.class, () -> search.search(AN));
      assertEquals(State.DAMAGED, search.health().state());
      assertTrue(search.health().rebuildNeeded());
      assertEquals(0, search.committedSequence());
      assertThrows(SearchUnavailable.class, () -> search.upsert(List.of(aTranscript("b", "Lê An").transcript())));
      try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
        rebuild.upsert(List.of(aTranscript("a", "Lê An").transcript()));
        rebuild.complete(4, "");
      }
      assertTrue(search.health().usable());
      assertEquals(4, search.committedSequence());
      assertEquals(1, search.search(AN).total());
    }
  }

  @Test
  void anIndexOfAnOlderProgramIsBuiltAnewAndOneOfANewerIsLeftAlone() throws IOException {
    try (TranscriptSearch search = node.open(place)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(3);
    }
    laidOutFor("1");
    try (TranscriptSearch search = node.open(place)) {
      assertEquals(State.OTHER_SCHEMA, search.health().state());
      assertTrue(search.health().rebuildNeeded());
      assertEquals(0, search.committedSequence());
      assertThrows(SearchUnavailable.class, () -> search.search(AN));
    }
    laidOutFor("99");
    try (TranscriptSearch search = node.open(place)) {
      assertEquals(State.NEWER_SCHEMA, search.health().state());
      assertFalse(search.health().rebuildNeeded());
      assertThrows(SearchUnavailable.class, () -> search.search(AN));
    }
  }

  private void laidOutFor(String schema) throws IOException {
    try (OpenSearchConnection connection = new OpenSearchConnection(place)) {
      OpenSearchIndexes indexes = new OpenSearchIndexes(connection, place, Clock.systemUTC());
      OpenSearchGeneration serving = indexes.serving().orElseThrow();
      indexes.move(new OpenSearchGeneration(serving.name(), schema, 3, "", serving.touched()), 3, "");
    }
  }

  private List<String> generations() throws IOException {
    try (OpenSearchConnection connection = new OpenSearchConnection(place)) {
      return new OpenSearchIndexes(connection, place, Clock.systemUTC()).all().stream().map(OpenSearchGeneration::name).toList();
    }
  }
}
