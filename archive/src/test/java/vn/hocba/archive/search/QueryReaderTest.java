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
        + read.phrases().stream().map(p -> "|" + VietnameseName.key(p, false)).collect(Collectors.joining())
        + read.meanings().stream().map(m -> "|~" + m.kind() + " " + m.value()).collect(Collectors.joining());
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
    "sinh năm 1985 hoa; hoa||||||~BORN 1985",
    "ns 1985 hoa; hoa||||||~BORN 1985",
    "năm sinh: 1985 hoa; hoa||||||~BORN 1985",
    "ns 5/11/1985 hoa; hoa|19851105||||",
    "sinh năm 2008-2009 hoa; hoa|||2008..2008||",
    "lớp 9 hoa; hoa||||||~GRADE 9",
    "lop 10 hoa; hoa||||||~GRADE 10",
    "lop 9a hoa; hoa||||9A|",
    "lớp 09 hoa; hoa||||||~GRADE 9",
    "lớp 09a1 hoa; hoa||||9A1|",
    "lớp 09 A1 hoa; hoa||||9A1|",
    "lớp 9 A1 hoa; hoa||||9A1|",
    "7 A 3 hoa; hoa||||7A3|", "hoa 7-A3; hoa||||7A3|", "hoa 7.A3; hoa||||7A3|", "hoa 7/A3 2009; hoa||2009||7A3|", "hoa 7A 3; hoa||||7A3|", "7 a 3 2009; ||2009||7A3|",
    "hoa L9A; hoa||||9A|", "l9a1 hoa; hoa||||9A1|", "L9/1; ||||9/1|", "L.9A hoa; hoa||||9A|", "lop9a hoa; hoa||||9A|", "lớp9A1; ||||9A1|", "lop 9 A hoa; hoa||||9A|",
    "lớp 9 / 1 hoa; hoa||||9/1|", "lớp: 9-A; ||||9A|", "lớp 09 A 1; ||||9A1|", "9-A hoa; hoa||||9A|", "9a1; ||||9A1|", "9/1; ||||9/1|",
    "lớp 9 a 2009; ||2009||9A|", "lớp 9 a 5/11/1985; |19851105|||9A|", "lớp 9 a 05 11 1985; |19851105|||9A|", "lớp 9 a 5 tháng 11 năm 1985; |19851105|||9A|",
    "lớp 9 h linh; h linh||||||~GRADE 9", "lớp 9 y lúp; y lúp||||||~GRADE 9", "lớp 9 an; an||||||~GRADE 9", "lừu a chứ 7; lừu a chứ 7|||||", "hoa 9 a; hoa 9 a|||||",
    "12/QĐ hoa; 12 qđ hoa|||||",
    "hoa 10toan; hoa||||10TOAN|",
    "10chuyensinh1 hoa; hoa||||10SINH1|",
    "nguyễn văn sinh 1985; nguyễn văn sinh||1985|||",
    "dung 2008-2009; dung|||2008..2008||",
    "dung 2001–2008; dung|||2001..2008|||~SCHOOL_YEARS 2001-2008",
    "HB-2000-00017; |||||HB200000017",
    "079214000001; |||||079214000001",
    "079 214 000 001 khôi; khôi|||||079214000001",
    "079.214.000.001; |||||079214000001",
    "THCS số 9; thcs số 9|||||",
    "nguyễn* AND (văn OR dũng)~2 name:\"x\" [a TO b]; nguyễn and văn or dũng 2 name a to b||||||x",
    "lan “chăm ngoan” 2009; lan||2009||||chăm ngoan",
    "\"hạnh kiểm 05/11/1985; hạnh kiểm|19851105||||",
    "số hiệu: BK-1; |||||BK1", "mã số 12 lan; lan|||||12", "so hieu 9A lan; lan|||||9A", "số hiệu 2014; |||||2014",
    "số hiệu 079 214 000 001; |||||079214000001", "BK-1 lan; bk 1 lan|||||", "lan 9A; lan||||9A|",
    "niên khóa 1996-1997 lan; lan|||1996..1996||", "nien khoa: 1996-1997; |||1996..1996||", "khóa 1996-1997; |||1996..1996||", "khoá 1996 lan; lan||1996|||",
    "giai đoạn 1990-1995 lan; lan|||1990..1995|||~SCHOOL_YEARS 1990-1995", "giai doan 1990 den 1995; |||1990..1995|||~SCHOOL_YEARS 1990-1995", "lan 1990 đến 1995; lan|||1990..1995|||~SCHOOL_YEARS 1990-1995",
    "lan 1990 den nam 1991; lan|||1990..1991|||~SCHOOL_YEARS 1990-1991", "lan 1990-95; lan|||1990..1995|||~SCHOOL_YEARS 1990-1995", "năm học 1996-97 lan; lan|||1996..1996||", "nam hoc 1999-00; |||1999..1999||",
    "lan 2008-07; lan|||||200807", "trước 1995 lan; lan|||1900..1994|||~SCHOOL_YEARS -1994", "truoc nam 1995; |||1900..1994|||~SCHOOL_YEARS -1994", "lan khoảng 1995; lan||1995|||", "khoa 1996-1997; khoa|||1996..1996||",
    "lan 2014 066214515017; lan||2014|||066214515017", "066214515017 2014; ||2014|||066214515017", "1996 1997 1998; ||1996 1997 1998|||",
    "2014 066 214 515 017 lan; lan||2014|||066214515017", "066 214 515 017 2014; ||2014|||066214515017", "0662 1451 2017; |||||066214512017",
    "066214515017 079214000001; |||||066214515017 079214000001", "2000-00017; |||||200000017",
    "15,07,2014 lan; lan|20140715||||", "15, 7, 2014; |20140715||||", "ngày 15/7 năm 2014 lan; lan|20140715||||", "15/7 nam 2014; |20140715||||",
    "ngay 9/1 nam 2014; |20140109||||", "15 thg 7 2014 lan; lan|20140715||||", "15 thg. 7, 2014; |20140715||||", "27 tháng 10/1981; |19811027||||",
    "15 tháng bảy 2014 lan; lan|20140715||||", "ngay 15 thang muoi hai nam 2014; |20141215||||", "5 tháng năm năm 2014; |20140505||||", "5 tháng chạp 2014; |20141205||||",
    "tháng bảy năm 2014 lan; lan|201407||||", "tháng mười một 2014; |201411||||", "nguyễn văn thắng ba 1985; nguyễn văn thắng ba||1985|||", "thang nam 1985; thang nam||1985|||",
    "dung 9/1 năm 2014; dung năm||2014||9/1|",
    "lan \"*\"; lan|||||"})
  void readsWhatIsTyped(String typed, String expected) {
    assertEquals(expected, read(typed));
  }

  /** One line: words left | years left | meanings. */
  private static String meant(String typed) {
    ReadQuery read = QueryReader.read(typed).meant();
    return read == null ? "" : String.join("|", VietnameseName.key(read.words(), false),
        read.years().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        read.meanings().stream().map(m -> (m.kind() + " " + m.value()).strip()).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "lan giỏi; lan||LEVEL GIOI", "lan gioi 2009; lan|2009|LEVEL GIOI", "lan khả; ''", "lan khá giỏi; lan||LEVEL KHA, LEVEL GIOI",
    "lan học lực khá; lan||LEVEL KHA", "ket qua chua dat lan; lan||LEVEL CHUA_DAT", "lan hoàn thành tốt; lan||LEVEL HOAN_THANH_TOT",
    "lan hoàn thành; lan||LEVEL HOAN_THANH", "lan hạnh kiểm tốt; ''", "lan hạnh kiểm tốt học lực khá; lan hạnh kiểm tốt||LEVEL KHA",
    "lan học bạ giấy; lan||KIND PAPER", "hoc ba so lan; lan||KIND SIGNED", "lan đã ký; lan||KIND SIGNED", "bản ký số; ||KIND SIGNED",
    "học bạ của lan; lan||RECORD", "học bạ số HB-2000-00017; ||RECORD", "lan vinh vien; lan||KEPT EVER", "có thời hạn; ||KEPT A_TIME",
    "lan sinh 2009; lan||BORN 2009", "lan sinh: 5/3/2009; lan||BORN", "sinh 31/12/2012; ||BORN", "giấy; ||KIND PAPER", "giay lan; lan||KIND PAPER", "điện tử; ||KIND SIGNED",
    "chưa ký; ||ELSEWHERE UNSIGNED", "lan chua ky so; lan||ELSEWHERE UNSIGNED", "đã thu hồi lan; lan||ELSEWHERE REVOKED", "lan đã bị thu hồi; lan||ELSEWHERE REVOKED", "khối 09 lan; lan||GRADE 9", "lan sinh 9a 2009; ''", "sính 2009; ''", "khối 9 lan; lan||GRADE 9",
    "khoi 11; ||GRADE 11", "lan 10 toán; lan||CLASS 10TOAN", "lan lớp 10 toán; lan||GRADE 10, CLASS 10TOAN", "lan 12 chuyen van 1; lan||CLASS 12VAN1",
    "lan 10 toàn; ''", "lan 9 toán; ''", "lan \"giỏi\"; ''", "lan \"sinh\" 2009; ''",
    "lan từ 1990; lan||SCHOOL_YEARS 1990-", "lan sau năm 2000; lan||SCHOOL_YEARS 2001-", "lan BK-1; lan||NUMBER BK1", "lan người ký bình; lan||SIGNER bình",
    "nguyen van dung 12; nguyen van dung||RECORD", "12. nguyễn văn dũng; nguyễn văn dũng||RECORD", "thcs số 2; ''", "12; ''", "thcs 2 lan; ''"})
  void readsWordsThatCanBeConditionsASecondTime(String typed, String expected) {
    assertEquals(expected, meant(typed));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "BK-1 lan; lan BK1", "lan bk1; lan BK1", "lan 045/7; lan 0457", "học bạ số BK-1; ' BK1'", "thcs số 9; ''", "thcs số 12; ''",
    "lan 9A; ''", "lan 2014; ''", "h'1b lan; ''"})
  void readsWhatCanBeAShortDocumentNumberASecondTime(String typed, String expected) {
    ReadQuery read = QueryReader.read(typed).meant();
    assertEquals(expected, read == null ? "" : VietnameseName.key(read.words(), false) + " " + String.join(" ", read.codes()));
  }

  @ParameterizedTest
  @CsvSource({"BK-1, BK1", "bk1, BK1", "12, 12", "9A,", "7,", "lan,"})
  void takesAShortLineForADocumentNumberUnlessItIsAClass(String typed, String joined) {
    assertEquals(joined, QueryReader.read(typed).joined());
  }

  /** One line: words left | years left | school years left. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "lan năm 2014; lan|2014|", "lan nam 2014; lan|2014|", "năm 1996; |1996|", "nam 1990-1995 lan; lan||1990..1995", "khoa 1996-1997; ||1996..1996",
    "từ năm 1990 lan; lan||1990..2100", "tu 1990; ||1990..2100", "sau 2000 lan; lan||2001..2100", "sau nam 2000; ||2001..2100",
    "từ 1990 đến 1995 lan; lan||1990..1995", "tu nam 1990 den nam 1995; ||1990..1995", "từ 1990-95; ||1990..1995", "nguyễn văn tư năm 1990; nguyễn văn tư|1990|",
    "hoài nam khoa 1996; hoài nam|1996|", "nấm 1990; ''", "lan năm; ''", "tú 1990; ''"})
  void readsWordsBeforeYearsASecondTime(String typed, String expected) {
    ReadQuery read = QueryReader.read(typed).meant();
    assertEquals(expected, read == null ? "" : String.join("|", VietnameseName.key(read.words(), false),
        read.years().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        read.schoolYears().stream().map(s -> s[0] + ".." + s[1]).collect(Collectors.joining(" "))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "lan sinh trước 1980; 1900..1979", "lan sinh truoc nam 1980; 1900..1979", "lan sinh sau 2000; 2001..2100", "lan sinh từ 1990; 1990..2100",
    "lan sinh khoảng 1981; 1980..1982", "lan sinh khoang nam 1981; 1980..1982", "lan sinh từ 1990 đến 1995; 1990..1995", "lan sinh từ 1990-1995; 1990..1995"})
  void readsBetweenWhichYearsSomebodyWasBorn(String typed, String births) {
    ReadQuery read = QueryReader.read(typed);
    assertEquals(births, read.births().stream().map(s -> s[0] + ".." + s[1]).collect(Collectors.joining(" ")));
    assertEquals("lan", VietnameseName.key(read.words(), false));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "em nguyễn lan; nguyễn lan|", "học sinh nguyễn lan 2009; nguyễn lan|", "hoc sinh lop 9a1; |", "tìm lan; lan|", "họ tên: nguyễn lan; nguyễn lan|", "ho va ten lan; lan|",
    "tìm học bạ của em lan; lan|", "em; ''", "nguyễn thị em; ''", "lan họ tên; ''", "ém lan; ''", "học sinh giỏi lan; lan|",
    "người ký nguyễn văn bình; |nguyễn văn bình", "lan nguoi ky binh 2014; lan|binh", "người ký; ''", "người ký 2014; ''", "2014 người ký bình; |bình"})
  void readsWhatIsNoNameASecondTime(String typed, String expected) {
    ReadQuery read = QueryReader.read(typed).meant();
    assertEquals(expected, read == null ? "" : VietnameseName.key(read.words(), false) + "|" + VietnameseName.key(read.signer(), false));
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
      assertTrue(read.meant() == null || read.meant().words().size() < read.words().size(), "seed " + seed);
      assertTrue(read.codes().size() <= 4 && read.dates().size() <= 4, "seed " + seed);
    }
    assertTrue(QueryReader.read("a ".repeat(500)).shortened());
  }
}
