package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.document.SubjectSheetRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.Conformance;

/** The sheet a subject teacher signs: archivable and accessible before and after, and one signature only. */
class SubjectSheetTest {

  private static final Conformance GOOD = new Conformance(Conformance.Outcome.GOOD, List.of());

  @TempDir
  private Path directory;

  private static SubjectSheet sheet(int pupils) {
    return new SubjectSheet(SubjectSheet.FORMAT, "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", 1, "Đắk Lắk",
        "Trường Trung học cơ sở Ngô Mây", "2025-2026", "9A1", "TOAN", "Toán", "Tạ Diệu Hoa",
        IntStream.rangeClosed(1, pupils).mapToObj(i -> new SubjectSheet.Row("66010%05d".formatted(i), "H'Linh Niê Kđăm "
            + i, "8.5", i % 9 == 0 ? null : "7.0", i % 9 == 0 ? null : "7.5", i % 7 == 0 ? "5.0" : null,
            i % 3 == 0 ? "Tiến bộ đều, cần cẩn thận hơn khi trình bày." : null)).toList(),
        Instant.parse("2026-05-25T03:00:00Z"));
  }

  @Test
  void conformsBeforeAndAfterItsSignature() throws IOException {
    byte[] rendered = new SubjectSheetRenderer().render(sheet(45));
    assertEquals(GOOD, new ConformanceCheck().check(Files.write(directory.resolve("sheet.pdf"), rendered)));
    try (SealingFixture school = new SealingFixture(directory)) {
      SigningKey key = school.keys.find("homeroom").orElseThrow();
      byte[] signed = new DocumentSigner().sign(rendered,
          new SignatureRequest(SignatureField.GVBM, key.chain(), "Tạ Diệu Hoa", Instant.now()), key);
      byte[] sealed = school.sealer.seal(signed).bytes();
      Path file = Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("sheet.pdf"), sealed);
      assertEquals(GOOD, new ConformanceCheck().check(file));
    }
  }

  @Test
  void whateverItsDataSayOtherwiseThanItsPagesIsTold() throws IOException {
    SubjectSheet many = sheet(80);
    assertEquals(List.of(), ContentCheck.ofSheet(new SubjectSheetRenderer().render(many), SubjectSheetJson.write(many)));
    SubjectSheet sheet = sheet(9);
    byte[] pdf = new SubjectSheetRenderer().render(sheet);
    String data = SubjectSheetJson.write(sheet);
    for (String[] other : new String[][] {{"\"termOne\":\"8.5\"", "\"termOne\":\"9.5\"", "row 1"}, {"\"reassessed\":\"5.0\"",
        "\"reassessed\":null", "row 7"}, {"\"comment\":null", "\"comment\":\"Khá.\"", "row 1"}, {"\"teacher\":\"Tạ", "\"teacher\":\"Lê", "teacher"},
        {"\"subject\":\"Toán", "\"subject\":\"Ngữ văn", "sheet"}}) {
      String said = data.replaceFirst(Pattern.quote(other[0]), other[1]);
      assertEquals(List.of(other[2], "transcript.json"), ContentCheck.ofSheet(pdf, said), other[1]);
    }
    assertEquals(List.of("transcript.json"), ContentCheck.ofSheet(pdf, data.replace("\"TOAN\"", "\"LI\"")));
  }

  @Test
  void isReadBackAndKnowsWhatWasSaidBefore() {
    SubjectSheet sheet = sheet(2);
    assertEquals(sheet, SubjectSheetJson.read(SubjectSheetJson.write(sheet)));
    assertTrue(sheet.saysTheSame(SubjectSheetJson.read(SubjectSheetJson.write(sheet))));
    assertFalse(sheet.saysTheSame(sheet(3)));
  }
}
