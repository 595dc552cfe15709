package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.archive.search.Meaning;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archive.search.Typed;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.finding.Found;
import vn.hocba.finding.IndexStep;
import vn.hocba.web.finding.SearchPage.Choice;
import vn.hocba.web.wording.Wording;

class MeantLinksTest {
  private static final Wording VI = new Wording(Locale.of("vi"));
  private static final QuestionWording WORDS = new QuestionWording(VI);

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "Lan Giỏi; Kết quả: Giỏi (từ “giỏi”); ?q=Lan \"Giỏi\"; “giỏi” đang được hiểu là tên. Tìm theo: Kết quả: Giỏi; ?q=Lan&level=GIOI",
    "học bạ giấy; Bản giấy (từ “học bạ giấy”); ?q=\"học bạ giấy\"; “học bạ giấy” đang được hiểu là tên. Tìm theo: Bản giấy; ?kind=PAPER",
    "vĩnh viễn an; Bảo quản: Vĩnh viễn (từ “vĩnh viễn”); ?q=\"vĩnh viễn\" an; “vĩnh viễn” đang được hiểu là tên. Tìm theo: Bảo quản: Vĩnh viễn; ?q=an&kept=EVER",
    "an Sinh 2009; Sinh: 2009 (từ “sinh 2009”); ?q=an \"Sinh\" 2009; “sinh 2009” đang được hiểu là tên. Tìm theo: Sinh: 2009; ?q=an sinh năm 2009",
    "an Sinh: 31/12/2012; Ngày sinh (từ “sinh: 31/12/2012”); ?q=an \"Sinh\": 31/12/2012; “sinh: 31/12/2012” đang được hiểu là tên. Tìm theo: Ngày sinh; ?q=an 31/12/2012",
    "an 10 toán; Lớp: 10TOAN (từ “10 toán”); ?q=an \"10 toán\"; “10 toán” đang được hiểu là tên. Tìm theo: Lớp: 10TOAN; ?q=an 10TOAN",
    "khối 9 an; Khối lớp 9 (từ “khối 9”); ?q=\"khối 9\" an; “khối 9” đang được hiểu là tên. Tìm theo: Khối lớp 9; ?q=lớp 9 an",
    "an từ 1990; Từ năm học 1990-1991 (từ “từ 1990”); ?q=an \"từ\" 1990; “từ 1990” đang được hiểu là tên. Tìm theo: Từ năm học 1990-1991; ?q=an&from=1990",
    "an BK-1; Số hiệu: BK-1 (từ “bk-1”); ?q=an \"BK-1\"; “bk-1” đang được hiểu là tên. Tìm theo: Số hiệu: BK-1; ?q=an số hiệu bk-1",
    "an người ký bình; Người ký: bình (từ “người ký bình”); ?q=an bình; “người ký bình” đang được hiểu là tên. Tìm theo: Người ký: bình; ?q=an&signer=bình"})
  void oneClickReadsTheWordsOtherwise(String typed, String taken, String dropped, String other, String decided) {
    MeantLinks links = new MeantLinks(Question.of(Map.of(Question.TEXT, typed)), WORDS, VI);
    List<Meaning> meant = new Typed(typed).doubtful();
    assertEquals(List.of(taken + " " + dropped), told(links.taken(found(meant, 1))));
    assertEquals(List.of(), links.others(found(meant, 1)));
    assertEquals(List.of(), links.taken(found(List.of(), 1)));
    assertEquals(List.of(other + " " + decided), told(links.others(found(List.of(), 1))));
    assertEquals(List.of(), links.others(found(List.of(), 0)), "nothing was found as a name");
  }

  @ParameterizedTest
  @CsvSource({"ANYWHERE, 0", "TEXT_PHRASE, 0", "NAME_BEGUN, 0", "NAME, 1", "SYLLABLES_NEARLY, 1"})
  void aConditionThatNobodyFulfilsIsNotOffered(Tier tier, int offered) {
    Hit hit = new Hit("1", TranscriptKind.PAPER, tier, Set.of());
    Found found = new Found(List.of(), new SearchResult(List.of(hit), 1, true, Map.of(), List.of(), null, Set.of(), 1, Duration.ZERO), List.of(),
        new IndexStep(1L, 0L, 0));
    assertEquals(offered, new MeantLinks(Question.of(Map.of(Question.TEXT, "an giỏi")), WORDS, VI).others(found).size());
  }

  @Test
  void whatNoIndexHoldsIsToldAndNotOfferedAsACondition() {
    MeantLinks links = new MeantLinks(Question.of(Map.of(Question.TEXT, "an đã thu hồi")), WORDS, VI);
    assertEquals(List.of("REVOKED"), links.elsewhere());
    assertEquals(List.of(), links.others(found(List.of(), 1)));
    assertEquals(List.of("Học bạ đã thu hồi (từ “đã thu hồi”) ?q=an \"đã thu hồi\""), told(links.taken(found(new Typed("an đã thu hồi").doubtful(), 0))));
    assertEquals(List.of(), new MeantLinks(Question.of(Map.of(Question.TEXT, "an giỏi")), WORDS, VI).elsewhere());
  }

  @Test
  void aConditionThatCanBeNothingElseIsLeftOutWhenItIsDropped() {
    MeantLinks links = new MeantLinks(Question.of(Map.of(Question.TEXT, "an lớp 9")), WORDS, VI);
    assertEquals(List.of("Khối lớp 9 (từ “lớp 9”) ?q=an"),
        told(links.taken(found(List.of(new Meaning(Meaning.Kind.GRADE, "9", "lớp 9", "lớp 9")), 1))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"BORN_YEARS; -1979; Sinh đến 1979", "BORN_YEARS; 2001-; Sinh từ 2001", "BORN_YEARS; 1980-1982; Sinh từ 1980 đến 1982",
    "SCHOOL_YEARS; 1990-1995; Từ năm học 1990-1991 đến 1995-1996", "SCHOOL_YEARS; -1994; Đến năm học 1994-1995"})
  void yearsFromAndToAreTold(Meaning.Kind kind, String years, String told) {
    MeantLinks links = new MeantLinks(Question.of(Map.of(Question.TEXT, "an lúc ấy")), WORDS, VI);
    assertEquals(List.of(told + " (từ “lúc ấy”) ?q=an"), told(links.taken(found(List.of(new Meaning(kind, years, "lúc ấy", "lúc ấy")), 1))));
  }

  static Stream<String> results() {
    return Stream.of(Level.values(), Tt58Learning.values(), EducationLevel.values()).flatMap(Stream::of).map(Enum::name).distinct();
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyResultIsUnderstoodByTheNameItIsShownWith(String code) {
    String shown = WORDS.level(code);
    assertTrue(new Typed("an " + shown).doubtful().stream().anyMatch(m -> m.kind() == Meaning.Kind.LEVEL && m.value().equals(code)), shown);
  }

  private static Found found(List<Meaning> meant, long total) {
    return new Found(List.of(), new SearchResult(List.of(), total, true, Map.of(), meant, null, Set.of(), 1, Duration.ZERO), List.of(), new IndexStep(1L, 0L, 0));
  }

  private static List<String> told(List<Choice> links) {
    return links.stream().map(c -> c.label() + " " + URLDecoder.decode(c.address(), StandardCharsets.UTF_8)).toList();
  }
}
