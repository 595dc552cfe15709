package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A catalogue of the nineties as the clerk takes it in: which encoding, which columns, which lines, and back again. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueBrowserIT {

  private static final By FILE = By.cssSelector("input[type=file]");
  private static final String OLD = "STT;Soá hieäu;Hoï vaø teân;Ngaøy sinh;Lôùp;Naêm hoïc;Nôi löu\n"
      + "1;TV-1;Phuøng Khaéc Khoan;1985;9A;1999-2000;Kho 2, giaù 4\n2;TV-2;Ñoaøn Thò Ñieåm;31/02/1986;9A;1999-2000;Kho 2, giaù 4\n"
      + "3;TV-3;;12/12/1984;9B;1999-2000;Kho 2, giaù 5\n4;TV-1;Huyønh Thuùc Khaùng;1/10/1987;9B;1999;Kho 2, giaù 5\n";

  private final PageCheck check = new PageCheck();

  @Test
  void aCatalogueIsReadLookedThroughWrittenFoundAndTakenBack() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/archive.xhtml");
      browser.click(By.linkText("Nhập danh mục học bạ giấy"));
      browser.choose(FILE, "danh mục 1999.csv", OLD.getBytes(StandardCharsets.ISO_8859_1));
      browser.click(By.id("send:look"));
      browser.awaitText(By.id("encodings"), "đã được chọn sẵn");
      assertEquals("VNI", new Select(browser.find(By.id("read:encoding"))).getFirstSelectedOption().getDomAttribute("value"));
      assertTrue(browser.text(By.id("encodings")).contains("Họ và tên"), browser.text(By.id("encodings")));
      check.look(browser, "catalogues-reading");
      browser.click(By.id("read:preview"));
      String told = browser.awaitText(By.id("faulty"), "31/02/1986");
      assertTrue(told.contains("số hiệu đã có ở dòng 2") && told.contains("thiếu họ tên"), told);
      check.look(browser, "catalogues-preview");
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.id("imports:list"), "danh mục 1999.csv");
      browser.awaitText(By.id("imports:list"), "2/4");
      check.look(browser, "catalogues-list");
      found(browser, 1);
      check.look(browser, "search-imported");
      browser.go("/catalogues.xhtml?lang=en");
      check.look(browser, "catalogues-en");
      browser.go("/catalogues.xhtml?lang=vi");
      browser.click(By.cssSelector("#imports tbody button"));
      browser.awaitText(By.id("main"), "lý do");
      browser.type(By.id("imports:reason"), "Nhầm tệp của trường khác");
      browser.click(By.cssSelector("#imports tbody button"));
      browser.awaitText(By.id("imports:list"), "Đã hủy", Duration.ofSeconds(90));
      check.look(browser, "catalogues-undone");
      found(browser, 0);
    }
    assertEquals("", check.faults());
  }

  /** Two words with marks tell no encoding: the clerk chooses, and nothing is read before. */
  @Test
  void whereTooLittleTellsTheEncodingTheClerkChooses() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/catalogues.xhtml");
      browser.choose(FILE, "ngắn.csv", "so hieu;ho ten\nTW-1;Leâ An\nTW-2;Haø My\n".getBytes(StandardCharsets.ISO_8859_1));
      browser.click(By.id("send:look"));
      browser.awaitText(By.id("encodings"), "Chưa đủ căn cứ");
      browser.click(By.id("read:preview"));
      browser.awaitText(By.id("main"), "chưa chọn bảng mã");
      check.look(browser, "catalogues-choose");
      new Select(browser.find(By.id("read:encoding"))).selectByValue("VNI");
      browser.click(By.id("read:preview"));
      assertTrue(browser.awaitText(By.id("sample"), "Lê An").contains("Hà My"));
      browser.click(By.id("decide:discard"));
      browser.awaitText(By.id("main"), "chưa ghi gì vào danh mục");
    }
    assertEquals("", check.faults());
  }

  /** At the school where other tests found no pupils of one name, who would fill the list. */
  @Test
  void recordsOfOnePupilAreJoinedByTheClerkAndStandTogether() {
    String file = "Số hiệu;Họ và tên;Ngày sinh;Lớp;Năm học\nTX-1;Lò Thị Ánh Nguyệt Minh;03/05/1985;6A;1996-1997\n"
        + "TX-2;Lò Thị Ánh Nguyệt Minh;05/03/1985;7A;1997-1998\n";
    try (Browser browser = Browser.elsewhere("RECORDS_CLERK")) {
      browser.go("/catalogues.xhtml");
      browser.choose(FILE, "cùng một em.csv", file.getBytes(StandardCharsets.UTF_8));
      browser.click(By.id("send:look"));
      browser.click(By.id("read:preview"));
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.id("imports:list"), "cùng một em.csv");
      Deadline.await(Duration.ofSeconds(60), () -> {
        browser.go("/same-pupil.xhtml?name=lo+thi+anh+nguyet");
        return browser.text(By.id("pairs"));
      }, told -> told.contains("TX-2"));
      assertTrue(browser.text(By.id("suggestions")).contains("ngày và tháng sinh đổi chỗ"), browser.text(By.id("suggestions")));
      check.look(browser, "same-pupil");
      browser.click(By.cssSelector("#suggestions button[aria-label*='TX-1'][aria-label^='Cùng']"));
      browser.awaitText(By.id("decisions"), "TX-2");
      check.look(browser, "same-pupil-decided");
      browser.go("/search.xhtml?q=lo+thi+anh+nguyet+minh");
      browser.click(By.cssSelector(".hb-rows a[href*='path.xhtml']"));
      String path = browser.awaitText(By.id("path"), "TX-1");
      assertTrue(path.indexOf("1996-1997") < path.indexOf("1997-1998") && path.contains("TX-2"), path);
      check.look(browser, "path");
    }
    assertEquals("", check.faults());
  }

  @Test
  void aLongListOfPairsIsNarrowedByNameAndYearAndGoneThroughPageByPage() {
    StringBuilder file = new StringBuilder("Số hiệu;Họ và tên;Ngày sinh;Lớp;Năm học\n");
    for (int i = 0; i < 56; i++) {
      String rest = ";" + NumberedName.of("Ksor", i) + ";" + (1 + i % 28) + "/0" + (1 + i / 28) + "/1986;";
      file.append("TZ-").append(i).append("a").append(rest).append("6A;1997-1998\nTZ-").append(i).append("b").append(rest).append("7A;1998-1999\n");
    }
    try (Browser browser = Browser.elsewhere("RECORDS_CLERK")) {
      browser.go("/catalogues.xhtml");
      browser.choose(FILE, "nhiều cặp.csv", file.toString().getBytes(StandardCharsets.UTF_8));
      browser.click(By.id("send:look"));
      browser.click(By.id("read:preview"));
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.id("imports:list"), "112/112");
      browser.go("/same-pupil.xhtml");
      browser.type(By.id("name"), "ksor");
      new Select(browser.find(By.id("year"))).selectByVisibleText("1998-1999");
      browser.click(By.id("show"));
      browser.awaitText(By.id("pairs"), "50 cặp hồ sơ");
      check.look(browser, "same-pupil-page");
      browser.click(By.linkText("Xem tiếp"));
      browser.awaitText(By.id("pairs"), "6 cặp hồ sơ");
      String place = browser.driver().getCurrentUrl();
      browser.click(By.cssSelector("#suggestions button[aria-label^='Không']"));
      browser.awaitText(By.id("pairs"), "5 cặp hồ sơ");
      assertEquals(place, browser.driver().getCurrentUrl(), "thrown back to the beginning of the list");
      assertTrue(browser.text(By.id("decisions")).contains("TZ-"), browser.text(By.id("decisions")));
      check.look(browser, "same-pupil-last-page");
      browser.go("/same-pupil.xhtml?name=khong+ai+ca");
      browser.awaitText(By.id("pairs"), "Không còn cặp hồ sơ nào cần xem theo điều kiện");
      check.look(browser, "same-pupil-none");
      browser.go("/same-pupil.xhtml?name=ksor&lang=en");
      browser.awaitText(By.id("pairs"), "50 pairs of records");
      check.look(browser, "same-pupil-en");
      browser.go("/same-pupil.xhtml?lang=vi");
    }
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go("/same-pupil.xhtml");
      check.look(browser, "same-pupil-officer-begins");
      Select schools = new Select(browser.find(By.id("school")));
      schools.selectByIndex(schools.getOptions().size() - 1);
      browser.click(By.id("show"));
      browser.awaitText(By.id("pairs"), "Cần xem");
      check.look(browser, "same-pupil-officer");
    }
    assertEquals("", check.faults());
  }

  @Test
  void aFolderOfScansIsTakenOneAfterTheOtherByTheCatalogue() throws IOException {
    String file = "Số hiệu;Họ và tên;Tên tệp\nTY-1;Hoàng Thị Mai Khôi;mai khôi.png\nTY-2;Hoàng Văn Quất;\nTY-3;Hoàng Thị Na;thiếu.png\n";
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      packed(out, "quét/mai khôi.png", ScanWalk.paper());
      packed(out, "quét/mai khôi.txt", "Ñöôïc leân lôùp, xaõ Ea Khoâi Nguyeân; hoï vaø teân".getBytes(StandardCharsets.ISO_8859_1));
      packed(out, "quét/TY-2.png", Arrays.copyOf(ScanWalk.paper(), 5_000));
      packed(out, "quét/ai đó.png", ScanWalk.paper());
      packed(out, "quét/ghi chú.docx", new byte[] {1});
    }
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/catalogues.xhtml");
      browser.choose(FILE, "có bản quét.csv", file.getBytes(StandardCharsets.UTF_8));
      browser.click(By.id("send:look"));
      browser.click(By.id("read:preview"));
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.id("imports:list"), "3/3");
      browser.go("/scan-folder.xhtml");
      browser.choose(FILE, "quét.zip", zip.toByteArray());
      browser.click(By.id("send:look"));
      browser.awaitText(By.id("queue:list"), "3 bản quét, 1 bản chờ nhận");
      // Goes away, and on from there.
      browser.go("/scan-folder.xhtml");
      browser.click(By.cssSelector("#kept button"));
      assertTrue(browser.awaitText(By.id("encodings"), "đã được chọn sẵn").contains("Được lên lớp, xã Ea Khôi Nguyên"));
      assertEquals("VNI", new Select(browser.find(By.id("texts:encoding"))).getFirstSelectedOption().getDomAttribute("value"));
      check.look(browser, "scan-folder-texts");
      browser.click(By.id("texts:all"));
      browser.awaitText(By.id("queue:list"), "3 bản quét, 2 bản chờ nhận");
      browser.click(By.id("queue:start"));
      String told = browser.awaitText(By.id("queue:list"), "Đã nhận 1, còn 0", Duration.ofMinutes(3));
      assertTrue(told.contains("tệp bị hỏng") && told.contains("Danh mục không có hồ sơ nào cho tệp này"), told);
      browser.all(By.cssSelector("#leftovers summary")).forEach(WebElement::click);
      String left = browser.text(By.id("leftovers"));
      assertTrue(left.contains("ai đó.png") && left.contains("ghi chú.docx") && left.contains("TY-3") && left.contains("thiếu.png"), left);
      check.look(browser, "scan-folder");
      Deadline.await(Duration.ofSeconds(60), () -> {
        browser.go("/search.xhtml?q=Ea+Kh%C3%B4i+Nguy%C3%AAn");
        return browser.text(By.id("main"));
      }, found -> found.contains("Hoàng Thị Mai Khôi"));
      browser.go("/scans.xhtml");
      browser.awaitText(By.id("scans"), "Nội dung nhận dạng: VNI Windows, ");
    }
    assertEquals("", check.faults());
  }

  private static void packed(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static void found(Browser browser, int rows) {
    Deadline.await(Duration.ofSeconds(60), () -> {
      browser.go("/search.xhtml?q=phung+khac+khoan&from=1999&to=1999");
      return browser.all(By.cssSelector(".hb-rows li")).size();
    }, found -> found == rows);
  }
}
