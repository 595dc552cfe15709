package vn.hocba.archive.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Makes up the transcripts of thirty years for measuring: people of {@link DemoPaperCatalogueGenerator}, the keys, signers and
 * comments that real ones have. The same seed gives the same transcripts, each by its place, so that any number can be made.
 */
final class BenchmarkRegister {
  private static final int SCHOOLS = 500;
  private static final List<String> LEVELS = List.of("TOT", "KHA", "DAT", "CHUA_DAT");
  private static final List<String> SAID = List.of("chăm ngoan lễ phép với thầy cô", "tích cực phát biểu xây dựng bài", "có ý thức tự học",
      "cần rèn thêm chữ viết", "hoàn thành tốt nhiệm vụ lớp giao", "đoàn kết giúp đỡ bạn bè", "nắm chắc kiến thức cơ bản",
      "còn hay nói chuyện riêng trong giờ", "tiến bộ rõ rệt ở học kì hai", "tính toán cẩn thận", "đọc hiểu tốt", "vận dụng linh hoạt",
      "cần cố gắng hơn ở môn toán", "yêu thích môn khoa học tự nhiên", "biết hợp tác trong nhóm", "đi học đều và đúng giờ");
  private static final List<String> BEGINNINGS = List.of("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s",
      "t", "th", "tr", "v", "x");
  private static final List<String> ENDS = List.of("a", "an", "ang", "anh", "ao", "ay", "ăn", "âm", "ân", "âu", "e", "em", "en", "ê", "ên", "i", "in",
      "iêm", "iên", "iêu", "o", "oan", "on", "ong", "ô", "ôi", "ôn", "ông", "ơ", "ơi", "ơn", "u", "un", "ung", "uôn", "ư", "ưng", "ươi", "ương", "y");

  private final long seed;
  private final DemoPaperCatalogueGenerator people;

  BenchmarkRegister(long seed) {
    this.seed = seed;
    this.people = new DemoPaperCatalogueGenerator(seed, SCHOOLS);
  }

  IndexedTranscript transcript(int place) {
    PaperEntry person = people.entry(place);
    Random random = new Random(seed * 31 + place * 0x9E3779B97F4A7C15L);
    random.nextInt();
    boolean paper = random.nextInt(10) < 3;
    int school = Integer.parseInt(person.schoolName().replaceAll("\\D", ""));
    return new IndexedTranscript(UUID.nameUUIDFromBytes((seed + "/" + place).getBytes(StandardCharsets.US_ASCII)).toString(),
        paper ? TranscriptKind.PAPER : TranscriptKind.SIGNED, person.fullName(), person.birthDate(), person.birthYear(),
        String.format(Locale.ROOT, "%012d", place * 7_919L + 1), String.format(Locale.ROOT, "79%06d", school), person.schoolName(),
        person.lastClass() + (1 + random.nextInt(3)), person.lastSchoolYear(), paper ? null : LEVELS.get(random.nextInt(LEVELS.size())),
        place + 1L, comment(random), paper ? List.of() : signers(school), KeptFor.EVER);
  }

  /** A homeroom teacher of thirty of the school, and its principal. */
  private List<String> signers(int school) {
    return List.of(people.entry(school * 40 + 1).fullName(), people.entry(school * 40 + 2 + (int) (seed & 15)).fullName());
  }

  /** 15 to 40 syllables: what is often said, the first of it more often, and what is said of nobody else. */
  private static String comment(Random random) {
    StringBuilder comment = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      comment.append(SAID.get(Math.min(random.nextInt(SAID.size()), random.nextInt(SAID.size())))).append(", ");
    }
    for (int i = 4 + random.nextInt(8); i > 0; i--) {
      comment.append(BEGINNINGS.get(random.nextInt(BEGINNINGS.size()))).append(ENDS.get(random.nextInt(ENDS.size()))).append(' ');
    }
    return comment.toString().strip();
  }
}
