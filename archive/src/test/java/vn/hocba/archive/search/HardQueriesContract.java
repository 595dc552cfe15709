package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the engine: the right person is among the first three, however it is typed, with thousands of others about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HardQueriesContract {
  private static final int OTHERS = 4_000;
  private static final int FIRST = 3;
  private static final long SEED = 20_261_129;

  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    search.upsert(new DemoPaperCatalogueGenerator(SEED, 40).entries(OTHERS)
        .map(e -> e.indexed("other " + e.number(), e.schoolName(), 1)).toList());
    index(search,
        aTranscript("khuyên", "Trần Thị Khuyên").born("1988-03-09").withCode("066188003417").at("ND", "THCS Nguyễn Du").inClass("9A2", 2002),
        aTranscript("khuyến", "Trần Thị Khuyến").born("1988-03-10").at("ND", "THCS Nguyễn Du").inClass("9A3", 2002),
        aTranscript("thuỵ", "Nguyễn Ngọc Thuỵ").born("1991-12-01").at("LQD", "THPT Lê Quý Đôn").inClass("12A1", 2008),
        aTranscript("hoà", "Nguyễn Thái Hoà").born("1985-02-27").at("LQD", "THPT Lê Quý Đôn").inClass("10C", 2000),
        aTranscript("khoẻ", "Phùng Văn Khoẻ").bornIn(1979).at("PCT", "THCS Phan Chu Trinh").inClass("9/2", 1993),
        aTranscript("đạo", "Đinh Bộ Đạo").born("2001-06-30").at("PCT", "THCS Phan Chu Trinh").inClass("8/1", 2014),
        aTranscript("dao", "Đinh Bộ Dao").born("2001-06-29").at("PCT", "THCS Phan Chu Trinh").inClass("8/1", 2014),
        aTranscript("rơm", "H'Rơm Byă").born("2003-01-15").at("EK", "PTDTNT Ea Kar").inClass("9B", 2017),
        aTranscript("ylúp", "Y Lúp Bkrông").born("1999-07-04").at("EK", "PTDTNT Ea Kar").inClass("9C", 2013),
        aTranscript("lừu", "Lừu A Chứ").bornIn(1995).at("EK", "PTDTNT Ea Kar").inClass("7A", 2007),
        aTranscript("tôn", "Tôn Nữ Thị Ninh Hương").born("1976-10-10").at("ND", "THCS Nguyễn Du").inClass("9A1", 1990),
        aTranscript("dương", "Dương Dương").born("2009-09-09").at("ND", "THCS Nguyễn Du").inClass("9A", 2023),
        aTranscript("dung", "Nguyễn Hữu Dung").born("2009-05-20").at("ND", "THCS Nguyễn Du").inClass("9A", 2023),
        aTranscript("quốc", "Lê Quốc Quốc Việt").born("1983-04-30").withCode("HB-1998-77310").at("LQD", "THPT Lê Quý Đôn")
            .inClass("12B", 1998).onPaper("Học sinh cần cù, tiến bộ vượt bậc môn Sinh học; giải nhì cấp huyện", 3),
        aTranscript("xuyến", "Châu Ngọc Xuyến").born("1994-08-08").at("PCT", "THCS Phan Chu Trinh").inClass("6/4", 2005)
            .onPaper("Em hay đi học muộn, gia đình ở buôn Triết, cần được giúp đỡ", 4),
        aTranscript("hà", "Nguyễn Thị Thanh Hà").born("2009-09-05").withCode("HB-2023-00912").at("ND", "THCS Nguyễn Du").inClass("9A3", 2023),
        aTranscript("hlinh", "H'Linh Niê").born("2008-02-11").at("EK", "PTDTNT Ea Kar").inClass("9D", 2022),
        aTranscript("ybhăm", "Y Bhăm Êban").bornIn(1998).at("EK", "PTDTNT Ea Kar").inClass("8A", 2011),
        aTranscript("thưởng", "Đoàn Quý Thưởng").born("1987-11-25").withCode("QĐ.512/TN-1999").at("LQD", "THPT Lê Quý Đôn").inClass("12A4", 2004),
        aTranscript("giỏi", "Lý Văn Giỏi").born("2009-04-04").at("LQD", "THPT Lê Quý Đôn").inClass("10A2", 2024).signed(List.of(), "KHA", KeptFor.EVER, null),
        aTranscript("đạt", "Trương Công Đạt").born("2008-10-02").at("LQD", "THPT Lê Quý Đôn").inClass("11A2", 2024).signed(List.of(), "KHA", KeptFor.EVER, null),
        aTranscript("linh", "Đặng Khánh Linh").born("2009-12-24").at("LQD", "THPT Lê Quý Đôn").inClass("10 Toán", 2024).signed(List.of(), "TOT", KeptFor.EVER, null),
        aTranscript("khẩu", "Mạc Mật Khẩu").born("1981-03-02").withCode("BK-1").at("PCT", "THCS Phan Chu Trinh").inClass("9/3", 1996),
        aTranscript("năm", "Nguyễn Thị Năm").born("1975-05-05").at("PCT", "THCS Phan Chu Trinh").inClass("9/1", 1990),
        aTranscript("thuyết", "Khuất Duy Thuyết").born("1990-06-17").at("PCT", "THCS Phan Chu Trinh").inClass("9/3", 2004));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // Without and with marks, in any order, a part only.
    "tran thi khuyen 1988; khuyên", "Trần Thị Khuyên; khuyên", "Trần Thị Khuyến; khuyến", "khuyen; khuyến", "khuyên; khuyên",
    "Khuyen Tran Thi; khuyên", "khuyên 9a2 2002; khuyên", "TRẦN  THỊ   KHUYẾN 9A3; khuyến",
    // Place of the tone mark, both ways.
    "thụy nguyễn ngọc; thuỵ", "Nguyễn Ngọc Thuỵ; thuỵ", "nguyễn thái hòa 1985; hoà", "Phùng Văn Khỏe; khoẻ",
    // D with stroke, Icelandic Eth, D without.
    "Đinh Bộ Đạo; đạo", "Ðinh Bộ Ðạo; đạo", "dinh bo dao 30/6/2001; đạo", "dinh bo dao 29.6.01; dao", "Đinh Bộ Dao; dao",
    // No Kinh family name.
    "h rom bya; rơm", "H’Rơm; rơm", "hrom bya; rơm", "bya; rơm", "y lup; ylúp", "bkrong y lup; ylúp", "Bkrông 4-7-1999; ylúp",
    "lừu a chứ 1995; lừu", "luu a chu ea kar; lừu", "ton nu ninh huong; tôn", "tôn nữ; tôn",
    // A syllable twice, and the beginning of one.
    "duong duong; dương", "quoc quoc viet; quốc", "châu ngọc xuy; xuyến",
    // One letter wrong, too many, too few, two changed places.
    "tran thi khuyenn; khuyên", "trần thị khuyê; khuyên", "tran hti khuyen; khuyên", "dihn bo dao; đạo", "phung van kohe; khoẻ",
    "chau ngoc xuyrn; xuyến", "y lup bkrog; ylúp", "nguyen ngoc thhuy; thuỵ",
    // Counted as lists do.
    "phung van khoe 12; khoẻ", "7. Phùng Văn Khoẻ; khoẻ", "lê quý đôn nguyen ngoc thuy 45; thuỵ",
    // Everything in one box.
    "dung 2009 nguyen du 9a; dung", "dungg 2009 nguyen du 9a; dung", "dung 2009 nguyn du 9a; dung", "dung nguyen du 20/05/2009; dung", "lop 8/1 phan chu trinh dinh bo 2014-2015; đạo", "khuyên 9 A 2; khuyên", "khuyen 9-A2; khuyên", "khuyen L9A2; khuyên", "ngoc thuy lop12a1; thuỵ", "lop 10 c thai hoa; hoà",
    "12a1 le quy don thuy; thuỵ", "sinh năm 1979 khỏe; khoẻ", "ngày 27 tháng 2 năm 1985 hòa; hoà",
    // Numbers.
    "066188003417; khuyên", "066 188 003 417; khuyên", "066188; khuyên", "hb 1998 77310; quốc", "HB.1998.77310; quốc",
    // Comments and what was read off scans.
    "tiến bộ vượt bậc; quốc", "giai nhi cap huyen; quốc", "viet \"giải nhì\"; quốc", "buon triet; xuyến", "châu \"đi học muộn\"; xuyến"})
  void theRightPersonIsAmongTheFirstThree(String typed, String right) {
    assertFound(typed, right);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // Given name and class, the whole the other way round, words that run together.
    "hà 9a3; hà", "9a3 2023 ha; hà", "Hà Thanh Thị Nguyễn; hà", "thanh hà nguyễn du; hà", "hlinh nie 9d; hlinh", "nie hlinh 2008; hlinh",
    "H LINH NIÊ 9D; hlinh", "h'linh 2008; hlinh", "hlinh 9d; hlinh", "y bham 8a 1998; ybhăm", "Êban Y Bhăm 1998 8A; ybhăm", "ybham eban 1998 8a; ybhăm",
    // A day of birth in each usual writing.
    "hà 5/9/2009; hà", "hà 05-09-2009; hà", "ha 5.9.09; hà", "thanh ha 5/9/09; hà", "2009-09-05 hà; hà", "ha 05092009; hà", "20090905 thanh hà; hà",
    "hà sinh 5 tháng 9 năm 2009; hà", "hà sinh ngày 5 tháng 9 năm 2009; hà", "ngày sinh: 05/09/2009 hà; hà", "ha sn 5/9/2009; hà",
    "hà, sinh ngày 5.9.2009; hà", "hà 5 tháng 9, 2009; hà", "thanh hà tháng 9 năm 2009; hà", "thanh hà tháng 9/2009; hà", "hà mùng 5 tháng 9 năm 2009; hà",
    "thanh hà sn 2009; hà", "thanh hà sinh năm 2009; hà",
    "hà 05,09,2009; hà", "thanh hà ngày 5/9 năm 2009; hà", "hà 5 thg 9 2009; hà", "thanh ha 5 thang 9/2009; hà", "hà 5 tháng chín 2009; hà",
    // Numbers as they are copied, with what stands before them.
    "HB-2023-00912; hà", "hb 2023 00912; hà", "hb202300912; hà", "HB/2023/00912; hà", "số hiệu HB-2023-00912; hà", "QĐ.512/TN-1999; thưởng",
    "qd 512 tn 1999; thưởng", "QD512TN1999; thưởng", "CCCD 066188003417; khuyên", "số định danh: 066188003417; khuyên", "066.188.003417; khuyên",
    "BK-1; khẩu", "bk1; khẩu", "BK 1; khẩu", "số hiệu: BK-1; khẩu", "so hieu bk1; khẩu", "BK-1 mật khẩu; khẩu", "mat khau bk1; khẩu",
    "mật khẩu mã số BK-1; khẩu", "học bạ số BK-1; khẩu",
    "khuyen 2002 066188003417; khuyên", "2002 066188003417; khuyên", "066188003417 2002; khuyên", "2002 066 188 003 417; khuyên", "mật khẩu 1995 1996 1997; khẩu",
    "66188003417; khuyên", "66188003417 khuyen; khuyên", "CCCD 66188003417; khuyên",
    // What a school's papers say around a name.
    "thanh hà lớp 9A3; hà", "thưởng lớp 12A4 năm học 2004-2005; thưởng", "doan quy thuong le quy don; thưởng"})
  void whatOfficesTypeFindsWhoTheyMean(String typed, String right) {
    assertFound(typed, right);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // What is said of a transcript beside the name, and names that are such words.
    "khuyen hoc ba so; khuyên", "Trần Thị Khuyến đã ký; khuyến", "khuyến bản ký số; khuyến", "học bạ giấy quốc việt; quốc", "chau ngoc xuyen ban giay; xuyến",
    "học bạ của đinh bộ đạo; đạo", "thuy 12a1 ket qua tot; thuỵ", "thuỵ 12A1 tốt; thuỵ", "công đạt khá; đạt", "truong cong dat kha; đạt",
    "Lý Văn Giỏi; giỏi", "ly van gioi; giỏi", "giỏi; giỏi", "giỏi khá; giỏi", "trương công đạt; đạt", "truong cong datt; đạt", "dat 11a2; đạt",
    "linh 10 toán; linh", "linh 10toan; linh", "khanh linh lop 10 toan; linh", "linh 10 chuyên toán; linh", "Đặng Khánh Linh vĩnh viễn; linh",
    "duy thuyet lop 9; thuyết", "duy thuyết khối 9; thuyết", "ninh hương lớp 9; tôn", "lop 10 ly van gioi; giỏi",
    "thanh hà sinh 2009; hà", "ns 2009 thanh ha; hà", "thanh hà sinh 5/9/2009; hà", "sinh ngày 5/9/2009 thanh hà; hà"})
  void whatIsSaidBesideANameIsACondition(String typed, String right) {
    assertFound(typed, right);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "mật khẩu năm 1996; khẩu", "mat khau nam 1996; khẩu", "khẩu lớp 9 năm 1996; khẩu", "mật khẩu niên khóa 1996-1997; khẩu", "mat khau khoa 1996-1997; khẩu",
    "khẩu giai đoạn 1990-1998; khẩu", "mật khẩu 1996 đến 1998; khẩu", "từ 1995 đến 1998 mật khẩu; khẩu", "tu nam 1995 den 1998 mat khau; khẩu",
    "mật khẩu 1995-98; khẩu", "năm học 1996-97 mật khẩu; khẩu", "mật khẩu trước 1997; khẩu", "mật khẩu sau 1995; khẩu", "mạc mật khẩu từ năm 1996; khẩu",
    "mật khẩu sinh trước 1982; khẩu", "mat khau sinh khoang 1980; khẩu", "mật khẩu sinh năm 1981; khẩu", "nguyen thi nam 1975; năm", "Năm 1975 nguyễn thị; năm"})
  void yearsAreFoundHoweverTheyAreSpokenOf(String typed, String right) {
    assertFound(typed, right);
  }

  /** A letter too few, too many, another, or two the other way round, at each place of each syllable. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"Trần Thị Khuyên; khuyên", "Đoàn Quý Thưởng; thưởng", "Khuất Duy Thuyết; thuyết",
    "Tôn Nữ Thị Ninh Hương; tôn"})
  void oneSlipAnywhereInANameFindsItStill(String name, String right) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != ' ') {
        assertFound(name.substring(0, i) + name.substring(i + 1), right);
        assertFound(name.substring(0, i + 1) + name.substring(i), right);
        assertFound(name.substring(0, i) + "k" + name.substring(i + 1), right);
        if (i + 1 < name.length() && name.charAt(i + 1) != ' ') {
          assertFound(name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2), right);
        }
      }
    }
  }

  private void assertFound(String typed, String right) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      List<String> first = ids(search.search(SearchQuery.of(Normalizer.normalize(typed, form)).at(0, FIRST)));
      assertTrue(first.contains(right), form + " " + typed + ": " + first);
    }
  }
}
