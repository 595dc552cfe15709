package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What people do and see in {@link SigningBrowserIT}; kept apart, for the server has no browser. */
final class SigningWalk {

  private static final By MESSAGES = By.id("messages");

  private SigningWalk() {}

  static void theBoardRegistersACertificate() {
    PageCheck check = new PageCheck();
    String school;
    try (Browser browser = of("ADMIN_BOARD")) {
      browser.go("/certificates.xhtml?lang=en");
      check.look(browser, "certificates-en");
      browser.go("/certificates.xhtml?lang=vi");
      register(browser, "Hoàng Minh Đức");
      browser.awaitText(MESSAGES, "Đã ghi chứng thư số");
      browser.awaitText(By.id("list"), "tốt (OCSP)");
      check.look(browser, "certificates-vi");
      register(browser, "Hoàng Minh Đức");
      browser.awaitText(MESSAGES, "đã có trong danh sách");
      By end = By.cssSelector("#list button[aria-label*='Ngừng dùng Hoàng Minh Đức']");
      browser.click(end);
      browser.awaitText(By.id("ending"), "Đây không phải là thu hồi");
      browser.awaitText(By.id("ending"), "không còn chứng thư số nào khác");
      check.look(browser, "certificates-ending-vi");
      browser.click(By.id("end:keep"));
      browser.awaitText(By.id("list"), "Đang dùng");
      browser.click(end);
      browser.type(By.id("end:reason"), "Đổi thiết bị ký");
      browser.click(By.id("end:do"));
      browser.awaitText(MESSAGES, "Đã ngừng dùng");
      register(browser, "Hoàng Minh Đức");
      browser.awaitText(By.id("list"), "Ghi lần thứ 2");
      school = browser.text(By.cssSelector(".hb-place span"));
    }
    try (Browser inspector = Browser.of("INSPECTOR")) {
      inspector.go("/registers.xhtml?of=CERTIFICATES");
      new Select(inspector.find(By.id("school"))).selectByVisibleText(school);
      inspector.click(By.cssSelector("#main form[method=get] button"));
      inspector.awaitText(By.id("certificates"), "Hoàng Minh Đức");
      assertEquals(0, inspector.all(By.cssSelector("#main table button, #main table a")).size());
      check.look(inspector, "registers-certificates-signing");
    }
    assertEquals("", check.faults());
  }

  static void aTeacherSignsAWholeClassWithOneAuthorisation() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("SUBJECT_TEACHER")) {
      browser.go("/index.xhtml?lang=vi");
      check.look(browser, "index-signing-vi");
      browser.click(By.partialLinkText("bảng kết quả môn học lớp " + SigningBrowserIT.NAME));
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      check.look(browser, "signing-sheets-vi");
      String pdf = browser.find(By.cssSelector("#waiting li a[href*='/pdf']")).getDomProperty("href");
      assertEquals("200 application/pdf", browser.runAsync("const done = arguments[1]; fetch(arguments[0]).then(r => done(r.status"
          + " + ' ' + r.headers.get('content-type')))", pdf));
      browser.type(By.id("sign:code"), "sai");
      browser.click(By.id("sign:begin"));
      browser.awaitText(MESSAGES, "mật khẩu không đúng");
      browser.type(By.id("sign:code"), DemoPortal.ofLevel("THPT", "SUBJECT_TEACHER").get("password"));
      browser.click(By.id("sign:begin"));
      browser.awaitText(By.id("course"), "Đã xong");
      assertTrue(browser.text(By.id("course")).matches("(?s).*Đã ký (\\d+)/\\1.*"), browser.text(By.id("course")));
      check.look(browser, "signing-done-vi");
      browser.go("/signing.xhtml?step=GVCN&lang=en");
      check.look(browser, "signing-homeroom-en");
      browser.type(By.id("sign:code"), DemoPortal.ofLevel("THPT", "SUBJECT_TEACHER").get("password"));
      browser.click(By.id("sign:begin"));
      browser.await(ExpectedConditions.not(ExpectedConditions.presenceOfElementLocated(By.id("sign:begin"))));
      browser.awaitText(By.id("course"), "Signed 2 of 2");
    }
    assertEquals("", check.faults());
  }

  static void thePrincipalReturnsATranscriptWithAReason() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("PRINCIPAL")) {
      browser.go("/classes.xhtml?lang=vi");
      browser.click(By.linkText(SigningBrowserIT.NAME));
      browser.awaitText(By.id("state"), "Hiệu trưởng: 2");
      browser.awaitText(By.id("records"), "Bảng kết quả môn");
      check.look(browser, "class-records-vi");
      browser.go("/signing.xhtml");
      browser.awaitText(By.id("waiting"), "chưa có chứng thư số");
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      browser.type(By.id("return:reason"), "Xem lại nhận xét");
      browser.click(By.id("return:back"));
      browser.awaitText(MESSAGES, "Đã trả lại");
      check.look(browser, "signing-head-vi");
      browser.go("/certificates.xhtml");
      check.look(browser, "certificates-principal-vi");
    }
    try (Browser browser = of("SUBJECT_TEACHER")) {
      browser.go("/signing.xhtml?lang=vi");
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      browser.awaitText(By.id("waiting"), "Xem lại nhận xét");
      check.look(browser, "signing-returned-vi");
    }
    assertEquals("", check.faults());
  }

  static void theBoardUploadsASignersPicture() throws IOException {
    PageCheck check = new PageCheck();
    try (Browser browser = of("ADMIN_BOARD")) {
      browser.go("/certificates.xhtml?lang=vi");
      Select whose = new Select(browser.find(By.id("pictures:whose")));
      String owner = whose.getOptions().stream().map(o -> o.getText()).filter(t -> t.startsWith("Hoàng Minh Đức")).findFirst().orElseThrow();
      whose.selectByVisibleText(owner);
      picture(browser, "chu-ky.png", "không phải ảnh".getBytes(StandardCharsets.UTF_8));
      browser.awaitText(MESSAGES, "chu-ky.png");
      assertEquals(0, browser.all(By.cssSelector("#pictures img.hb-picture")).size(), "what is no picture was kept");
      new Select(browser.find(By.id("pictures:whose"))).selectByVisibleText(owner);
      picture(browser, "chữ ký.png", ink());
      browser.awaitText(MESSAGES, "Đã ghi hình");
      By kept = By.cssSelector("#pictures img.hb-picture");
      assertEquals("Hình của " + owner, browser.find(kept).getDomAttribute("alt"));
      assertTrue((Boolean) browser.run("return arguments[0].naturalWidth > 0", browser.find(kept)), "the picture is not shown");
      // drawn anew in blue without the paper, whatever ink it was scanned in
      assertEquals(true, browser.run("const c = document.createElement('canvas'), i = arguments[0]; c.width = i.naturalWidth;"
          + " c.height = i.naturalHeight; const g = c.getContext('2d'); g.drawImage(i, 0, 0); const d = g.getImageData(0, 0, c.width,"
          + " c.height).data; let ink = 0; for (let p = 0; p < d.length; p += 4) { if (d[p + 3] > 200) { ink++; if (d[p + 2] <= d[p])"
          + " return 'not blue'; } } return ink > 0 && d[3] === 0;", browser.find(kept)));
      check.look(browser, "certificates-picture-vi");
      browser.click(By.xpath("//*[@id='pictures']//tr[contains(., 'Hoàng Minh Đức')]//button[contains(., 'Bỏ hình')]"));
      browser.awaitText(MESSAGES, "Đã bỏ hình");
      browser.await(ExpectedConditions.numberOfElementsToBe(kept, 0));
    }
    assertEquals("", check.faults());
  }

  private static void picture(Browser browser, String name, byte[] file) {
    browser.choose(By.id("pictures:file"), name, file);
    browser.click(By.id("pictures:keep"));
  }

  /** A stroke of black ink on white paper, as a scanner gives it. */
  private static byte[] ink() throws IOException {
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 600, 300);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(9));
    graphics.drawArc(80, 60, 300, 160, 20, 300);
    graphics.drawLine(120, 220, 520, 90);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "PNG", out);
    return out.toByteArray();
  }

  private static void register(Browser browser, String owner) {
    Select owners = new Select(browser.find(By.id("register:owner")));
    owners.selectByVisibleText(owners.getOptions().stream().map(o -> o.getText()).filter(t -> t.startsWith(owner)).findFirst()
        .orElseThrow());
    browser.click(By.id("register:save"));
  }

  private static Browser of(String role) {
    Map<String, String> account = DemoPortal.ofLevel("THPT", role);
    Browser browser = Browser.open();
    browser.signIn(account.get("username"), account.get("password"));
    browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hb-user")));
    return browser;
  }
}
