package vn.hocba.it;

import org.openqa.selenium.By;

/** What the admin board does at its own browser while somebody else waits. */
final class BoardWalk {

  private BoardWalk() {}

  /** Decides at that browser, on its class's page, that the class is opened again, and has the board carry it out. */
  static void reopen(Browser decides, String reason) {
    String page = "/class.xhtml?id=" + decides.address().replaceFirst(".*id=(\\d+).*", "$1") + "&lang=vi";
    decides.type(By.id("unlock:number"), "16/QĐ-THCS");
    decides.type(By.id("unlock:reason"), reason);
    decides.click(By.id("unlock:unlock"));
    decides.awaitText(By.id("state"), "đang chờ ban quản trị thực hiện");
    try (Browser board = Browser.of("ADMIN_BOARD")) {
      board.go(page);
      board.click(By.cssSelector("#state .hb-notice a"));
      board.click(By.cssSelector("#list button[title='Thực hiện Quyết định số 16/QĐ-THCS']"));
      board.awaitText(By.id("messages"), "Đã thực hiện Quyết định số 16/QĐ-THCS.");
    }
    decides.go(page);
    decides.awaitText(By.id("state"), "Đang nhập");
  }
}
