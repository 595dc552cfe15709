package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.EncodingFinding.Evidence;
import vn.hocba.archive.search.PaperCatalogue.Fault;

class PaperCatalogueTest {
  private static byte[] sample(String name) throws IOException {
    try (InputStream in = PaperCatalogueTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void knowsTheEncodingOfBothSamples() throws IOException {
    EncodingFinding unicode = EncodingFinding.of(sample("hoc-ba-giay-utf8.csv"));
    assertEquals(CatalogueEncoding.UTF_8, unicode.encoding());
    assertEquals(Evidence.VALID_UTF_8, unicode.evidence());
    EncodingFinding legacy = EncodingFinding.of(sample("hoc-ba-giay-tcvn3.csv"));
    assertEquals(CatalogueEncoding.TCVN3, legacy.encoding());
    assertEquals(Evidence.KNOWN_WORDS, legacy.evidence());
    assertTrue(legacy.knownWords() > 1_000, legacy.toString());
  }

  @Test
  void leavesOtherEncodingsUndecided() throws IOException {
    String text = CatalogueEncoding.UTF_8.decode(sample("hoc-ba-giay-utf8.csv"));
    for (String other : List.of("UTF-16LE", "windows-1258")) {
      EncodingFinding finding = EncodingFinding.of(text.getBytes(Charset.forName(other)));
      assertFalse(finding.decided(), other + " " + finding);
    }
    byte[] viscii = {'N', 'g', 'u', 'y', (byte) 0xAE, 'n', ' ', 'V', (byte) 0xE5, 'n', ' ', 'D', (byte) 0xFB, 'n', 'g'};
    assertFalse(EncodingFinding.of(viscii).decided());
    byte[] cut = "Nguyễn".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 2] = 'x';
    assertFalse(EncodingFinding.of(cut).decided());
    assertEquals(Evidence.ASCII_ONLY, EncodingFinding.of("Nguyen".getBytes(StandardCharsets.US_ASCII)).evidence());
  }

  @Test
  void readsNamesWrittenInTcvn3() throws IOException {
    PaperCatalogue catalogue = PaperCatalogue.read(sample("hoc-ba-giay-tcvn3.csv"), CatalogueEncoding.TCVN3);
    assertEquals(List.of(), catalogue.problems());
    assertEquals(500, catalogue.entries().size());
    PaperEntry first = catalogue.entries().get(0);
    assertEquals("Nguyễn Nhật Đạt", first.fullName());
    assertEquals(LocalDate.of(1990, 1, 7), first.birthDate());
    assertEquals("THCS số 14", first.schoolName());
    assertEquals(2005, first.lastSchoolYear());
    assertEquals("Kho 2, giá 6", first.storage());
    assertTrue(first.ocrText().startsWith("HỌC BẠ trường"), first.ocrText());
  }

  @Test
  void keepsRowsThatKnowOnlyTheYearOfBirth() throws IOException {
    PaperCatalogue catalogue = PaperCatalogue.read(sample("hoc-ba-giay-utf8.csv"), CatalogueEncoding.UTF_8);
    assertEquals(List.of(), catalogue.problems());
    PaperEntry entry = catalogue.entries().get(10);
    assertEquals("Nguyễn Đình Long", entry.fullName());
    assertEquals(null, entry.birthDate());
    assertEquals(1974, entry.birthYear());
  }

  @Test
  void namesEachBrokenLine() throws IOException {
    String text = "\ufeff" + PaperCatalogue.HEADER + "\r\n"
        + "HB-1;\"Lê; \"\"An\"\"\nBình\";31/02/1985;THCS;9A;2000-2002;Kho;x\r\n"
        + "\r\n;Lê An;1985;THCS;9A;2000-2001;Kho;x\r\nHB-3;Lê An;1985\r\nHB-4;Lê An;;THCS;9A;;Kho;";
    PaperCatalogue read = PaperCatalogue.read(text.getBytes(StandardCharsets.UTF_8), CatalogueEncoding.UTF_8);
    assertEquals(List.of(Fault.BIRTH, Fault.SCHOOL_YEAR, Fault.NUMBER, Fault.COLUMNS),
        read.problems().stream().map(PaperCatalogue.Problem::fault).toList());
    assertEquals(List.of(2, 2, 5, 6), read.problems().stream().map(PaperCatalogue.Problem::line).toList());
    assertEquals(List.of("Lê; \"An\"\nBình", "Lê An"), read.entries().stream().map(PaperEntry::fullName).toList());
    assertEquals(Fault.HEADER, PaperCatalogue.read(new byte[0], CatalogueEncoding.UTF_8).problems().get(0).fault());
  }

  @Test
  void everySampleEntryIsFoundByHalfItsName(@TempDir Path directory) throws IOException {
    List<PaperEntry> entries = new ArrayList<>(
        PaperCatalogue.read(sample("hoc-ba-giay-utf8.csv"), CatalogueEncoding.UTF_8).entries());
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(entries.stream().map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      search.refresh();
      Random random = new Random(entries.size());
      for (PaperEntry entry : entries) {
        String[] syllables = entry.fullName().split(" ");
        String half = VietnameseText.fold(String.join(" ",
            List.of(syllables).subList(random.nextInt(syllables.length + 1) / 2, syllables.length)));
        SearchResult result = search.search(SearchQuery.of(half).atSchool(entry.schoolName()).at(0, 200));
        assertTrue(SearchFixture.ids(result).contains(entry.number()), half + " for " + entry.fullName());
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
