package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the same transcripts both engines give the same hits, in the same order, for the same reasons, with the same counts. */
class EnginesAgreeTest {
  private static final int ENTRIES = 1_500;
  private static final int QUESTIONS = 120;

  @TempDir
  private Path directory;

  @Test
  void onMadeUpNamesAndScopes() {
    long seed = Long.getLong("seed", 61);
    Random random = new Random(seed);
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(seed, 5);
    List<IndexedTranscript> transcripts = generator.entries(ENTRIES)
        .map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList();
    Set<String> schools = transcripts.stream().map(IndexedTranscript::schoolCode).limit(3).collect(Collectors.toSet());
    OpenSearchNode node = OpenSearchNode.shared();
    OpenSearchPlace place = node.emptyPlace();
    int found = 0;
    try (TranscriptSearch lucene = new LuceneTranscriptSearch(directory); TranscriptSearch cluster = node.open(place)) {
      for (TranscriptSearch engine : List.of(lucene, cluster)) {
        engine.upsert(transcripts);
        engine.refresh();
      }
      for (int i = 0; i < QUESTIONS; i++) {
        SearchQuery query = SearchQuery.of(typed(transcripts.get(random.nextInt(ENTRIES)), random))
            .within(random.nextInt(3) == 0 ? schools : null).at(random.nextInt(2), 1 + random.nextInt(40));
        SearchResult expected = lucene.search(query);
        found += expected.hits().isEmpty() ? 0 : 1;
        assertEquals(told(expected), told(cluster.search(query)), "seed " + seed + ": " + query);
        SearchQuery counted = query.withoutFacets();
        assertEquals(lucene.search(counted).hits(), cluster.search(counted).hits(), "seed " + seed + ": " + counted);
        assertEquals(ids(lucene.all(query, ENTRIES)), ids(cluster.all(query, ENTRIES)), "seed " + seed + ": " + query);
        if (query.scope() != null) {
          assertEquals(lucene.complete(query, 7), cluster.complete(query, 7), "seed " + seed + ": " + query);
        }
      }
    } finally {
      node.delete(place);
    }
    assertTrue(found > QUESTIONS / 3, "only " + found + " questions had hits: no test");
  }

  /** Without the order of those who have one name and year. */
  private static Set<String> ids(List<SearchResult.Hit> hits) {
    Set<String> ids = hits.stream().map(SearchResult.Hit::id).collect(Collectors.toSet());
    assertEquals(hits.size(), ids.size());
    return ids;
  }

  private static SearchResult told(SearchResult result) {
    return new SearchResult(result.hits(), result.total(), result.totalExact(), result.facets(), result.meant(), result.suggestion(),
        result.notes(), 0, Duration.ZERO);
  }

  /** A part of a name, or all of it, with its marks or without, at times with a year, a class, a day or a slip of the finger. */
  private static String typed(IndexedTranscript of, Random random) {
    List<String> words = new ArrayList<>(List.of(of.fullName().split(" ")));
    while (words.size() > 1 && random.nextInt(3) == 0) {
      words.remove(random.nextInt(words.size()));
    }
    String typed = String.join(" ", words);
    typed = random.nextBoolean() ? typed : VietnameseText.fold(typed.toLowerCase(java.util.Locale.ROOT));
    return switch (random.nextInt(8)) {
      case 0 -> typed + " " + of.birthYear();
      case 1 -> typed + " " + of.className();
      case 2 -> typed + " " + of.schoolYear() + "-" + (of.schoolYear() + 1);
      case 3 -> typed + "h";
      case 4 -> typed.substring(0, typed.length() - 1);
      case 5 -> of.code();
      default -> typed;
    };
  }
}
