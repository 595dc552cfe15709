package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;
import vn.hocba.archive.search.SearchResult.Tier;

/**
 * Signer, result, time of keeping and quoted phrases narrow a question, and all of a question can be taken out: on every
 * engine, from one index that none of the questions changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChosenConditionsContract {
  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    index(search,
        aTranscript("an", "Lê Văn An").signed(List.of("Trần Thị Lan", "Phạm Hùng"), "TOT", KeptFor.EVER, "Em chăm ngoan, lễ phép"),
        aTranscript("bình", "Lê Văn Bình").signed(List.of("Trần Thị Lan"), "KHA", KeptFor.A_TIME, "Em ngoan, chăm làm"),
        aTranscript("chi", "Lê Lan Chi").signed(List.of("Lan Thị Trần"), "TOT", KeptFor.EVER, null),
        aTranscript("dũng", "Phạm Hùng Dũng").at("S2", "THCS số 9"));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"Trần Thị Lan; an bình", "thi lan; an bình", "LAN; an bình chi", "phạm hùng; an", "thi l; an bình",
    "tran lan; ''", "hùng phạm; ''", "***; ''"})
  void findsWhatSomebodySignedByTheNameOrAnEndOfIt(String signer, String expected) {
    assertEquals(expected, String.join(" ", ids(search.search(SearchQuery.of("").signedBy(signer)))));
  }

  @Test
  void aSignerIsFoundFromTheOneBoxWhereNoPupilBearsTheName() {
    SearchResult result = search.search(SearchQuery.of("tran thi lan"));
    assertEquals(List.of("an", "bình"), ids(result));
    assertEquals(Tier.SIGNER, result.hits().getFirst().tier());
    assertEquals(List.of("dũng"), ids(search.search(SearchQuery.of("pham hung"))), "a pupil's name comes first");
  }

  @Test
  void narrowsByResultAndTimeOfKeepingAndCountsResults() {
    assertEquals(List.of("an", "chi", "dũng"), ids(search.search(SearchQuery.of("").ofLevel("TOT"))));
    assertEquals(List.of("bình"), ids(search.search(SearchQuery.of("").keptFor(KeptFor.A_TIME))));
    assertEquals(List.of(new FacetValue("TOT", "TOT", 3), new FacetValue("KHA", "KHA", 1)),
        search.search(SearchQuery.of("")).facets().get(Facet.LEVEL));
  }

  @Test
  void wordsBetweenQuotationMarksFollowEachOtherInTextOrName() {
    assertEquals(List.of("an"), ids(search.search(SearchQuery.of("le van \"chăm ngoan\""))));
    assertEquals(List.of("an"), ids(search.search(SearchQuery.of("“le phep”"))));
    assertEquals(List.of("an", "bình"), ids(search.search(SearchQuery.of("\"van\" le"))).stream().sorted().toList());
    assertEquals(List.of(), ids(search.search(SearchQuery.of("\"van le\""))));
  }

  @Test
  void allOfAQuestionComesInTheOrderOfNamesWithinItsScopeAndBounds() {
    assertEquals(List.of("an", "bình", "chi", "dũng"), search.all(SearchQuery.of("").at(3, 1), 100).stream().map(SearchResult.Hit::id).toList());
    assertEquals(2, search.all(SearchQuery.of(""), 2).size());
    assertEquals(List.of(), search.all(SearchQuery.of("dung").within(Set.of("S1")), 100));
    assertEquals(List.of(), search.all(SearchQuery.of("dung").within(Set.of()), 100));
    assertEquals(List.of("dũng"), search.all(SearchQuery.of("dungg").within(Set.of("S2")), 100).stream().map(SearchResult.Hit::id).toList());
    assertEquals(List.of(), search.all(SearchQuery.of("???"), 100));
  }
}
