package vn.hocba.web.explaining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.web.explaining.WhyPage.Line;

/** No result's argument is without its cause, and no other tells twice what is still needed. */
class ArgumentTest {

  private static final Line TABLE = new Line("Xếp mức theo bảng tiêu chuẩn.", "Điều 9.2");
  private static final Line HELD = new Line("Môn thấp nhất 5,0.", "Điều 9.2");
  private static final Line LACKS = new Line("Toán 3,2 dưới 3,5.", "Điều 9.2c");

  @Test
  void theLowestLevelIsToldWithWhatKeepsItDown() {
    assertEquals(List.of(TABLE, LACKS),
        WhyPage.argument(About.LEARNING_YEAR, List.of(TABLE, LACKS), List.of(LACKS)));
  }

  @Test
  void whatIsStillNeededStandsUnderItsOwnHeadingOnly() {
    assertEquals(List.of(TABLE, HELD),
        WhyPage.argument(About.LEARNING_YEAR, List.of(TABLE, HELD, LACKS), List.of(LACKS)));
    assertEquals(List.of(), WhyPage.argument(About.AWARD_YEAR, List.of(LACKS), List.of(LACKS)));
  }
}
