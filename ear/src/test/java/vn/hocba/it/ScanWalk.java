package vn.hocba.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;

/** The way of a scanned paper into the archive: refused when it is none, taken in, found by what was read off it, opened, verified. */
record ScanWalk(PageCheck check) {

  private static final By FILE = By.cssSelector("input[type=file]");
  private static final String NUMBER = "HB-1998-0042";

  void aPaperIsScannedSealedFoundByItsTextAndKnownByTheVerifier() throws IOException {
    byte[] png = paper();
    String address;
    String former;
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/archive.xhtml");
      browser.click(By.linkText("Số hóa học bạ giấy"));
      sent(browser, "bom.png", huge(png), "Chưa đọc được tệp bom.png: nội dung lớn hơn mức cho phép");
      sent(browser, "hong.png", Arrays.copyOf(png, png.length / 2), "Chưa đọc được tệp hong.png: tệp bị hỏng");
      sent(browser, "hong.pdf", "%PDF-1.7 nothing".getBytes(UTF_8), "Chưa đọc được tệp hong.pdf: tệp bị hỏng");
      check.look(browser, "scans-refused");
      assertEquals("Lò Thị Ánh Tuyết", browser.find(By.id("scan:fullName")).getDomProperty("value"), "what was typed is gone");
      sent(browser, "học bạ.png", png, "Đã nhận bản số hóa " + NUMBER);
      check.look(browser, "scans");
      browser.go("/scans.xhtml?lang=en");
      check.look(browser, "scans-en");
      browser.go("/scans.xhtml?lang=vi");
      sent(browser, "học bạ.png", png, "đã có bản số hóa trong kho");
      browser.type(By.id("scan:replaces"), "Trang bị lóa");
      sent(browser, "học bạ tốt hơn.png", paper(), "Đã nhận bản số hóa " + NUMBER);
      browser.awaitText(By.id("scans"), "Thay bản trước: Trang bị lóa");
      check.look(browser, "scans-replaced");
      By hit = By.cssSelector(".hb-rows a[href*='/api/transcripts/']");
      Deadline.await(Duration.ofSeconds(60), () -> {
        browser.go("/search.xhtml?q=Rm%C4%83ng+Ea+Sup");
        return browser.all(hit).size();
      }, found -> found == 1);
      assertTrue(browser.text(By.cssSelector(".hb-rows")).contains("Lò Thị Ánh Tuyết"), browser.text(By.cssSelector(".hb-rows")));
      check.look(browser, "search-scan");
      address = browser.find(hit).getDomProperty("href").replaceFirst(".*/api", "");
      browser.go("/scans.xhtml");
      former = browser.find(By.cssSelector("#scans a[href*='/versions/1']")).getDomProperty("href").replaceFirst(".*/api", "");
    }
    byte[] before = DemoPortal.as("RECORDS_CLERK").get(former).body();
    assertTrue(DemoPortal.told(200, DemoPortal.stranger().upload("/verifications", "scan.pdf", before)).toString()
        .contains("FORMER_SCAN"), "a scan that was replaced passes for the digital copy");
    assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(former).statusCode());
    assertTrue(new String(DemoPortal.as("PRINCIPAL").get("/audit/export?action=READ_TRANSCRIPT").body(), UTF_8)
        .contains(NUMBER + ": Lò Thị Ánh Tuyết (1), SHA-256 "), "nobody knows who opened the former scan");
    byte[] pdf = DemoPortal.as("RECORDS_CLERK").get(address).body();
    assertTrue(new String(pdf, ISO_8859_1).contains("ETSI.RFC3161"), "no time stamp of the archive");
    Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve("scan.pdf"), pdf);
    Map<String, Object> answer = DemoPortal.told(200, DemoPortal.stranger().upload("/verifications", "scan.pdf", pdf));
    assertEquals("GENUINE_NOT_CURRENT", answer.get("verdict"), answer.toString());
    assertTrue(answer.toString().contains("DIGITISED"), answer.toString());
    assertEquals("Đúng bản số hóa học bạ giấy mà nhà trường đang giữ.", answer.get("text"));
    verifiedOnThePage(pdf);
    assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(address).statusCode());
  }

  /** A scan is no issue and has no number of one. */
  private void verifiedOnThePage(byte[] pdf) {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/verify.xhtml");
      browser.choose(FILE, "scan.pdf", pdf);
      browser.click(By.id("verify:check"));
      browser.awaitText(By.id("verdict"), "Đúng bản số hóa học bạ giấy");
      assertTrue(browser.text(By.id("main")).contains("Học bạ giấy đã số hóa") && !browser.text(By.id("main")).contains("Lần cấp"),
          browser.text(By.id("main")));
      check.look(browser, "verify-scan");
    }
  }

  private void sent(Browser browser, String name, byte[] file, String told) {
    browser.type(By.id("scan:number"), NUMBER);
    browser.type(By.id("scan:fullName"), "Lò Thị Ánh Tuyết");
    browser.type(By.id("scan:birth"), "1983");
    browser.type(By.id("scan:className"), "9B");
    browser.type(By.id("scan:schoolYear"), "1997-1998");
    browser.type(By.id("scan:location"), "Kho 2, kệ 14");
    browser.type(By.id("scan:text"), "Cộng hòa xã hội chủ nghĩa Việt Nam\nXã Đắk Rmăng, huyện Ea Sup");
    browser.choose(FILE, name, file);
    browser.click(By.id("scan:save"));
    browser.awaitText(By.id("main"), told);
  }

  /** A small file that says it has two thousand million pixels. */
  private static byte[] huge(byte[] png) {
    byte[] huge = png.clone();
    huge[17] = 0x7F;
    huge[21] = 0x7F;
    return huge;
  }

  /** An A4 paper at 200 dots an inch. */
  static byte[] paper() throws IOException {
    BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0xF4EEDC));
    graphics.fillRect(0, 0, 1654, 2339);
    graphics.setColor(new Color(0x1B2A6B));
    graphics.setFont(new Font("SansSerif", Font.BOLD, 90));
    graphics.drawString("HỌC BẠ", 620, 260);
    graphics.setFont(new Font("SansSerif", Font.PLAIN, 44));
    graphics.drawString("Lò Thị Ánh Tuyết", 160, 520);
    graphics.setColor(new Color(0xB01818));
    graphics.drawOval(1100, 1900, 260, 260);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "PNG", out);
    return out.toByteArray();
  }
}
