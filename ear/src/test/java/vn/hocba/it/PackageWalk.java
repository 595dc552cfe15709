package vn.hocba.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageFile;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.archive.eark.PackageLimits;
import vn.hocba.archive.eark.PackageReader;
import vn.hocba.archive.eark.PackageRecord;
import vn.hocba.archive.eark.PackageReport;
import vn.hocba.archive.eark.PackageWriter;

/** A clerk's way through the page of packages: one is made and read again, others' are checked and taken over. */
record PackageWalk(PageCheck check) {

  private static final By RECEIVED = By.cssSelector("a[href*='/packages/received/']");

  private static final By FILE = By.cssSelector("input[type=file]");

  /** @param className of a class whose transcripts are sealed */
  void walk(String className) throws Exception {
    String taken;
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/archive.xhtml");
      browser.click(By.linkText("Gói lưu trữ"));
      new Select(browser.find(By.id("make:year"))).selectByValue("2025-2026");
      browser.await(d -> (Boolean) browser.run("return PrimeFaces.ajax.Queue.isEmpty()"));
      new Select(browser.find(By.id("make:class"))).selectByVisibleText(className);
      browser.await(d -> (Boolean) browser.run("return PrimeFaces.ajax.Queue.isEmpty()"));
      browser.click(By.id("make:save"));
      browser.awaitText(By.id("made"), "Gói bảo quản (AIP)");
      check.look(browser, "packages");
      taken = browser.find(By.cssSelector("#made a[href*='/api/packages/']")).getDomProperty("href").replaceFirst(".*/api", "");
      byte[] own = DemoPortal.as("RECORDS_CLERK").get(taken).body();
      PackageReport read = read(own);
      assertTrue(read.whole() && read.documents().size() >= 30, read.findings().toString());
      assertTrue(read.documents().stream().anyMatch(d -> d.title().contains("Nguyễn Đức An")), read.documents().toString());
      assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(taken).statusCode());
      assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get(taken).statusCode());
      checked(browser, own, true, "Không có gì để nhận");
      byte[] strangers = strangers();
      byte[] flipped = strangers.clone();
      flipped[new String(strangers, StandardCharsets.ISO_8859_1).indexOf("%PDF-") + 6] ^= 1;
      checked(browser, flipped, true, "1 tệp sai hoặc chưa kiểm tra được");
      int before = browser.all(RECEIVED).size();
      checked(browser, strangers, false, "Gói nguyên vẹn");
      check.look(browser, "packages-checked");
      assertEquals(before, browser.all(RECEIVED).size(), "it was kept, which nobody asked for");
      checked(browser, strangers, true, "Đã nhận 1 tài liệu vào kho");
      check.look(browser, "packages-received");
      String received = browser.find(RECEIVED).getDomProperty("href").replaceFirst(".*/api", "");
      assertEquals("%PDF-1.7", new String(DemoPortal.as("RECORDS_CLERK").get(received).body(), 0, 8, UTF_8));
      assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(received).statusCode());
    }
  }

  private static void checked(Browser browser, byte[] zip, boolean takeOver, String told) {
    browser.go("/packages.xhtml");
    browser.choose(FILE, "gói.zip", zip);
    if (takeOver) {
      browser.click(By.id("check:takeOver"));
    }
    browser.click(By.id("check:save"));
    browser.awaitText(By.id("main"), told);
  }

  private static PackageReport read(byte[] zip) throws Exception {
    Path file = Files.createTempFile("package", ".zip");
    try {
      return PackageReader.check(Files.write(file, zip), new PackageLimits(1000, 100 << 20, 100));
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] strangers() throws Exception {
    byte[] pdf = ("%PDF-1.7 tài liệu của kho khác " + UUID.randomUUID()).getBytes(UTF_8);
    LocalDate day = LocalDate.of(2020, 5, 31);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(new PackageRecord(PackageKind.SIP, UUID.randomUUID(), "KHO", "Lưu trữ lịch sử tỉnh", "KHO.1", "Hồ sơ cũ", "01",
        day, day, Instant.parse("2020-06-01T02:00:00Z"), "Người giao", List.of(new PackageFile("KHO.1.0001", "Sổ điểm cũ", "Sổ điểm", day,
            Sha256.hex(pdf), pdf.length)))).write(out, file -> pdf);
    return out.toByteArray();
  }
}
