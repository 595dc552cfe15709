package vn.hocba.web.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.approval.Period;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.web.wording.PrimaryYears;
import vn.hocba.web.wording.Wording;

/** The lists of a primary class say of each pupil what the class's page says. */
class PrimaryListsTest {

  private static final vn.hocba.assessment.primary.Period MID = vn.hocba.assessment.primary.Period.MID_TERM_1;
  private static final vn.hocba.assessment.primary.Period END = vn.hocba.assessment.primary.Period.END_YEAR;

  private final Wording wording = new Wording(Locale.of("vi"));
  private final List<PrimaryResult> results = List.of(PrimaryYears.of("An", 9, null, MID),
      PrimaryYears.of("Bình", 9, null, END), PrimaryYears.of("Chi", 4, 6, null), PrimaryYears.of("Dũng", 4, 3, null),
      PrimaryYears.of("Giang", 4, null, null));

  @Test
  void whoIsDecidedIsListedWhateverWasLeftOutBefore() {
    assertEquals(List.of("Hoàn thành chương trình lớp học: An",
        "Cần hướng dẫn, giúp đỡ và đánh giá bổ sung: Giang",
        "Hoàn thành chương trình lớp học sau đánh giá bổ sung: Chi",
        "Chờ hiệu trưởng xem xét, quyết định: Dũng",
        "Đề nghị khen thưởng: Học sinh Xuất sắc: An",
        "Chưa xét được: Bình"), told(Period.YEAR));
  }

  @Test
  void theResultIsTheOneOfTheSentence() {
    for (PrimaryLists.Group group : new PrimaryLists(wording).of(results, Period.YEAR)) {
      for (PrimaryLists.Line line : group.lines()) {
        String result = line.result() == null ? "Chưa xét được" : wording.text(line.result());
        assertTrue(group.heading().contains("chương trình") || group.heading().contains("khen thưởng")
            || line.reasons().stream().anyMatch(r -> r.startsWith("Kết quả giáo dục: " + result + ", vì ")), line.toString());
        assertEquals(group.heading().contains("sau đánh giá bổ sung"), result.equals("Hoàn thành"), line.toString());
      }
    }
  }

  @Test
  void aTermListsWhatItLacks() {
    assertEquals(List.of("Đã đủ các mức đánh giá: Bình, Chi, Dũng, Giang", "Chưa xét được: An"), told(Period.TERM_1));
  }

  private List<String> told(Period period) {
    return new PrimaryLists(wording).of(results, period).stream().map(g -> g.heading() + ": "
        + String.join(", ", g.lines().stream().map(PrimaryLists.Line::name).toList())).toList();
  }
}
