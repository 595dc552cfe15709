package vn.hocba.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import vn.hocba.archive.Sha256;

/** The main job as people see it: a class book goes in, a signed transcript comes out, is found and is verified. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordsBrowserIT {

  private static final Duration SEALING = Duration.ofMinutes(8);
  private static final By FILE = By.cssSelector("input[type=file]");
  private static final By VERDICT = By.cssSelector(".hb-verdict");

  private static String classAddress;
  private static String documentId;

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void aClassBookIsShownBeforeItIsTakenOver() {
    byte[] book = SampleBooks.bytes(SampleBooks.GRADE_6);
    byte[] wrong = SampleBooks.with(book, "xl/worksheets/sheet3.xml", "<c r=\"G4\" t=\"n\"><v>6</v></c>",
        "<c r=\"G4\" t=\"n\"><v>85</v></c>");
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/class-books.xhtml");
      browser.choose(FILE, "so-sai.xlsx", wrong);
      browser.click(By.id("upload:look"));
      String told = browser.awaitText(By.id("main"), "Chưa thể ghi: còn 1 chỗ cần sửa");
      assertTrue(told.contains("Ngữ văn G4") && told.contains("Nguyễn Đức An"), told);
      check.look(browser, "class-books-errors");
      assertEquals("true", browser.run("const b = document.getElementById('decide:confirm');"
          + "return String(!b || b.disabled)"), "a book with errors can be confirmed");
      browser.click(By.id("decide:discard"));
      browser.choose(FILE, "sổ theo dõi 6A2.xlsx", book);
      browser.click(By.id("upload:look"));
      browser.awaitText(By.cssSelector("main h2"), "sổ theo dõi 6A2.xlsx");
      check.look(browser, "class-books-preview");
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.cssSelector("section[role=status]"), "Đã ghi vào sổ 6A2");
      check.look(browser, "class-books-taken");
      browser.click(By.partialLinkText("Mở lớp 6A2"));
      browser.awaitText(By.cssSelector("h1"), "6A2");
      classAddress = browser.address().substring(DemoPortal.BASE.length());
      assertEquals(0, browser.all(By.id("lock:lock")).size(), "a clerk is offered the lock");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void aConfirmationOfWhatChangedMeanwhileIsAskedAgain() {
    byte[] book = SampleBooks.bytes(SampleBooks.GRADE_6);
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/class-books.xhtml");
      browser.choose(FILE, "so.xlsx", otherMark(book, "7"));
      browser.click(By.id("upload:look"));
      browser.awaitText(By.id("main"), "Điểm sẽ thay đổi (1)");
      DemoPortal.told(201, clerk.upload("/class-books", "so.xlsx", otherMark(book, "8"), DECISION));
      assertTrue(browser.text(By.id("decide")).contains("Tệp làm đổi 1 mục đã ghi"), browser.text(By.id("decide")));
      browser.type(By.id("decide:number"), "31/QĐ-THCS");
      browser.type(By.id("decide:reason"), "Đối chiếu sổ giấy");
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.id("main"), "đã thay đổi từ lúc xem trước");
      assertTrue(browser.text(By.id("main")).contains("8,0"), "the preview still shows what was stored before");
      check.look(browser, "class-books-changed-meanwhile");
      browser.click(By.id("decide:discard"));
    } finally {
      DemoPortal.told(201, clerk.upload("/class-books", "so.xlsx", book, DECISION));
    }
    assertEquals("", check.faults());
  }

  private static final Map<String, String> DECISION = Map.of("number", "31/QĐ", "reason", "Thử");

  private static byte[] otherMark(byte[] book, String mark) {
    return SampleBooks.with(book, "xl/worksheets/sheet3.xml", "<c r=\"G4\" t=\"n\"><v>6</v></c>",
        "<c r=\"G4\" t=\"n\"><v>" + mark + "</v></c>");
  }

  @Test
  @Order(3)
  void thePrincipalLocksClosesAndSeesAllSealed() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go(classAddress);
      check.look(browser, "class-open");
      browser.type(By.id("lock:decision"), "15/QĐ-THCS");
      browser.type(By.id("lock:why"), "Hết năm học");
      browser.click(By.id("lock:lock"));
      browser.awaitText(By.id("state"), "15/QĐ-THCS: Hết năm học");
      check.look(browser, "class-locked");
      browser.click(By.partialLinkText("Xem lại để kết sổ"));
      browser.awaitText(By.cssSelector("h1"), "Kết sổ lớp 6A2");
      check.look(browser, "class-close");
      browser.click(By.id("close:close"));
      browser.awaitText(By.id("state"), "Đã kết sổ");
      int pupils = browser.all(By.cssSelector("#results tbody tr")).size();
      browser.awaitText(By.id("state"), "Đã ký " + pupils + "/" + pupils, SEALING);
      browser.await(d -> browser.all(By.cssSelector("#results a[href*='/pdf']")).size() == pupils);
      check.look(browser, "class-sealed");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void theClerkFindsAPupilByHalfANameAndOpensTheFile() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/search.xhtml?q=" + half(firstPupil(browser)));
      WebElement link = browser.find(By.cssSelector(".hb-rows a[href*='/pdf']"));
      check.look(browser, "search");
      String address = link.getDomProperty("href");
      documentId = address.replaceFirst(".*/transcripts/([^/]+)/pdf", "$1");
      assertEquals("200 application/pdf %PDF-", browser.runAsync("const done = arguments[1];"
          + "fetch(arguments[0]).then(async a => done(a.status + ' ' + a.headers.get('content-type').split(';')[0] + ' '"
          + "+ (await a.text()).slice(0, 5)), e => done(String(e)))", address));
      String principal = DemoPortal.account("accounts", "PRINCIPAL").get("fullName");
      browser.go("/search.xhtml?class=6A2&q=" + principal.replace(' ', '+'));
      assertEquals(principal, browser.text(By.cssSelector(".hb-rows mark")));
      check.look(browser, "search-signer");
      browser.go("/search.xhtml?class=6A2&level=TOT&signer=" + principal.replace(' ', '+'));
      browser.awaitText(By.cssSelector(".hb-rows"), "kết quả Tốt");
      browser.go("/search.xhtml?q=khongcoainhuvay");
      browser.awaitText(By.id("main"), "khongcoainhuvay");
      check.look(browser, "search-none");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(5)
  void anybodyVerifiesAndOnlyTheVeryBytesAreGreen() {
    byte[] file = DemoPortal.as("RECORDS_CLERK").get("/transcripts/" + documentId + "/pdf").body();
    byte[] flipped = file.clone();
    flipped[file.length / 3] ^= 1;
    try (Browser browser = Browser.open()) {
      assertTrue(verified(browser, "vi", file).contains("Đúng bản gốc, trùng khớp với bản đã cấp."));
      assertTrue(green(browser));
      assertTrue(browser.text(VERDICT).contains("học bạ.pdf"), browser.text(VERDICT));
      check.look(browser, "verify-genuine");
      String altered = verified(browser, "vi", flipped);
      assertFalse(green(browser), altered);
      assertFalse(altered.contains("trùng khớp"), altered);
      check.look(browser, "verify-altered");
      String genuine = verified(browser, "en", file);
      assertTrue(green(browser), genuine);
      assertTrue(genuine.contains("Genuine"), genuine);
      check.look(browser, "verify-genuine-en");
      verified(browser, "en", "no PDF".getBytes(UTF_8));
      assertFalse(green(browser));
      check.look(browser, "verify-not-ours-en");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(6)
  void aBookOfTheYearsUnderTt58HasTheColumnsAndWordsOfItsTime() {
    String marks = "STT|Họ và tên|Học kỳ I|||||Học kỳ II|||||Cả năm\n||Hệ số 1|Hệ số 1|Hệ số 2|KT học kì|TBM|Hệ số 1|Hệ số 1"
        + "|Hệ số 2|KT học kì|TBM|\n1|Nguyễn Đức An|";
    byte[] book = new WrittenBook()
        .sheet("Bìa", "SỔ GỌI TÊN VÀ GHI ĐIỂM\nTrường THCS Mẫu\nLớp|8U1\nNăm học|2018-2019\nSĩ số|1\nGiáo viên chủ nhiệm|Nguyễn Thị Thanh Hòa")
        .sheet("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh\n1|Nguyễn Đức An|066205008811|12/08/2005")
        .sheet("Vật lí", marks + "8|7|6,5|9|8,2|8|8|7|9||")
        .sheet("Hạnh kiểm", "STT|Họ và tên|Học kỳ I|Học kỳ II|Cả năm\n1|Nguyễn Đức An|Tốt|Khá|Xuất sắc").xlsx();
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/class-books.xhtml");
      String forms = browser.text(By.id("main"));
      assertTrue(forms.contains("THCS theo TT 58/2011 (từ 2012-2013 đến 2019-2020)") && !forms.contains("THPT theo"), forms);
      check.look(browser, "class-books-forms");
      assertEquals("200 PK", browser.runAsync("const done = arguments[1];"
          + "fetch(arguments[0]).then(async a => done(a.status + ' ' + (await a.text()).slice(0, 2)), e => done(String(e)))",
          browser.find(By.cssSelector("a[href$='/templates/THCS_TT58']")).getDomProperty("href")));
      browser.choose(FILE, "so-8U1.xlsx", book);
      browser.click(By.id("upload:look"));
      String told = browser.awaitText(By.id("main"), "Chưa thể ghi: còn 1 chỗ cần sửa");
      assertTrue(told.contains("theo TT 58/2011 Điều 3 chỉ có các mức Tốt, Khá, Trung bình, Yếu"), told);
      assertTrue(told.contains("Sổ ghi 8,2, tính theo TT 58/2011 Điều 10.1 được (8,0 + 7,0 + 2 × 6,5 + 3 × 9,0) / 7 = 7,9"), told);
      check.look(browser, "class-books-tt58");
      browser.click(By.id("decide:discard"));
      browser.choose(FILE, "so-8U1.xlsx", new WrittenBook()
          .sheet("Bìa", "SỔ GỌI TÊN VÀ GHI ĐIỂM\nTrường THCS Mẫu\nLớp|8U1\nNăm học|2018-2019\nSĩ số|1\nGiáo viên chủ nhiệm|Nguyễn Thị Thanh Hòa")
          .sheet("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh\n1|Nguyễn Đức An|066205008811|12/08/2005")
          .sheet("Vật lí", marks + "8|7|6,5|9||8|8|7|9||").xlsx());
      browser.click(By.id("upload:look"));
      browser.click(By.id("decide:confirm"));
      browser.awaitText(By.cssSelector("section[role=status]"), "Đã ghi vào sổ 8U1");
      classAddress = browser.find(By.partialLinkText("Mở lớp 8U1")).getDomProperty("href")
          .substring(DemoPortal.BASE.length());
    }
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go(classAddress);
      browser.click(By.cssSelector("main a[href*='gradebook.xhtml']"));
      browser.find(By.cssSelector("table.hb-grid tbody tr"));
      String head = String.valueOf(browser.run("return document.querySelector('table.hb-grid thead').textContent"));
      assertTrue(head.contains("HS1 – 1") && head.contains("HS2 – 6") && head.contains("HK") && !head.contains("GK"), head);
      assertEquals(0, browser.all(By.cssSelector("td.hb-is-missing[data-column='1:MIDTERM:2']")).size(),
          "a further test looks missing");
      check.look(browser, "gradebook-tt58");
      browser.go("/conduct.xhtml" + classAddress.substring(classAddress.indexOf('?')));
      browser.awaitText(By.id("conduct"), "Hạnh kiểm HK I");
      String words = browser.text(By.id("main"));
      assertTrue(words.contains("Học lực HK II") && !words.contains("Rèn luyện cả năm"), words);
      check.look(browser, "conduct-tt58");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(7)
  void aYearIsCopiedForADiskWithLabelListAndSumsAndNoOtherSchoolTakesIt() throws Exception {
    String taken;
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/archive.xhtml");
      browser.click(By.linkText("Kết xuất ra đĩa, USB, thư mục"));
      new Select(browser.find(By.id("make:year"))).selectByValue("2025-2026");
      browser.await(d -> (Boolean) browser.run("return PrimeFaces.ajax.Queue.isEmpty()"));
      new Select(browser.find(By.id("make:class"))).selectByVisibleText("6A2");
      browser.type(By.id("make:carrier"), "Đĩa CD <số 3>");
      browser.click(By.id("make:save"));
      browser.awaitText(By.id("made"), "Đĩa CD <số 3>");
      check.look(browser, "media");
      taken = browser.find(By.cssSelector("#made a[href*='/api/media/']")).getDomProperty("href").replaceFirst(".*/api", "");
    }
    Map<String, byte[]> files = unpacked(DemoPortal.as("RECORDS_CLERK").get(taken).body());
    String sums = new String(files.get("SHA256SUMS"), UTF_8);
    assertTrue(sums.lines().count() >= 30 && sums.contains("  index.html\n") && sums.contains("  list.csv\n"), sums);
    assertEquals(sums, new String(unpacked(DemoPortal.as("PRINCIPAL").getIn("en", taken).body()).get("SHA256SUMS"), UTF_8),
        "in another language other sums than on the label");
    for (String line : sums.lines().toList()) {
      byte[] file = files.get(line.substring(66));
      assertEquals(line.substring(0, 64), Sha256.hex(file), line);
    }
    String index = new String(files.get("index.html"), UTF_8);
    assertTrue(index.contains("files/" + documentId + ".pdf") && index.contains("Nguyễn Đức An"), index);
    String label = new String(files.get("label.html"), UTF_8);
    assertTrue(label.contains("Đĩa CD &lt;số 3&gt;") && label.contains(Sha256.hex(files.get("SHA256SUMS"))), label);
    assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(taken).statusCode());
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get(taken).statusCode());
    assertEquals("", check.faults());
  }

  @Test
  @Order(8)
  void aClassIsPackedAsItIsKeptReadAgainAndAStrangersPackageIsTakenOverOnlyWhole() throws Exception {
    new PackageWalk(check).walk("6A2");
    assertEquals("", check.faults());
  }

  @Test
  @Order(9)
  void whatIsHandedOverIsALineForEverAndACopyIsKnownForOne() {
    CopyWalk walk = new CopyWalk(documentId, check);
    walk.aSealedCopyIsIssuedFoundInTheBookAndKnownByTheVerifier();
    walk.anOriginalLeavesByteForByte();
    walk.aSchoolOfThisSystemTakesOverWhatItIsSentOrSendsItBack();
    walk.nobodyElseTakesOrReads();
    walk.aMistakenLineIsAnnulledAndItsCopyServesNoMore();
    assertEquals("", check.faults());
  }

  @Test
  @Order(10)
  void aScannedPaperIsSealedFoundByItsTextAndKnownForADigitalCopy() throws Exception {
    new ScanWalk(check).aPaperIsScannedSealedFoundByItsTextAndKnownByTheVerifier();
    assertEquals("", check.faults());
  }

  @Test
  @Order(11)
  void anInspectorReadsTheRegistersAndHasNothingToPress() {
    new RegistersWalk(check).anInspectorReadsTheRegistersAndHasNothingToPress();
    assertEquals("", check.faults());
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String verified(Browser browser, String language, byte[] file) {
    browser.go("/verify.xhtml?lang=" + language);
    browser.choose(FILE, "học bạ.pdf", file);
    browser.click(By.id("verify:check"));
    return browser.text(VERDICT);
  }

  private static boolean green(Browser browser) {
    return List.of(browser.find(VERDICT).getDomAttribute("class").split(" ")).contains("hb-good");
  }

  private static String firstPupil(Browser browser) {
    browser.go("/search.xhtml?class=6A2&kind=SIGNED");
    return browser.text(By.cssSelector(".hb-rows .hb-who strong"));
  }

  /** The last two words of a name, without any marks. */
  private static String half(String name) {
    String[] words = name.split(" ");
    return Normalizer.normalize(words[words.length - 2] + "+" + words[words.length - 1], Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
  }
}
