package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.catalogue.CatalogueColumns;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.CatalogueReader;
import vn.hocba.archive.catalogue.RawCatalogue;

class SampleCatalogueTest {

  private static List<CatalogueLine> sample() throws IOException {
    try (InputStream in = SampleCatalogueTest.class.getResourceAsStream("/vn/hocba/archive/catalogue/hoc-ba-giay-utf8.csv")) {
      RawCatalogue raw = RawCatalogue.ofText(in.readAllBytes(), 10_000);
      return CatalogueReader.read(raw, CatalogueEncoding.UTF_8, CatalogueColumns.recognised(raw, CatalogueEncoding.UTF_8));
    }
  }

  @Test
  void everySampleEntryIsFoundByHalfItsName(@TempDir Path directory) throws IOException {
    List<CatalogueLine> lines = sample();
    assertEquals(500, lines.size());
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(lines.stream().map(l -> new IndexedTranscript(l.number(), TranscriptKind.PAPER, l.fullName(), l.birthDate(),
          l.birthYear(), l.number(), l.school(), l.school(), l.className(), 0, null, 1, l.text())).toList());
      search.refresh();
      Random random = new Random(lines.size());
      for (CatalogueLine line : lines) {
        String[] syllables = line.fullName().split(" ");
        String half = VietnameseText.fold(String.join(" ",
            List.of(syllables).subList(random.nextInt(syllables.length + 1) / 2, syllables.length)));
        SearchResult result = search.search(SearchQuery.of(half).atSchool(line.school()).at(0, 200));
        assertTrue(SearchFixture.ids(result).contains(line.number()), half + " for " + line.fullName());
      }
    }
  }

  @Test
  void theDemoCatalogueIsTheSameForTheSameSeed() {
    List<PaperEntry> entries = new DemoPaperCatalogueGenerator(2026, 20).entries(2_000).toList();
    assertEquals(entries, new DemoPaperCatalogueGenerator(2026, 20).entries(2_000).toList());
    assertEquals(2_000, entries.stream().map(PaperEntry::number).distinct().count());
    assertTrue(entries.stream().map(PaperEntry::fullName).distinct().count() > 1_000);
    assertTrue(entries.stream().anyMatch(e -> e.fullName().equals("H'Linh Niê")));
    assertTrue(entries.stream().anyMatch(e -> e.birthDate() == null));
    assertTrue(entries.stream().allMatch(e -> e.lastSchoolYear() >= 1988 && e.lastSchoolYear() <= 2008));
  }
}
