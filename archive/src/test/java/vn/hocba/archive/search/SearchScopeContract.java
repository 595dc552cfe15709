package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;

/** Whatever the engine: nothing of a school that is not the asker's shows anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchScopeContract {
  private static final String[] GIVEN = {"Dũng", "Dung", "Hà", "Lan", "Hoà"};
  private final long seed = Long.getLong("seed", new Random().nextLong());
  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    Random random = new Random(seed);
    List<SearchFixture> transcripts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int school = random.nextInt(4);
      SearchFixture one = aTranscript("t" + i, "Nguyễn Văn " + GIVEN[random.nextInt(GIVEN.length)])
          .at("S" + school, "THCS số " + school).inClass("9A" + random.nextInt(3), 2000 + random.nextInt(4));
      transcripts.add(random.nextBoolean() ? one : one.onPaper("học bạ", i));
    }
    transcripts.add(aTranscript("secret", "Nguyễn Văn Zũng").at("SECRET", "THCS Bí Mật").withCode("999888777666"));
    index(search, transcripts.toArray(SearchFixture[]::new));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  @Test
  void anEmptyScopeSeesNothingAtAll() {
    SearchResult result = search.search(SearchQuery.of("nguyen").within(Set.of()));
    assertEquals(0, result.total());
    assertTrue(result.facets().values().stream().allMatch(List::isEmpty));
  }

  @Test
  void nothingOfAnotherSchoolShowsInHitsCountsFacetsOrSuggestions() {
    Set<String> scope = Set.of("S1", "S2");
    for (String typed : List.of("", "nguyen van", "zung", "nguyen van zungg", "zũngg", "thcs bi mat", "999888777666",
        "nguyễn văn zunh", "9a1", "2001", "hoc ba")) {
      SearchResult result = search.search(SearchQuery.of(typed).within(scope).at(0, 200));
      assertTrue(result.hits().stream().noneMatch(hit -> hit.id().equals("secret")), typed + " seed " + seed);
      assertEquals(result.hits().size(), Math.min(200, result.total()), typed + " seed " + seed);
      assertTrue(result.facets().getOrDefault(Facet.SCHOOL, List.of()).stream()
          .allMatch(value -> scope.contains(value.value())), typed + " seed " + seed);
      assertTrue(result.suggestion() == null || !result.suggestion().contains("Zũng"), result.suggestion());
      SearchResult chosen = search.search(SearchQuery.of(typed).within(scope).atSchool("SECRET"));
      assertEquals(0, chosen.total(), typed + " seed " + seed);
      assertNull(chosen.suggestion());
    }
    assertEquals("Nguyễn Văn Zũng",
        search.search(SearchQuery.of("nguyen van zungg").within(Set.of("SECRET"))).suggestion());
  }

  /** Of a name that only another school has, not even that it exists can be told from an answer. */
  @Test
  void whoAsksForAnothersNameLearnsWhatTheyLearnOfANameThatNobodyHas() {
    SearchQuery anothers = SearchQuery.of("Nguyễn Văn Zũng").within(Set.of("S1", "S2")).at(0, 20);
    SearchQuery nobodys = SearchQuery.of("Nguyễn Văn Wũng").within(Set.of("S1", "S2")).at(0, 20);
    assertEquals(told(search.search(nobodys)), told(search.search(anothers)));
    assertEquals(search.all(nobodys, 50), search.all(anothers, 50));
    assertEquals(search.complete(SearchQuery.of("nguyen van w").within(Set.of("S1")), 5), search.complete(SearchQuery.of("nguyen van z").within(Set.of("S1")), 5));
    assertEquals(told(search.search(SearchQuery.of("111888777666").within(Set.of("S1")))), told(search.search(SearchQuery.of("999888777666").within(Set.of("S1")))));
  }

  private static List<Object> told(SearchResult result) {
    return Arrays.asList(result.hits(), result.total(), result.totalExact(), result.facets(), result.suggestion(), result.notes());
  }

  @Test
  void completesOnlyNamesThatMayBeSeen() {
    assertEquals(List.of("Nguyễn Văn Zũng"), search.complete(SearchQuery.of("nguyen van z"), 5));
    assertEquals(List.of("Nguyễn Văn Zũng"), search.complete(SearchQuery.of("zũng"), 5), "by the given name");
    assertEquals(List.of("Nguyễn Văn Zũng"), search.complete(SearchQuery.of("van zu"), 5), "by what stands within the name");
    assertEquals(List.of(), search.complete(SearchQuery.of("zũng").within(Set.of("S1", "S2")), 5));
    assertEquals(List.of("Nguyễn Văn Zũng"), search.complete(SearchQuery.of("NGUYỄN VĂN zu").within(Set.of("SECRET")), 5));
    assertEquals(List.of(), search.complete(SearchQuery.of("nguyen van z").within(Set.of("S1", "S2")), 5));
    assertEquals(List.of(), search.complete(SearchQuery.of("nguyen").within(Set.of()), 5));
    assertEquals(3, search.complete(SearchQuery.of("nguy").within(Set.of("S1")), 3).size());
  }

  @Test
  void aFacetsCountIsWhatChoosingItGives() {
    for (String typed : List.of("", "nguyen", "dũng", "dungg", "van ha 9a1", "2001", "hoc ba")) {
      SearchQuery query = SearchQuery.of(typed).within(Set.of("S0", "S1", "S2"));
      SearchResult result = search.search(query);
      assertTrue(result.total() > 0, typed + " seed " + seed);
      result.facets().forEach((facet, values) -> {
        assertEquals(result.total(), values.stream().mapToLong(FacetValue::count).sum(), facet + " seed " + seed);
        values.forEach(value -> assertEquals(value.count(), search.search(choose(query, facet, value.value())).total(),
            typed + " " + facet + " " + value + " seed " + seed));
      });
    }
    SearchResult one = search.search(SearchQuery.of("").atSchool("S1"));
    assertEquals("THCS số 1", one.facets().get(Facet.SCHOOL).get(0).label());
  }

  private static SearchQuery choose(SearchQuery query, Facet facet, String value) {
    return switch (facet) {
      case SCHOOL -> query.atSchool(value);
      case CLASS -> query.inClass(value);
      case LEVEL -> query.ofLevel(value);
      case KIND -> query.ofKind(TranscriptKind.valueOf(value));
      case SCHOOL_YEAR -> query.inYears(Integer.valueOf(value), Integer.valueOf(value));
    };
  }
}
