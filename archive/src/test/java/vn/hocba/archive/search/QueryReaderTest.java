package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  /** One line: words | dates | years | school years | classes | codes. */
  private static String read(String typed) {
    ReadQuery read = QueryReader.read(typed);
    return String.join("|", VietnameseName.key(read.words(), false),
        read.dates().stream().map(days -> String.join("/", days)).collect(Collectors.joining(" ")),
        read.years().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        read.schoolYears().stream().map(s -> s[0] + ".." + s[1]).collect(Collectors.joining(" ")),
        String.join(" ", read.classes()), String.join(" ", read.codes()))
        + read.phrases().stream().map(p -> "|" + VietnameseName.key(p, false)).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "nguyen van dung 05/11/1985; nguyen van dung|19851105||||",
    "5-11-85?; |19851105/20851105||||",
    "05.11.1985 dung; dung|19851105||||",
    "5 / 11 / 1985; |19851105||||",
    "5 11 1985; |19851105||||",
    "1985-11-05; |19851105||||",
    "1985/11/5; |19851105||||",
    "05111985; |19851105||||",
    "11/25/1985; |19851125||||",
    "31/02/1985 lan; lan||1985|||",
    "ngày 5 tháng 11 năm 1985 Dũng; dũng|19851105||||",
    "sinh 5 tháng 11 năm 1985 dũng; dũng|19851105||||",
    "dũng mùng 5 tháng 11, 1985; dũng|19851105||||",
    "sn: 5/11/1985 dũng; dũng|19851105||||",
    "tháng 11 năm 1985 dũng; dũng|198511||||",
    "nguyễn văn sinh 5/11/1985; nguyễn văn sinh|19851105||||",
    "trần thị tháng 1985; trần thị tháng||1985|||",
    "số hiệu: HB-2000-00017; |||||HB200000017",
    "CCCD 079214000001 khôi; khôi|||||079214000001",
    "11/1985; |198511||||",
    "dung 2009 9a1; dung||2009||9A1|",
    "dung lớp 9/1; dung||||9/1|",
    "DUNG 2009 Nguyễn Du 9A; dung nguyễn du||2009||9A|",
    "sinh năm 1985 hoa; hoa||1985|||",
    "nguyễn văn sinh 1985; nguyễn văn sinh||1985|||",
    "dung 2008-2009; dung|||2008..2008||",
    "dung 2001–2008; dung|||2001..2008||",
    "HB-2000-00017; |||||HB200000017",
    "079214000001; |||||079214000001",
    "079 214 000 001 khôi; khôi|||||079214000001",
    "079.214.000.001; |||||079214000001",
    "THCS số 9; thcs số 9|||||",
    "nguyễn* AND (văn OR dũng)~2 name:\"x\" [a TO b]; nguyễn and văn or dũng 2 name a to b||||||x",
    "lan “chăm ngoan” 2009; lan||2009||||chăm ngoan",
    "\"hạnh kiểm 05/11/1985; hạnh kiểm|19851105||||",
    "lan \"*\"; lan|||||"})
  void readsWhatIsTyped(String typed, String expected) {
    assertEquals(expected, read(typed));
  }

  @Test
  void readsAnyLineWithoutFailingAndWithinBounds() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    String alphabet = "aàDđ9 05/11-.'\"*?~^:()[]{}\\\u0000\u0301\u200b\ud83d\ude00\ud83dẢ\n12-2000+&&||!";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(i % 100 == 0 ? 5_000 : 60);
      for (int c = 0; c < length; c++) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ReadQuery read = QueryReader.read(line.toString());
      assertNotNull(read, "seed " + seed);
      assertTrue(read.words().size() <= QueryReader.MAX_WORDS, "seed " + seed);
      assertTrue(read.codes().size() <= 4 && read.dates().size() <= 4, "seed " + seed);
    }
    assertTrue(QueryReader.read("a ".repeat(500)).shortened());
  }
}
