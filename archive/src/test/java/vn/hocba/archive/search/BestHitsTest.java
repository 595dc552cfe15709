package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever way the first hits are found, they are the same, in the same order and for the same reasons. */
class BestHitsTest {
  private static final int ENTRIES = 3_000;
  private static final int COUNTED = 1_000;

  @TempDir
  Path directory;

  @Test
  void weighingEachHitAndAskingForWhatSpeaksAreTheSame() throws IOException {
    long seed = 61;
    Random random = new Random(seed);
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(seed, 5);
    int many = 0;
    try (IndexGeneration index = new IndexGeneration(directory, 8)) {
      // Some segments, in each of which something was taken out.
      List<IndexedTranscript> all = generator.entries(ENTRIES).map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList();
      for (int from = 0; from < ENTRIES; from += ENTRIES / 5) {
        index.upsert(all.subList(from, from + ENTRIES / 5));
        index.commit(from, "");
      }
      index.remove(all.stream().filter(t -> t.id().hashCode() % 7 == 0).map(IndexedTranscript::id).toList());
      index.refresh();
      IndexSearcher searcher = index.acquire();
      for (int i = 0; i < 400; i++) {
        String typed = typed(generator.entry(random.nextInt(ENTRIES)).fullName(), random);
        SearchQuery asked = SearchQuery.of(typed).withoutFacets();
        SearchQuery query = random.nextInt(3) > 0 ? asked : asked.within(Set.of(generator.entry(i).schoolName()));
        for (QueryPlan.Step step : QueryPlan.of(query, QueryReader.read(typed))) {
          int wanted = 1 + random.nextInt(60);
          TopFieldDocs weighed = searcher.search(step.ranked(step.must()),
              new TopFieldCollectorManager(BestHits.BEST_THEN_NAME, wanted, null, ENTRIES));
          if (step.reasons().isEmpty() || weighed.scoreDocs.length == 0) {
            continue;
          }
          many++;
          List<String> expected = told(weighed);
          long total = Math.min(weighed.totalHits.value(), COUNTED);
          for (int most : List.of(0, 1, 50, Integer.MAX_VALUE)) {
            TopFieldDocs found = new BestHits(searcher, random.nextBoolean(), true, most).of(step, wanted);
            assertEquals(expected, told(found), "seed " + seed + ", " + most + ": " + typed);
            assertEquals(total, Math.min(found.totalHits.value(), COUNTED), "seed " + seed + ", " + most + ": " + typed);
          }
        }
      }
      index.release(searcher);
    }
    assertTrue(many > 400, "only " + many + " questions had hits: no test");
  }

  @Test
  void pairsOfSyllablesAndTermsLookedUpOnceFindTheSame() throws IOException {
    long seed = 67;
    Random random = new Random(seed);
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(seed, 5);
    try (IndexGeneration index = new IndexGeneration(directory, 8)) {
      index.upsert(generator.entries(ENTRIES).map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      index.upsert(List.of(new PaperEntry("X1", "Công Tằng Tôn Nữ Hoàng Thị Bảo Châu Nguyên An", null, 1990, "A", "9A", 2005, "", "")
          .indexed("X1", "A", 1)));
      index.refresh();
      IndexSearcher searcher = index.acquire();
      for (int i = 0; i < 400; i++) {
        List<String> typed = new ArrayList<>(List.of(typed(i % 5 == 0 ? "Công Tằng Tôn Nữ Hoàng Thị Bảo Châu Nguyên An"
            : generator.entry(random.nextInt(ENTRIES)).fullName(), random).split(" ")));
        Collections.shuffle(typed, random);
        typed.add(random.nextInt(4) > 0 ? typed.getFirst() : "h'linh");
        String line = String.join(" ", typed);
        List<VietnameseText.Word> words = VietnameseText.words(line);
        assertEquals(searcher.count(QueryPlan.all(words.stream().map(w -> QueryPlan.all(QueryPlan.inName(List.of(w)))).toList())),
            searcher.count(QueryPlan.all(QueryPlan.inName(words))), "seed " + seed + ": " + line);
        for (QueryPlan.Step step : QueryPlan.of(SearchQuery.of(line + "q"), QueryReader.read(line + "q"))) {
          assertEquals(searcher.count(step.must()), searcher.count(step.lookedUp(searcher.getIndexReader()).must()), line + "q");
        }
      }
      index.release(searcher);
    }
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
