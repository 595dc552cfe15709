package vn.hocba.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What an inspector does and sees in {@link InspectionFilesBrowserIT}; kept apart, for the server has no browser. */
final class InspectionFilesWalk {

  private static final Duration CHECKED = Duration.ofMinutes(3);
  /** The deadline of a file here, and the start of the process that follows a killed one. */
  private static final Duration ANSWERED = Duration.ofMinutes(2);
  private static final int THOUSAND = 1000;
  private static final Duration THOUSAND_CHECKED = Duration.ofMinutes(12);
  private static final By STATUS = By.cssSelector("#queue [data-status]");

  private final PageCheck check = new PageCheck();

  void aMediumsFolderIsCheckedReportedAndTheReportKnownByTheVerifier() throws IOException {
    Path folder = medium();
    String run;
    try (Browser browser = Browser.of("INSPECTOR")) {
      for (String language : List.of("en", "vi")) {
        browser.go("/inspection-files.xhtml?lang=" + language);
        browser.find(By.id("folder"));
        check.look(browser, "inspection-files-" + language);
      }
      aListThatIsNoneIsToldBeforeAnythingIsSent(browser, folder);
      browser.find(By.id("folder")).sendKeys(folder.toString());
      browser.awaitText(STATUS, "Đã kiểm tra 3/3", CHECKED);
      check.look(browser, "inspection-files-sent");
      browser.click(By.cssSelector("#queue [data-open]"));
      browser.awaitText(By.id("files"), "Đúng bản gốc");
      String told = browser.text(By.id("main"));
      assertTrue(told.contains("files/genuine.pdf") && told.contains("Nội dung đã thay đổi sau khi ký")
          && told.contains("Không có trong danh mục của vật mang tin") && told.contains("thiếu 1 tệp")
          && told.contains("files/missing.pdf"), told);
      check.look(browser, "inspection-run");
      run = browser.address().replaceFirst(".*id=(\\d+).*", "$1");
      browser.click(By.xpath("//table[@id='files']//a[contains(., 'altered')]"));
      browser.awaitText(By.id("beside"), "Bản trong kho lưu trữ", CHECKED);
      assertTrue(browser.text(By.id("differing")).contains("trông như nhau"), browser.text(By.id("differing")));
      assertTrue((Boolean) browser.run("return [...document.querySelectorAll('#beside img')].every(i => i.complete && i.naturalWidth > 500)"));
      browser.run("document.getElementById('technical').open = true");
      check.look(browser, "inspection-file");
      browser.click(By.id("to-technical"));
      String steps = browser.awaitText(By.id("main"), "Báo cáo kỹ thuật");
      assertTrue(steps.contains("Chữ ký: Hiệu trưởng") && steps.contains("Dấu thời gian: "), steps);
      browser.run("document.querySelectorAll('details.hb-technical').forEach(d => { d.open = true; })");
      steps = browser.awaitText(By.id("main"), "Chữ ký có nguyên vẹn không?");
      // A byte behind the end is no object to the library: its steps pass, and the page of the result says what was changed.
      assertTrue(steps.contains("đạt Sau khi ký, tài liệu có tránh được thay đổi không rõ loại không?") && !steps.contains("‹"), steps);
      assertTrue(steps.contains(": hợp lệ") && !steps.contains("PASSED") && !steps.contains("INDETERMINATE"), steps);
      check.look(browser, "inspection-technical");
      browser.go("/inspection-run.xhtml?id=" + run);
      browser.click(By.id("do:report"));
      browser.awaitText(By.id("messages"), "Đã lập và đóng dấu số", CHECKED);
      check.look(browser, "inspection-reported");
    }
    assertEquals("", check.faults());
    byte[] report = DemoPortal.as("INSPECTOR").get("/file-checks/" + run + "/report").body();
    Files.write(Path.of("target", "check-report.pdf"), report);
    assertEquals("%PDF-", new String(report, 0, 5, UTF_8));
    Map<String, Object> verified = OfflineVerification.onThePageAndInARun("report.pdf", report);
    assertEquals("GENUINE_NOT_CURRENT", verified.get("verdict"), verified.toString());
    assertEquals(List.of("CHECK_REPORT"), IssuedClass.list(verified, "reasons").stream().map(r -> r.get("code")).toList());
    OfflineVerification.made(DemoPortal.as("PRINCIPAL"));
    assertTrue(OfflineVerification.status(report).contains(" CHECK_REPORT CHECK_REPORT "), OfflineVerification.status(report));
    for (String path : List.of("", "/report", "/files/1/pages/1/theirs")) {
      assertEquals(404, DemoPortal.as("RECORDS_CLERK").get("/file-checks/" + run + path).statusCode(), path);
    }
  }

  private void aListThatIsNoneIsToldBeforeAnythingIsSent(Browser browser, Path folder) throws IOException {
    Path list = folder.resolve("SHA256SUMS");
    String good = Files.readString(list);
    Files.writeString(list, good.replaceFirst("\n", "\nkhông phải mã\n"));
    browser.find(By.id("folder")).sendKeys(folder.toString());
    String told = browser.awaitText(STATUS, "dòng 2", CHECKED);
    assertTrue(told.contains("64 chữ số") && told.contains("Chưa gửi tệp nào"), told);
    check.look(browser, "inspection-list-refused");
    Files.writeString(list, good);
  }

  void aSampleIsDrawnAndToldWithItsBound() {
    try (Browser browser = Browser.of("INSPECTOR")) {
      browser.go("/inspection-files.xhtml");
      new Select(browser.find(By.id("sample:school"))).selectByVisibleText((String) issued().find("Học Sinh Thử 1", "").get("schoolName"));
      browser.await(d -> !d.findElements(By.cssSelector("[id='sample:year'] option")).isEmpty());
      new Select(browser.find(By.id("sample:year"))).selectByVisibleText(TestClass.YEAR);
      browser.type(By.id("sample:size"), "2");
      browser.type(By.id("sample:seed"), "20261129");
      browser.click(By.id("sample:draw"));
      String told = browser.awaitText(By.id("now"), "20261129", CHECKED);
      assertTrue(told.contains("2 học bạ trong") && told.contains("không đạt 0") && told.contains("95 %"), told);
      check.look(browser, "inspection-sample");
      // whoever of the school's year was drawn: other tests may have issued transcripts of it too
      String drawn = browser.awaitText(By.id("files"), ", năm học " + TestClass.YEAR);
      assertTrue(drawn.contains(", lớp 9"), drawn);
      // Without a script a few files go with the form itself.
      browser.go("/inspection-files.xhtml");
      browser.run("document.getElementById('few').hidden = false");
      browser.choose(By.id("few:files"), "ghi-chu.pdf", "không phải PDF".getBytes(UTF_8));
      browser.click(By.id("few:check"));
      browser.awaitText(By.id("files"), "ghi-chu.pdf", CHECKED);
    }
    assertEquals("", check.faults());
  }

  /** Against the running portal, as anybody may send them; an issue is known as before in between and afterwards. */
  void whatIsForgedOrBrokenIsNeverGenuineAndHurtsNobody() {
    byte[] issue = DemoPortal.as("PRINCIPAL").get("/transcripts/" + issued().find("Học Sinh Thử 1", "").get("id") + "/pdf").body();
    Map<String, Object> wrong = new TreeMap<>();
    ForgedFiles.of(issue).forEach((name, file) -> {
      Object verdict = told(200, DemoPortal.stranger().upload("/verifications", name + ".pdf", file)).get("verdict");
      if (!"ALTERED".equals(verdict)) {
        wrong.put(name, verdict);
      }
    });
    ForgedFiles.broken().forEach((name, file) -> {
      long begun = System.nanoTime();
      Object verdict = told(200, DemoPortal.stranger().upload("/verifications", name + ".pdf", file)).get("verdict");
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      if (!List.of("NOT_OURS", "COULD_NOT_CHECK").contains(verdict) || took.compareTo(ANSWERED) > 0) {
        wrong.put(name, verdict + " after " + took);
      }
      assertEquals("GENUINE_CURRENT", told(200, DemoPortal.stranger().upload("/verifications", "issue.pdf", issue)).get("verdict"));
    });
    assertEquals(Map.of(), wrong);
  }

  /** More than may be sent in a minute, so that the page also waits when it is asked to. */
  void aMediumOfAThousandFilesWithThreeBombsIsCheckedToItsEnd() throws IOException {
    byte[] issue = DemoPortal.as("PRINCIPAL").get("/transcripts/" + issued().find("Học Sinh Thử 1", "").get("id") + "/pdf").body();
    Path folder = Files.createTempDirectory("vat-mang-tin-lon");
    for (int i = 0; i < THOUSAND; i++) {
      Files.write(folder.resolve("%04d.pdf".formatted(i)), ("không phải PDF " + i).getBytes(UTF_8));
    }
    byte[] bomb = ForgedFiles.broken().get("bomb");
    for (String name : List.of("0100.pdf", "0101.pdf", "0500.pdf")) {
      Files.write(folder.resolve(name), bomb);
    }
    Files.write(folder.resolve("0999.pdf"), issue);
    try (Browser browser = Browser.of("INSPECTOR")) {
      browser.go("/inspection-files.xhtml");
      browser.find(By.id("folder")).sendKeys(folder.toString());
      browser.awaitText(STATUS, "/1000", CHECKED);
      browser.awaitText(STATUS, "Đã kiểm tra 1000/1000", THOUSAND_CHECKED);
      browser.click(By.cssSelector("#queue [data-open]"));
      browser.awaitText(By.id("now"), "1000", CHECKED);
      String run = browser.address().replaceFirst(".*id=(\\d+).*", "$1");
      Map<String, Object> told = told(200, DemoPortal.as("INSPECTOR").get("/file-checks/" + run));
      assertEquals(1000, ((Number) told.get("fileCount")).intValue());
      Map<?, ?> counts = (Map<?, ?>) told.get("counts");
      assertEquals(1, ((Number) counts.get("GENUINE_CURRENT")).intValue(), counts.toString());
      Object unchecked = counts.get("COULD_NOT_CHECK");
      int bombs = unchecked == null ? 0 : ((Number) unchecked).intValue();
      assertTrue(bombs <= 3, "more than the bombs could not be checked: " + counts);
      assertEquals(999 - bombs, ((Number) counts.get("NOT_OURS")).intValue(), counts.toString());
      // A run that is open takes more, as after a computer that went out.
      browser.go("/inspection-run.xhtml?id=" + run);
      browser.click(By.id("more"));
      browser.find(By.id("many")).sendKeys(folder.resolve("0999.pdf").toString());
      browser.awaitText(STATUS, "Đã kiểm tra 1/1", CHECKED);
      Map<String, Object> more = told(200, DemoPortal.as("INSPECTOR").get("/file-checks/" + run));
      assertEquals(1001, ((Number) more.get("fileCount")).intValue());
      assertEquals(2, ((Number) ((Map<?, ?>) more.get("counts")).get("GENUINE_CURRENT")).intValue(), more.get("counts").toString());
    }
  }

  private static IssuedClass issued() {
    return new IssuedClass(DemoPortal.as("PRINCIPAL"), InspectionFilesBrowserIT.NAME);
  }

  private Path medium() throws IOException {
    List<byte[]> files = List.of("Học Sinh Thử 1", "Học Sinh Thử 2").stream().map(pupil -> DemoPortal.as("PRINCIPAL")
        .get("/transcripts/" + issued().find(pupil, "").get("id") + "/pdf").body()).toList();
    byte[] altered = Arrays.copyOf(files.get(1), files.get(1).length + 1);
    Path folder = Files.createTempDirectory("vat-mang-tin");
    Path inside = Files.createDirectories(folder.resolve("files"));
    Files.write(inside.resolve("genuine.pdf"), files.get(0));
    Files.write(inside.resolve("altered.pdf"), altered);
    Files.write(inside.resolve("extra.pdf"), "không phải PDF".getBytes(UTF_8));
    Files.writeString(folder.resolve("index.html"), "<p>");
    Files.writeString(folder.resolve("SHA256SUMS"), sum(files.get(0)) + "  files/genuine.pdf\n" + sum(files.get(1))
        + "  files/altered.pdf\n" + "0".repeat(64) + "  files/missing.pdf\n" + "0".repeat(64) + "  index.html\n");
    return folder;
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
