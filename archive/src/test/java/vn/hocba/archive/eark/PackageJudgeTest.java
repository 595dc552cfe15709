package vn.hocba.archive.eark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/**
 * Commons IP, the validator that the E-ARK programme hands out, finds every kind of package to be what the Common Specification
 * for Information Packages asks, in the version that TT 05/2025/TT-BNV cites. It reads METS by its schema, the folders, and the sums of
 * the files; what PREMIS and EAD say it does not judge.
 */
class PackageJudgeTest {

  private static final String CITED = "2.0.4";
  private static final byte[] PDF = "%PDF-1.7 học bạ".getBytes(StandardCharsets.UTF_8);

  @TempDir
  Path directory;

  @ParameterizedTest
  @EnumSource
  void everyKindOfPackageIsValidUnderTheSpecification(PackageKind kind) throws Exception {
    assertEquals(List.of(), wrong(kind, text -> text));
  }

  /** A judge that finds everything good proves nothing. */
  @Test
  void theJudgeFindsWhatIsWrong() throws Exception {
    assertNotEquals(List.of(), wrong(PackageKind.AIP, text -> text.replace("csip:OAISPACKAGETYPE=\"AIP\"", "")), "no kind");
    assertNotEquals(List.of(), wrong(PackageKind.SIP, text -> text.replace(" ID=\"ID-fileSec\"", "")), "no identifier");
    assertNotEquals(List.of(), wrong(PackageKind.SIP, text -> text.replace("<metsHdr", "<header").replace("</metsHdr", "</header")), "no METS");
    assertNotEquals(List.of(), wrong(PackageKind.DIP, text -> text.replaceFirst("CHECKSUM=\"..", "CHECKSUM=\"zz")), "no sum");
  }

  /** @param change to both METS files @return what must not be so; empty for a valid package */
  private List<String> wrong(PackageKind kind, UnaryOperator<String> change) throws Exception {
    PackageRecord record = PackageTest.record(kind);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    new PackageWriter(PackageTest.recordOf(record, PDF)).write(written, file -> PDF);
    Path zip = directory.resolve(record.objectId() + ".zip");
    changed(written.toByteArray(), change, zip);
    try (OutputStream out = new ByteArrayOutputStream()) {
      ValidationReportOutputJson report = new ValidationReportOutputJson(zip.toAbsolutePath(), out);
      boolean valid = new EARKSIPValidator(report, CITED).validate(CITED);
      List<String> errors = valid && report.getErrors() == 0 ? List.of() : report.getResults().entrySet().stream()
          .filter(r -> !r.getValue().isValid()).map(r -> r.getKey() + " " + r.getValue().getIssues()).toList();
      assertTrue(report.getSuccess() > 100 || !errors.isEmpty(), "hardly anything was judged: " + report.getSuccess());
      return errors;
    }
  }

  private static void changed(byte[] bytes, UnaryOperator<String> change, Path zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] file = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().endsWith("METS.xml")
            ? change.apply(new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : file);
      }
    }
  }
}
