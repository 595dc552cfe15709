package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.report.ReportRows;
import vn.hocba.archive.verify.report.TechnicalReport;
import vn.hocba.archive.verify.report.TechnicalReport.Kind;
import vn.hocba.archive.verify.report.TechnicalReport.Status;

/** How a file was validated is told step by step, in words, and changes nothing of what is found. */
class TechnicalReportTest {

  private static final Locale VIETNAMESE = Locale.of("vi");
  /** What is left where nobody put words or a name. */
  private static final Pattern LEFT = Pattern.compile("[‹›¦]|[A-Z]{1,4}-[0-9A-F]{64}|\\[[0-9a-f]{24}:|\\b(?:BBB|ADEST|BSV|PSV|TSV|ACCM|ASCCM|QUAL|LTV|ARCH)_[A-Z]");

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] sealed;
  private static TrustAnchors anchors;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    sealed = school.sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé")), school.signatories()).bytes();
    Path trust = Files.createDirectory(directory.resolve("anchors"));
    Files.write(trust.resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(trust);
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void everySignatureTimeStampAndAnswerIsToldStepByStepInBothLanguages() throws IOException {
    TechnicalReport report = examine(sealed, true).report();
    assertFalse(report.shortened());
    assertEquals(3, report.parts().stream().filter(part -> part.kind() == Kind.SIGNATURE).count());
    assertEquals(List.of("GVCN", "HT", "TRUONG"), report.parts().stream().filter(part -> part.kind() == Kind.SIGNATURE)
        .map(part -> part.name().replaceFirst(" .*", "")).toList());
    assertTrue(report.parts().stream().anyMatch(part -> part.kind() == Kind.TIMESTAMP));
    assertTrue(report.parts().stream().anyMatch(part -> part.kind() == Kind.REVOCATION));
    for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
      for (TechnicalReport.Part part : report.parts()) {
        List<ReportRows.Row> rows = ReportRows.of(part, locale);
        assertTrue(rows.size() > 10, part.name());
        rows.forEach(row -> assertFalse(LEFT.matcher(row.text() + " " + row.beside()).find(), row.toString()));
      }
    }
    List<ReportRows.Row> first = ReportRows.of(report.parts().getFirst(), VIETNAMESE);
    assertTrue(has(first, row -> row.status() == Status.OK && row.text().equals("Chữ ký có nguyên vẹn không?")), first.toString());
    assertTrue(has(first, row -> row.status() == null && row.text().startsWith("Chứng thư ")), first.toString());
    assertTrue(has(first, row -> row.beside().startsWith("Thời điểm xác minh: ")), first.toString());
    assertEquals(Optional.of(report), TechnicalReport.read(report.write()));
    assertTrue(report.write().length() < 60_000, "kept for each file: " + report.write().length());
  }

  @Test
  void whatIsNotGoodIsToldWithItsReason() throws IOException {
    TechnicalReport report = examine(Forgeries.whiteBox(sealed), true).report();
    List<ReportRows.Row> rows = report.parts().stream().filter(part -> part.kind() == Kind.SIGNATURE)
        .flatMap(part -> ReportRows.of(part, VIETNAMESE).stream()).toList();
    assertTrue(has(rows, row -> row.status() == Status.NOT_OK && row.beside().contains("Sau khi ký, tài liệu có thay đổi không rõ loại.")),
        rows.stream().filter(row -> row.status() == Status.NOT_OK).toList().toString());
  }

  @Test
  void whoDoesNotAskForItGetsNoneAndTheSameFindings() throws IOException {
    for (byte[] file : List.of(sealed, Forgeries.whiteBox(sealed), Forgeries.stamp(sealed, 0))) {
      Examination without = examine(file, false);
      Examination with = examine(file, true);
      assertNull(without.report());
      assertEquals(without.findings(), with.findings());
      assertEquals(without.signers(), with.signers());
      assertEquals(without.timestamps(), with.timestamps());
    }
  }

  @Test
  void textOfAnotherVersionIsNoReport() {
    for (String other : List.of("", "x", "H4sI", "bm8gemlw")) {
      assertEquals(Optional.empty(), TechnicalReport.read(other));
    }
  }

  private static boolean has(List<ReportRows.Row> rows, Predicate<ReportRows.Row> one) {
    return rows.stream().anyMatch(one);
  }

  private static Examination examine(byte[] pdf, boolean detailed) throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("detailed", detailed);
    return new PdfExaminer(new StrictPolicy()).examine(Files.write(directory.resolve("t.pdf"), pdf), anchors, request);
  }
}
