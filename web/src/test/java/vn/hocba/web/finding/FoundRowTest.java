package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.search.MatchReason;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archive.search.Typed;
import vn.hocba.archive.search.Typed.Part;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.web.wording.Wording;

class FoundRowTest {
  private static final Wording VI = new Wording(Locale.of("vi"));

  private static FoundRow row(String typed, Tier tier, Set<MatchReason> reasons) {
    TranscriptRow row = new TranscriptRow("1", TranscriptKind.SIGNED, "Lê Văn An", LocalDate.of(2010, 5, 6), 2010, "066",
        "S1", "THCS Nguyễn Du", null, "9A1", "2024-2025", "TOT", null, null, 1, false, List.of("Trần Thị Lan"),
        "Em chăm ngoan, lễ phép", 0, new Hit("1", TranscriptKind.SIGNED, tier, reasons));
    return new FoundRow(row, new Typed(typed), VI);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void everyWayOfFindingIsTold(Tier tier) {
    String why = row("an", tier, Set.of()).getWhy();
    assertEquals(tier == Tier.FILTER, why.isEmpty(), why);
  }

  @Test
  void reasonsAreToldOnceAndTheWeightierForTheLighter() {
    assertEquals("có đủ các chữ trong tên · đúng ngày sinh · đúng cả họ tên, đúng dấu",
        row("Lê Văn An 6/5/2010", Tier.NAME, EnumSet.allOf(MatchReason.class)).getWhy());
    assertEquals("có đủ các chữ trong tên · đúng cả họ tên, không kể dấu", row("le van an", Tier.NAME,
        EnumSet.of(MatchReason.WHOLE_NAME, MatchReason.GIVEN_NAME, MatchReason.IN_ORDER)).getWhy());
    assertEquals("có đủ các chữ trong tên · đúng tên gọi", row("an", Tier.NAME,
        EnumSet.of(MatchReason.GIVEN_NAME, MatchReason.AS_TYPED)).getWhy());
  }

  @Test
  void signersAndTextsAreShownWhereTheyWereLookedFor() {
    assertEquals(List.of(new Part("Trần Thị Lan", true)), row("tran thi lan", Tier.SIGNER, Set.of()).getSigners());
    assertEquals(List.of(), row("an", Tier.NAME, Set.of()).getSigners());
    assertEquals(List.of(new Part("Em ", false), new Part("chăm ngoan", true), new Part(", lễ phép", false)),
        row("cham ngoan", Tier.TEXT_PHRASE, Set.of()).getText());
    assertEquals(List.of(), row("an", Tier.NAME, Set.of()).getText());
    assertEquals("có đủ các chữ trong tên · nhận xét hoặc bản quét có cụm từ trong ngoặc kép", row("an \"cham ngoan\"", Tier.NAME, Set.of()).getWhy());
    assertEquals("tên có cụm từ trong ngoặc kép", row("\"văn an\"", Tier.FILTER, Set.of()).getWhy());
    assertEquals("nhận xét hoặc bản quét có cụm từ trong ngoặc kép, không kể dấu", row("\"chấm ngoan\"", Tier.FILTER, Set.of()).getWhy());
    assertTrue(row("an nguyen du", Tier.NAME_AND_SCHOOL, Set.of()).getSchool().contains(new Part("Nguyễn Du", true)));
    assertEquals("Tốt", row("an", Tier.NAME, Set.of()).getResult());
  }
}
