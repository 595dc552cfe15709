package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;

class ExplanationTextTest {

  private static final Reason BELOW =
      Reason.of(ReasonCode.SUBJECT_BELOW, "TT 22/2021 Điều 9.2b", "TOAN", "4.9", "5.0");

  private static final Explanation WHOLE = new Explanation("TT 22/2021", "R-THCS-9", List.of("Rounding=HALF_UP"),
      List.of(new Explanation.Part(Explanation.About.SUBJECT_YEAR, "TOAN", "4.9", List.of(BELOW), List.of()),
          new Explanation.Part(Explanation.About.SUBJECT_YEAR, "GDTC", null, List.of(BELOW), List.of()),
          new Explanation.Part(Explanation.About.LEARNING_YEAR, null, "DAT", List.of(), List.of(BELOW))));

  @Test
  void whatWasKeptWithTheYearIsReadBackWhole() {
    assertEquals(WHOLE, ExplanationText.read(ExplanationText.write(WHOLE)));
  }

  /** As the first version wrote it; later versions have to open it as it is. */
  @Test
  void opensFormatOne() {
    Explanation read = ExplanationText.read("""
        {"format":1,"regulation":"TT 22/2021","row":"R-THCS-9","policies":["Rounding=HALF_UP"],"parts":[
        {"about":"SUBJECT_YEAR","subject":"TOAN","result":"4.9","reasons":[{"code":"SUBJECT_BELOW",
        "article":"TT 22/2021 Điều 9.2b","args":["TOAN","4.9","5.0"]}],"next":[]},
        {"about":"PRIMARY_TEST","subject":"TOAN","result":"8","reasons":[],"next":[{"code":"TEST_BELOW",
        "article":"TT 27/2020 Điều 9.2a","args":["TOAN","8","9","HOAN_THANH_XUAT_SAC"]}]}]}""");
    assertEquals(List.of(BELOW), read.parts().getFirst().reasons());
    assertEquals(List.of(new PrimaryReason(PrimaryReasonCode.TEST_BELOW, "TT 27/2020 Điều 9.2a",
        List.of("TOAN", "8", "9", "HOAN_THANH_XUAT_SAC"))), read.parts().getLast().next());
  }

  @Test
  void aSubjectTeacherReadsTheOwnSubjectOnly() {
    assertEquals(List.of("TOAN"),
        WHOLE.onlySubjects(List.of("TOAN")).parts().stream().map(Explanation.Part::subject).toList());
  }
}
