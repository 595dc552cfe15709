package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameVariantsPropertyTest {
  @Test
  void everyWritingOfANameFindsIt(@TempDir Path directory) {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    List<PaperEntry> entries = new DemoPaperCatalogueGenerator(seed, 3).entries(2_000).toList();
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(entries.stream().map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      search.refresh();
      for (int i = 0; i < 300; i++) {
        PaperEntry entry = entries.get(random.nextInt(entries.size()));
        assertFound(search, entry, variant(entry.fullName(), random), "seed " + seed);
      }
    }
  }

  private static String variant(String name, Random random) {
    String text = name;
    if (random.nextBoolean()) {
      text = VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
    if (random.nextBoolean()) {
      List<String> words = Arrays.asList(text.split(" "));
      Collections.shuffle(words, random);
      text = String.join(random.nextBoolean() ? "  " : " ", words);
    }
    if (random.nextBoolean()) {
      text = text.toUpperCase(Locale.ROOT);
    }
    text = text.replace("hòa", "hoà").replace('\'', "'’ʼ`".charAt(random.nextInt(4)));
    return random.nextBoolean() ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
  }

  private static void assertFound(TranscriptSearch search, PaperEntry entry, String typed, String seed) {
    SearchQuery query = SearchQuery.of(typed + " " + entry.birthYear()).atSchool(entry.schoolName()).at(0, 200);
    assertTrue(SearchFixture.ids(search.search(query)).contains(entry.number()),
        () -> typed + " does not find " + entry.fullName() + ", " + seed);
    SearchResult plain = search.search(SearchQuery.of(typed).withoutFacets());
    assertTrue(plain.hits().get(0).reasons().contains(MatchReason.WHOLE_NAME)
        || plain.hits().get(0).tier() == SearchResult.Tier.NAME, () -> typed + ", " + seed);
  }
}
