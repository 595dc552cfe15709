package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right person is among the first three, however it is typed, with thousands of others about. */
class HardQueriesTest {
  private static final int OTHERS = 4_000;
  private static final int FIRST = 3;
  private static final long SEED = 20_261_129;

  @TempDir
  private static Path directory;
  private static LuceneTranscriptSearch search;

  @BeforeAll
  static void fillIndex() {
    search = new LuceneTranscriptSearch(directory);
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
            .onPaper("Em hay đi học muộn, gia đình ở buôn Triết, cần được giúp đỡ", 4));
  }

  @AfterAll
  static void closeIndex() {
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
    // Everything in one box.
    "dung 2009 nguyen du 9a; dung", "dung nguyen du 20/05/2009; dung", "lop 8/1 phan chu trinh dinh bo 2014-2015; đạo",
    "12a1 le quy don thuy; thuỵ", "sinh năm 1979 khỏe; khoẻ", "ngày 27 tháng 2 năm 1985 hòa; hoà",
    // Numbers.
    "066188003417; khuyên", "066 188 003 417; khuyên", "066188; khuyên", "hb 1998 77310; quốc", "HB.1998.77310; quốc",
    // Comments and what was read off scans.
    "tiến bộ vượt bậc; quốc", "giai nhi cap huyen; quốc", "viet \"giải nhì\"; quốc", "buon triet; xuyến", "châu \"đi học muộn\"; xuyến"})
  void theRightPersonIsAmongTheFirstThree(String typed, String right) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      List<String> first = ids(search.search(SearchQuery.of(Normalizer.normalize(typed, form)).at(0, FIRST)));
      assertTrue(first.contains(right), form + " " + typed + ": " + first);
    }
  }
}
