package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A document keeps the words it was written in, whatever edition comes. */
class FormEditionsTest {

  private static final Map<String, String> FILES = Map.of("forms.properties", "1=2025-01-01\n2=2027-08-01\n",
      "transcript_vi.properties", "title=HỌC BẠ {0}\nmotto=Độc lập - Tự do - Hạnh phúc\n", "transcript_vi_2.properties",
      "title=HỌC BẠ SỐ {0}\n");

  /** The file grows by keys of later formats; what stood there when documents that can be rendered anew were issued with it stays. */
  @Test
  void noWordOfTheFirstEditionChanges() throws IOException {
    Properties kept = new Properties();
    kept.load(new InputStreamReader(FormEditionsTest.class.getResourceAsStream("words-1.properties"), StandardCharsets.UTF_8));
    assertTrue(kept.size() > 280, "fewer words than were kept");
    Map<String, String> now = FormEditions.own().words(FormEditions.FIRST);
    Map<String, String> changed = new TreeMap<>();
    kept.forEach((key, text) -> {
      if (!text.equals(now.get(key))) {
        changed.put((String) key, now.get(key));
      }
    });
    assertEquals(Map.of(), changed);
  }

  @Test
  void anEditionHasWhatDiffersAndTheWordsBeforeIt() {
    FormEditions editions = editions();
    assertEquals("HỌC BẠ {0}", editions.words(1).get("title"));
    assertEquals("HỌC BẠ SỐ {0}", editions.words(2).get("title"));
    assertEquals(editions.words(1).get("motto"), editions.words(2).get("motto"));
    assertEquals(2, editions.newest());
  }

  @Test
  void documentsHaveTheEditionOfTheirDay() {
    assertEquals(1, editions().inForce(LocalDate.of(2012, 5, 30)));
    assertEquals(1, editions().inForce(LocalDate.of(2027, 7, 31)));
    assertEquals(2, editions().inForce(LocalDate.of(2027, 8, 1)));
  }

  @Test
  void anEditionThatIsNotKnownIsRefused() {
    TranscriptDocument later = SampleForms.left("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11");
    TranscriptDocument unknown = later.with(later.form().worded(99));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> new TranscriptRenderer().render(unknown)).getMessage().contains("99"));
  }

  private static FormEditions editions() {
    return new FormEditions(name -> new ByteArrayInputStream(FILES.get(name).getBytes(StandardCharsets.UTF_8)));
  }
}
