package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.openqa.selenium.By;

/** The admin board is told which classes have fewer regular assessments than the rule asks, and raises them. */
final class ColumnsWalk {

  static final String CLASS = "8W9";

  private ColumnsWalk() {}

  static void theBoardIsToldAndRaises() {
    PageCheck check = new PageCheck();
    try (Browser board = Browser.of("ADMIN_BOARD")) {
      for (String language : new String[] {"en", "vi"}) {
        board.go("/school-classes.xhtml?year=" + FullClass.YEAR + "&lang=" + language);
        String told = board.awaitText(By.cssSelector("#list .hb-notice"), CLASS);
        assertTrue(told.contains(language.equals("vi") ? "Giáo dục công dân 1 → 2" : "Civic education 1 → 2"), told);
        board.run("window.scrollTo(0, document.querySelector('#list .hb-notice').offsetTop)");
        check.look(board, "regular-columns-" + language);
      }
      board.click(By.id("list:raise"));
      board.awaitText(By.id("messages"), "Đã tăng số lần đánh giá thường xuyên của");
      assertTrue(board.all(By.cssSelector("#list .hb-notice")).stream().noneMatch(n -> n.getText().contains(CLASS)));
    }
    assertEquals("", check.faults());
  }
}
