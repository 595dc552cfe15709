package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.bundle.BundleFixture;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.SampleDocuments;

/** Whatever the archive issues is genuine for the command line too, also when it is no transcript; and altered when it was altered. */
class EveryKindTest {

  private static final Map<DocumentKind, ArchiveMatch> STATES = Map.of(DocumentKind.TRANSCRIPT, ArchiveMatch.CURRENT_FINAL,
      DocumentKind.BOOK, ArchiveMatch.CURRENT_FINAL, DocumentKind.SHEET, ArchiveMatch.CURRENT_FINAL, DocumentKind.COPY,
      ArchiveMatch.REVOKED_FINAL, DocumentKind.SCAN, ArchiveMatch.DIGITISED_PAPER, DocumentKind.CHECK_REPORT, ArchiveMatch.CHECK_REPORT,
      DocumentKind.CORRECTIONS, ArchiveMatch.ARCHIVED_RECORD, DocumentKind.MINUTES, ArchiveMatch.ARCHIVED_RECORD);

  @TempDir
  private Path directory;

  @Test
  void genuineFilesOfEveryKindAreToldSoWithoutReserveAndAlteredOnesAreNot() throws IOException {
    Path files = Files.createDirectory(directory.resolve("files"));
    Path bundle;
    try (SealingFixture school = new SealingFixture(directory.resolve("centre"))) {
      BundleFixture issued = new BundleFixture(directory, school);
      for (var document : SampleDocuments.of(school).entrySet()) {
        DocumentKind kind = document.getKey();
        byte[] pdf = document.getValue();
        issued.issued(pdf, kind, STATES.get(kind));
        Files.write(files.resolve(kind + ".genuine"), pdf);
        Files.write(files.resolve(kind + ".altered"), Arrays.copyOf(pdf, pdf.length + 1));
      }
      bundle = issued.make("bundle.zip");
    }
    Map<String, String> told = told(bundle, files);
    assertEquals(STATES.size() * 2, told.size());
    told.forEach((name, answer) -> {
      DocumentKind kind = DocumentKind.valueOf(name.substring(0, name.indexOf('.')));
      String expected = name.endsWith("altered") ? kind.signed() ? "ALTERED [FINDING" : "NOT_OURS [UNSIGNED]"
          : STATES.get(kind) == ArchiveMatch.CURRENT_FINAL ? "GENUINE_CURRENT [IDENTICAL]" : "GENUINE_NOT_CURRENT [" + reason(STATES.get(kind)) + "]";
      assertTrue(answer.startsWith(expected), () -> name + ": " + answer + ", not " + expected);
    });
  }

  private static String reason(ArchiveMatch match) {
    return switch (match) {
      case REVOKED_FINAL -> "REVOKED";
      case DIGITISED_PAPER -> "DIGITISED";
      default -> match.name();
    };
  }

  /** Verdict and codes of the reasons, by the file's name. */
  private static Map<String, String> told(Path bundle, Path files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    new VerifierCommand(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(path.split(File.pathSeparator)),
        List.of("-Dvn.hocba.archive.worker.cold=true")).run("--bundle", bundle.toString(), "--seconds", "180", "--json", files.toString());
    Map<String, String> told = new TreeMap<>();
    out.toString(StandardCharsets.UTF_8).lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).filter(l -> l.has("file"))
        .forEach(l -> told.put(Path.of(l.get("file").getAsString()).getFileName().toString(), l.get("verdict").getAsString() + " "
            + l.getAsJsonArray("reasons").asList().stream().map(JsonElement::getAsJsonObject).map(EveryKindTest::reason).toList()));
    return told;
  }

  private static String reason(JsonObject reason) {
    JsonElement finding = reason.get("finding");
    return reason.get("code").getAsString() + (finding == null || finding.isJsonNull() ? ""
        : " " + finding.getAsJsonObject().get("code").getAsString());
  }
}
