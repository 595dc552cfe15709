package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever way the first hits are found, they are the same, in the same order and for the same reasons. */
class BestHitsTest {
  private static final int ENTRIES = 3_000;

  @TempDir
  Path directory;

  @Test
  void weighingEachHitAndAskingForWhatSpeaksAreTheSame() throws IOException {
    long seed = 61;
    Random random = new Random(seed);
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(seed, 5);
    int many = 0;
    try (IndexGeneration index = new IndexGeneration(directory, 8)) {
      index.upsert(generator.entries(ENTRIES).map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      index.refresh();
      IndexSearcher searcher = index.acquire();
      for (int i = 0; i < 400; i++) {
        String typed = typed(generator.entry(random.nextInt(ENTRIES)).fullName(), random);
        SearchQuery query = SearchQuery.of(typed).withoutFacets();
        for (QueryPlan.Step step : QueryPlan.of(query, QueryReader.read(typed))) {
          int wanted = 1 + random.nextInt(60);
          TopFieldDocs weighed = searcher.search(step.ranked(step.must()),
              new TopFieldCollectorManager(BestHits.BEST_THEN_NAME, wanted, null, ENTRIES));
          if (step.reasons().isEmpty() || weighed.scoreDocs.length == 0) {
            continue;
          }
          many++;
          List<String> expected = told(weighed);
          assertEquals(expected, told(new BestHits(searcher, true, 0).of(step, wanted)), "seed " + seed + ": " + typed);
          assertEquals(expected, told(new BestHits(searcher, true, Integer.MAX_VALUE).of(step, wanted)), typed);
        }
      }
      index.release(searcher);
    }
    assertTrue(many > 400, "only " + many + " questions had hits: no test");
  }

  /** A part of a name, or all of it, with its marks or without. */
  private static String typed(String name, Random random) {
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    while (words.size() > 1 && random.nextInt(3) > 0) {
      words.remove(random.nextInt(words.size()));
    }
    String typed = String.join(" ", words);
    return random.nextBoolean() ? typed : VietnameseText.fold(typed);
  }

  private static List<String> told(TopFieldDocs found) {
    return Arrays.stream(found.scoreDocs).map(d -> d.doc + " " + BestHits.weight(d)).toList();
  }
}
