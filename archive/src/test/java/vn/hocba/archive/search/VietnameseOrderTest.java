package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ICU's own Vietnamese order is the judge of a list: given name, then family name, then what stands between. */
class VietnameseOrderTest {
  private static final Collator ICU = Collator.getInstance(new ULocale("vi"));
  private static final List<String> FAMILY = List.of("Nguyễn", "Ngô", "Đặng", "Dương", "Đào", "Âu", "Khuất", "Ông", "Lý", "Lê", "Trần", "Trịnh");
  private static final List<String> MIDDLE = List.of("", "Văn", "Vân", "Thị", "Thi", "Đức", "Anh", "Ánh", "Ngọc Ánh", "Hữu", "Hưu");
  private static final List<String> GIVEN = List.of("An", "Ân", "Ấn", "Ẩn", "Ẫn", "Ận", "Ăn", "Anh", "Ánh", "Ảnh", "Bình", "Dung", "Dũng", "Dụng", "Đạt",
      "Duyên", "Giang", "Gia", "Hà", "Hạ", "Hả", "Hoan", "Hoàn", "Oanh", "Ông", "Ơn", "Phương", "Phượng", "Thủy", "Thúy", "Uyên", "Ưng", "Y", "Ý", "Yến");
  @TempDir
  private Path directory;

  private record Person(String family, String middle, String given) {
    String name() {
      return (family + " " + middle + " " + given).replaceAll("\\s+", " ");
    }
  }

  @Test
  void aListStandsInTheOrderThatIcuGives() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Person person = new Person(one(FAMILY, random), one(MIDDLE, random), one(GIVEN, random));
      if (!people.contains(person)) {
        people.add(person);
      }
    }
    List<String> judged = people.stream().sorted(Comparator.comparing(Person::given, ICU).thenComparing(Person::family, ICU)
        .thenComparing(Person::middle, ICU)).map(Person::name).toList();
    Collections.shuffle(people, random);
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, people.stream().map(p -> aTranscript(p.name(), p.name())).toArray(SearchFixture[]::new));
      assertEquals(judged, SearchFixture.ids(search.search(SearchQuery.of("").at(0, 200))), "seed " + seed);
      assertEquals(judged, search.all(SearchQuery.of(""), 200).stream().map(SearchResult.Hit::id).toList(), "seed " + seed);
      List<String> nguyen = judged.stream().filter(n -> n.startsWith("Nguyễn ")).toList();
      assertEquals(nguyen, SearchFixture.ids(search.search(SearchQuery.of("Nguyễn").at(0, 200))), "seed " + seed);
    }
    assertTrue(judged.size() > 100);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
